"""A reply that is a file: bytes, text, lines, or straight to disk."""

from __future__ import annotations

import os
from collections.abc import AsyncIterator, Iterator
from pathlib import Path
from typing import Any, ClassVar

from .wire.values import Reply

__all__ = ["BinaryContent"]


class BinaryContent:
    """The content of a file, read whole. (`openai` calls it HttpxBinaryResponseContent.)"""

    _kind: ClassVar[str] = "content"

    def __init__(self, response: Reply) -> None:
        self.response = response

    @property
    def content(self) -> bytes:
        return self.response.content

    @property
    def text(self) -> str:
        return self.response.text

    @property
    def encoding(self) -> str | None:
        return self.response.encoding

    @property
    def charset_encoding(self) -> str | None:
        return self.response.encoding

    def json(self) -> Any:
        return self.response.json()

    def read(self) -> bytes:
        return self.response.content

    async def aread(self) -> bytes:
        return self.response.content

    def iter_bytes(self, chunk_size: int | None = None) -> Iterator[bytes]:
        """The content in pieces of at most `chunk_size` bytes; in one piece without it."""
        content = self.response.content
        step = chunk_size or max(1, len(content))
        for start in range(0, len(content), step):
            yield content[start : start + step]

    iter_raw = iter_bytes

    def iter_text(self, chunk_size: int | None = None) -> Iterator[str]:
        text = self.response.text
        step = chunk_size or max(1, len(text))
        for start in range(0, len(text), step):
            yield text[start : start + step]

    def iter_lines(self) -> Iterator[str]:
        yield from self.response.text.splitlines()

    async def aiter_bytes(self, chunk_size: int | None = None) -> AsyncIterator[bytes]:
        for piece in self.iter_bytes(chunk_size):
            yield piece

    aiter_raw = aiter_bytes

    async def aiter_text(self, chunk_size: int | None = None) -> AsyncIterator[str]:
        for piece in self.iter_text(chunk_size):
            yield piece

    async def aiter_lines(self) -> AsyncIterator[str]:
        for line in self.iter_lines():
            yield line

    def write_to_file(self, file: str | os.PathLike[str]) -> None:
        """Writes the content to a file, replacing it."""
        Path(file).write_bytes(self.response.content)

    def stream_to_file(self, file: str | os.PathLike[str], *, chunk_size: int | None = None) -> None:
        """`write_to_file`, under an older name."""
        del chunk_size
        self.write_to_file(file)

    async def astream_to_file(self, file: str | os.PathLike[str], *, chunk_size: int | None = None) -> None:
        """`write_to_file`, off the event loop."""
        from .ontrio import in_thread, on_trio

        del chunk_size
        if on_trio():
            return await in_thread(lambda: self.write_to_file(file))
        import asyncio

        return await asyncio.to_thread(self.write_to_file, file)

    def close(self) -> None:
        """Nothing is left open: the content was read whole."""

    async def aclose(self) -> None:
        """Nothing is left open: the content was read whole."""

    def __repr__(self) -> str:
        return f"<{len(self.response.content)} bytes of {self.response.headers.get('content-type', 'content')}>"
