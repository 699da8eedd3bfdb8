"""`aoai.testing`: servers that misbehave on purpose, for the tests of programs that use a service of models.

A tape says what a server does, and `play` does it on loopback. `TAPES` holds some sixty that were seen in the wild.
Nothing in here is loaded by a client.
"""

from __future__ import annotations

from .playing import Server, play
from .steps import (
    Asked,
    Close,
    Drip,
    Either,
    Expect,
    HalfClose,
    Hang,
    InPieces,
    Redirect,
    Repeat,
    Reset,
    Send,
    SendPart,
    Wait,
)
from .tape import Line, Seen, Step, Surprise, Take, Tape, events, head, json_reply, reply
from .tapes import TAPES

__all__ = [
    "TAPES",
    "Asked",
    "Close",
    "Drip",
    "Either",
    "Expect",
    "HalfClose",
    "Hang",
    "InPieces",
    "Line",
    "Redirect",
    "Repeat",
    "Reset",
    "Seen",
    "Send",
    "SendPart",
    "Server",
    "Step",
    "Surprise",
    "Take",
    "Tape",
    "Wait",
    "events",
    "head",
    "json_reply",
    "play",
    "reply",
]
