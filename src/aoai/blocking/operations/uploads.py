# Made from aio/operations/uploads.py by scripts/unasync.py: change that file, and run it.
"""Uploads in parts, as a table, and what uploads a file so.

Azure's v1 API has no such routes: there, `files.create` sends a file of any size that the service takes.
"""

from __future__ import annotations

import os
from functools import cached_property
from typing import Any, Unpack

from ...declare import operation
from ...errors import ArgumentError
from ...types._omit import Omit, omit
from ...types.files import FilePurpose
from ...types.shared import Options
from ...types.uploads import (
    PartCreateArgs,
    Upload,
    UploadCompleteArgs,
    UploadCreateArgs,
    UploadPart,
)
from ...wire.windows import opened, windows
from ..resource import Resource

__all__ = ["Parts", "Uploads"]

PART = 64 * 1024 * 1024


class Uploads(Resource):
    """Large files, part by part; not on Azure's v1 API, where `client.files.create` takes them whole."""

    @cached_property
    def parts(self) -> Parts:
        """The parts of an upload."""
        return Parts(self._driver)

    @operation("POST /uploads", once=True)
    def create(self, **params: Unpack[UploadCreateArgs]) -> Upload:
        """Begins an upload."""
        ...

    @operation("POST /uploads/{upload_id}/complete")
    def complete(self, upload_id: str, **params: Unpack[UploadCompleteArgs]) -> Upload:
        """Makes a file of the parts."""
        ...

    @operation("POST /uploads/{upload_id}/cancel")
    def cancel(self, upload_id: str, **options: Unpack[Options]) -> Upload:
        """Gives an upload up."""
        ...

    def upload_file_chunked(
        self,
        *,
        file: os.PathLike[str] | bytes,
        mime_type: str,
        purpose: FilePurpose,
        filename: str | None = None,
        bytes: int | None = None,
        part_size: int | None = None,
        md5: str | Omit = omit,
        **options: Unpack[Options],
    ) -> Upload:
        """Uploads a file in parts of 64 MB or `part_size`, one after the other; a path is read as it is sent."""
        with opened(file) as content:
            name = filename or getattr(content, "name", None)
            if name is None:
                raise ArgumentError("upload_file_chunked() needs filename= where file= is not a path")
            parts = windows(content, PART if part_size is None else part_size)
            size = content.seek(0, os.SEEK_END) if bytes is None else bytes
            upload = self.create(
                bytes=size, filename=os.path.basename(name), mime_type=mime_type, purpose=purpose, **options
            )
            made = [(self.parts.create(upload.id, data=part, **options)).id for part in parts]
        check: dict[str, Any] = {} if isinstance(md5, Omit) else {"md5": md5}
        return self.complete(upload.id, part_ids=made, **check, **options)


class Parts(Resource):
    """The parts of an upload."""

    @operation("POST /uploads/{upload_id}/parts", parts=("data",))
    def create(self, upload_id: str, **params: Unpack[PartCreateArgs]) -> UploadPart:
        """Adds a part."""
        ...
