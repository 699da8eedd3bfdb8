# Made from aio/operations/files.py by scripts/unasync.py: change that file, and run it.
"""Files, as a table."""

from __future__ import annotations

from typing import Unpack

from ...content import BinaryContent
from ...declare import operation, paged
from ...types.files import FileCreateArgs, FileDeleted, FileListArgs, FileObject
from ...types.shared import Options
from ..pages import SyncCursorPage
from ..resource import Resource

__all__ = ["Files"]


class Files(Resource):
    """Files kept by the service: training examples, batch inputs, documents."""

    @operation("POST /files", parts=("file",))
    def create(self, **params: Unpack[FileCreateArgs]) -> FileObject:
        """Uploads a file; `file` is bytes, an open file, a path, or `(name, content, type)`."""
        ...

    @operation("GET /files/{file_id}")
    def retrieve(self, file_id: str, **options: Unpack[Options]) -> FileObject:
        """One file's metadata."""
        ...

    @paged("GET /files")
    def list(self, **params: Unpack[FileListArgs]) -> SyncCursorPage[FileObject]:
        """The files of the resource."""
        ...

    @operation("DELETE /files/{file_id}")
    def delete(self, file_id: str, **options: Unpack[Options]) -> FileDeleted:
        """Deletes a file."""
        ...

    @operation("GET /files/{file_id}/content")
    def content(self, file_id: str, **options: Unpack[Options]) -> BinaryContent:
        """What is in a file."""
        ...
