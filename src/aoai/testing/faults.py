"""The names of faults that a server can play in the midst of its real answers, shared by tapes and local endpoint.

Each name stands for tapes that do the same with an answer of their own.
"""

from __future__ import annotations

from dataclasses import dataclass

__all__ = ["FAULTS", "Named"]


@dataclass(frozen=True, slots=True)
class Named:
    """What a fault does, and the tapes that do so: at the beginning of an answer, and within a stream of events."""

    about: str
    tape: str
    within: str


FAULTS = {
    "reset": Named("the connection is reset", "reset", "events reset"),
    "closed": Named("the connection is closed", "closed", "chunk cut"),
    "silent": Named("nothing more is sent", "silent", "events silent"),
    "cut": Named("the answer ends in an orderly way, before it is complete", "JSON cut", "events cut"),
    "malformed": Named("what is sent is no JSON", "JSON cut", "malformed event"),
    "html": Named("a page is sent in place of the answer", "HTML", "HTML"),
    "drips": Named("the answer is sent byte by byte", "body drips", "body drips"),
}
