"""Parts of a file, each a file of its own: read where it stands, so that no part has to be in memory."""

from __future__ import annotations

import io
import os
from typing import IO, cast

from aoai.errors import ArgumentError

__all__ = ["opened", "windows"]


def opened(file: str | os.PathLike[str] | bytes) -> IO[bytes]:
    """A path, or what is in memory, as an open file."""
    return open(file, "rb") if isinstance(file, (str, os.PathLike)) else io.BytesIO(file)


def windows(file: IO[bytes], size: int) -> list[IO[bytes]]:
    """The parts of an open file, of `size` bytes each; the last one has what is left."""
    if isinstance(size, bool) or not isinstance(size, int) or size < 1:
        raise ArgumentError(f"part_size= must be a whole number from 1 up, not {size!r}")
    end = file.seek(0, os.SEEK_END)
    return [cast("IO[bytes]", Window(file, start, min(size, end - start))) for start in range(0, end, size)]


class Window(io.RawIOBase):
    """One part. Only one of a file may be read at a time."""

    def __init__(self, file: IO[bytes], start: int, size: int) -> None:
        self._file = file
        self._start = start
        self._at = 0
        self._size = size

    def readable(self) -> bool:
        return True

    def seekable(self) -> bool:
        return True

    def tell(self) -> int:
        return self._at

    def seek(self, offset: int, whence: int = os.SEEK_SET) -> int:
        base = {os.SEEK_SET: 0, os.SEEK_CUR: self._at, os.SEEK_END: self._size}[whence]
        self._at = max(0, base + offset)
        return self._at

    def read(self, size: int | None = -1) -> bytes:
        left = max(0, self._size - self._at)
        self._file.seek(self._start + self._at)
        piece = self._file.read(left if size is None or size < 0 else min(size, left))
        self._at += len(piece)
        return piece
