"""Files, as a table."""

from __future__ import annotations

from typing import Unpack

from ...content import BinaryContent
from ...declare import operation, paged
from ...polling import LONGEST, Waiting
from ...types.files import FileCreateArgs, FileDeleted, FileListArgs, FileObject
from ...types.shared import Options
from ..pages import AsyncCursorPage
from ..paginator import AsyncPaginator
from ..resource import AsyncResource

__all__ = ["AsyncFiles"]


class AsyncFiles(AsyncResource):
    """Files kept by the service: training examples, batch inputs, documents."""

    @operation("POST /files", parts=("file",), once=True)
    async def create(self, **params: Unpack[FileCreateArgs]) -> FileObject:
        """Uploads a file; `file` is bytes, an open file, a path, or `(name, content, type)`."""
        ...

    @operation("GET /files/{file_id}")
    async def retrieve(self, file_id: str, **options: Unpack[Options]) -> FileObject:
        """One file's metadata."""
        ...

    @paged("GET /files")
    def list(self, **params: Unpack[FileListArgs]) -> AsyncPaginator[FileObject, AsyncCursorPage[FileObject]]:
        """The files of the resource."""
        ...

    @operation("DELETE /files/{file_id}")
    async def delete(self, file_id: str, **options: Unpack[Options]) -> FileDeleted:
        """Deletes a file."""
        ...

    @operation("GET /files/{file_id}/content")
    async def content(self, file_id: str, **options: Unpack[Options]) -> BinaryContent:
        """What is in a file."""
        ...

    @operation("GET /files/{file_id}/content", deprecated="use files.content")
    async def retrieve_content(self, file_id: str, **options: Unpack[Options]) -> str:
        """What is in a file, as text; `content` under an older name."""
        ...

    async def wait_for_processing(
        self, id: str, *, poll_interval: float | None = None, max_wait_seconds: float | None = LONGEST
    ) -> FileObject:
        """Waits until a file can be used, or cannot; StillWaitingError after `max_wait_seconds`."""
        asked = None if poll_interval is None else poll_interval * 1000
        waiting = Waiting(f"File {id}", self._driver.clock.now, asked, max_wait_seconds, every=5.0)
        while True:
            file = await self.retrieve(id, extra_headers=waiting.headers)
            if file.status in ("processed", "error", "deleted"):
                return file
            await self._driver.sleep(waiting.after(file))
