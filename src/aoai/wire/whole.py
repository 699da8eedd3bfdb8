"""A body that is read to its end, within a limit. Where the bytes come from is not this file's concern."""

from __future__ import annotations

from io import BytesIO
from typing import TYPE_CHECKING

from .faults import TooLarge

if TYPE_CHECKING:
    from .values import Reply

__all__ = ["EXCERPT", "Whole"]

EXCERPT = 2048
"""Bytes of a body that an error about it holds."""


class Whole:
    """The body of a reply as its pieces come in. Raises TooLarge with the one that is too much."""

    __slots__ = ("_first", "_more", "_most", "_reply", "_size")

    def __init__(self, reply: Reply, most: int | None) -> None:
        self._reply = reply
        self._most = most
        self._first = b""  # most bodies come in one piece
        self._more: BytesIO | None = None  # its getvalue() hands the bytes over without a copy
        self._size = 0

    def add(self, piece: bytes) -> None:
        """Takes the next piece."""
        self._size += len(piece)
        if self._most is not None and self._size > self._most:
            raise TooLarge(self._reply, self._most, self._head(piece))
        if self._more is not None:
            self._more.write(piece)
        elif self._first:
            self._more = BytesIO()
            self._more.write(self._first)
            self._more.write(piece)
        else:
            self._first = piece

    def _head(self, last: bytes) -> bytes:
        """How it begins."""
        if self._more is None:
            return (self._first[:EXCERPT] + last[:EXCERPT])[:EXCERPT]
        self._more.seek(0)
        return (self._more.read(EXCERPT) + last[:EXCERPT])[:EXCERPT]

    @property
    def content(self) -> bytes:
        """All of it."""
        return self._first if self._more is None else self._more.getvalue()
