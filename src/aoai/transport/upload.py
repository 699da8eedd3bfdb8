"""A request body on its way through the async transport, piece by piece, each within the limit for writing.

A file is read in a thread, for reading it may block. Nothing here knows of HTTP.
"""

from __future__ import annotations

import asyncio
from collections.abc import AsyncGenerator, AsyncIterator, Callable, Iterable, Iterator
from typing import Any, cast

from ..ontrio import in_thread, on_trio

__all__ = ["PIECE", "Upload"]

PIECE = 65536
"""Bytes that are sent at once. A body no larger leaves in one go."""


class Upload:
    """A body that is sent piece by piece. No piece may take longer to leave than the limit for writing."""

    def __init__(self, body: bytes | Iterable[bytes]) -> None:
        self._body = body
        self.scope: asyncio.Timeout | None = None
        """The timer of the request, while there is one."""
        self.error: Exception | None = None
        self.waiting = False
        """Whether a piece is on its way."""

    async def pieces(self, limit: float | None) -> AsyncIterator[bytes]:
        """The body, with the limit over each piece set while it leaves."""
        end = None if self.scope is None else self.scope.when()
        source = self._source()
        try:
            async for piece in source:
                if piece:
                    bound = None if limit is None else asyncio.get_running_loop().time() + limit
                    self.waiting = bound is not None and (end is None or bound < end)
                    self._move(bound if self.waiting else end)
                    yield piece
                    self.waiting = False
                    self._move(end)
        finally:
            await source.aclose()

    def _move(self, end: float | None) -> None:
        if self.scope is not None:
            self.scope.reschedule(end)

    async def _source(self) -> AsyncGenerator[bytes, None]:
        body: Any = self._body
        try:
            if isinstance(body, bytes):
                for start in range(0, len(body), PIECE):
                    yield body[start : start + PIECE]
            elif isinstance(body, (list, tuple)):
                for piece in cast("list[bytes]", body):
                    yield piece
            elif hasattr(body, "__aiter__"):
                async for piece in body:
                    yield piece
            else:  # a file, most likely: reading it may block
                pieces: Iterator[bytes] = iter(body)
                while (read := await _in_thread(lambda: next(pieces, None))) is not None:
                    yield read
        except Exception as error:
            self.error = error
            raise


async def _in_thread(function: Callable[[], bytes | None]) -> bytes | None:
    return await (in_thread(function) if on_trio() else asyncio.to_thread(function))
