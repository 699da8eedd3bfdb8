"""Bytes by the id of the object they belong to: in memory, or one file each in the folder of the state.

One worker thread does what takes time, in order. Nothing here knows the objects.
"""

from __future__ import annotations

import asyncio
import os
import re
import shutil
from collections.abc import AsyncGenerator, AsyncIterable, Callable
from concurrent.futures import ThreadPoolExecutor
from functools import partial
from pathlib import Path
from typing import TypeVar

__all__ = ["Blobs"]

T = TypeVar("T")

_NAME = re.compile(r"[A-Za-z0-9_-]{1,128}")


class Blobs:
    """Bytes that are kept whole or not at all."""

    def __init__(self, folder: Path | None = None) -> None:
        self._folder = folder
        self._blobs: dict[str, bytes] = {}
        self._thread = ThreadPoolExecutor(1, "aoai-state")

    async def _run(self, work: Callable[[], T]) -> T:
        return await asyncio.get_running_loop().run_in_executor(self._thread, work)

    async def put_blob(self, id: str, content: bytes) -> None:
        """Keeps bytes under the id of the object they belong to; a half-written blob is never seen.

        Keep the blob before its object, and forget it after: a blob without an object is swept at the next start.
        """
        path = self._blob(id)
        if path is None:
            self._blobs[id] = content
            return

        def work() -> None:
            draft = path.with_suffix(".part")
            draft.write_bytes(content)
            os.replace(draft, path)

        await self._run(work)

    async def put_blob_pieces(self, id: str, pieces: AsyncIterable[bytes]) -> int:
        """Keeps bytes that come in pieces, and returns how many there were; a half-written blob is never seen."""
        path = self._blob(id)
        if path is None:
            self._blobs[id] = b"".join([piece async for piece in pieces])
            return len(self._blobs[id])
        size = 0
        draft = path.with_suffix(".part")
        file = await self._run(lambda: draft.open("wb"))
        try:
            async for piece in pieces:
                size += len(piece)
                await self._run(partial(file.write, piece))
        finally:
            await self._run(file.close)
        await self._run(partial(os.replace, draft, path))
        return size

    async def share_blob(self, id: str, other: str) -> bool:
        """Keeps the bytes under another id, too, which lives on without the first; `False` when there are none."""
        path, there = self._blob(id), self._blob(other)
        if path is None or there is None:
            if other not in self._blobs and id in self._blobs:
                self._blobs[other] = self._blobs[id]
            return other in self._blobs

        def work() -> bool:
            try:
                os.link(path, there)
            except FileExistsError:
                return True
            except FileNotFoundError:
                return there.exists()
            except OSError:  # a file system without links
                draft = there.with_suffix(".part")
                shutil.copyfile(path, draft)
                os.replace(draft, there)
            return True

        return await self._run(work)

    async def blob_pieces(self, id: str, size: int = 1 << 20) -> AsyncGenerator[bytes, None]:
        """The bytes, a piece of at most `size` at a time; nothing where there are none."""
        path = self._blob(id)
        if path is None:
            content = self._blobs.get(id, b"")
            for start in range(0, len(content), size):
                yield content[start : start + size]
            return
        try:
            file = await self._run(lambda: path.open("rb"))
        except FileNotFoundError:
            return
        try:
            while piece := await self._run(partial(file.read, size)):
                yield piece
        finally:
            file.close()

    async def get_blob(self, id: str) -> bytes | None:
        """The bytes, or `None`."""
        path = self._blob(id)
        if path is None:
            return self._blobs.get(id)
        return await self._run(lambda: path.read_bytes() if path.exists() else None)

    async def delete_blob(self, id: str) -> bool:
        """Forgets the bytes; `False` when there were none."""
        path = self._blob(id)
        if path is None:
            return self._blobs.pop(id, None) is not None

        def work() -> bool:
            try:
                path.unlink()
            except FileNotFoundError:
                return False
            return True

        return await self._run(work)

    def _blob(self, id: str) -> Path | None:
        if not _NAME.fullmatch(id):
            raise ValueError(f"{id!r} cannot name a blob")
        return None if self._folder is None else self._folder / "blobs" / id
