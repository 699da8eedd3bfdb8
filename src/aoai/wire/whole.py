"""A body that is read to its end, within a limit. Where the bytes come from is not this file's concern."""

from __future__ import annotations

from typing import TYPE_CHECKING

from .faults import TooLarge

if TYPE_CHECKING:
    from .values import Reply

__all__ = ["EXCERPT", "Whole"]

EXCERPT = 2048
"""Bytes of a body that an error about it holds."""


class Whole:
    """The body of a reply as its pieces come in. Raises TooLarge with the one that is too much."""

    __slots__ = ("_most", "_pieces", "_reply", "_size")

    def __init__(self, reply: Reply, most: int | None) -> None:
        self._reply = reply
        self._most = most
        self._pieces: list[bytes] = []
        self._size = 0

    def add(self, piece: bytes) -> None:
        """Takes the next piece."""
        self._pieces.append(piece)
        self._size += len(piece)
        if self._most is not None and self._size > self._most:
            head = b""
            for piece in self._pieces:
                head += piece[: EXCERPT - len(head)]
                if len(head) == EXCERPT:
                    break
            raise TooLarge(self._reply, self._most, head)

    @property
    def content(self) -> bytes:
        """All of it."""
        return self._pieces[0] if len(self._pieces) == 1 else b"".join(self._pieces)
