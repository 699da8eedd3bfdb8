"""`aoai.testing`: for the tests of programs that use a service of models.

A tape says how a server misbehaves, and `play` does it on loopback; `TAPES` holds some eighty that were seen in the
wild. A `Recording` is what a service said once, without credentials, to be played from then on. Nothing in here is
loaded by a client.
"""

from __future__ import annotations

from .playing import Server, play
from .recording import Recording
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
    "Recording",
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
