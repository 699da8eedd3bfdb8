# Made from aio/operations/vector_stores.py by scripts/unasync.py: change that file, and run it.
"""Vector stores, as a table, and what uploads files into them and waits."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from functools import cached_property
from typing import Unpack

from ...declare import operation, paged
from ...errors import ArgumentError
from ...polling import LONGEST, Waiting
from ...types.files import FileTypes
from ...types.shared import Options
from ...types.vector_stores import (
    FileBatchCreateArgs,
    FileBatchListFilesArgs,
    FileContentResponse,
    VectorStore,
    VectorStoreCreateArgs,
    VectorStoreDeleted,
    VectorStoreFile,
    VectorStoreFileBatch,
    VectorStoreFileCreateArgs,
    VectorStoreFileDeleted,
    VectorStoreFileListArgs,
    VectorStoreFileSettings,
    VectorStoreFileSettingsArgs,
    VectorStoreFileUpdateArgs,
    VectorStoreListArgs,
    VectorStoreSearchArgs,
    VectorStoreSearchResponse,
    VectorStoreUpdateArgs,
)
from ..colour import each
from ..pages import SyncCursorPage
from ..resource import Resource
from .files import Files

__all__ = ["FileBatches", "VectorStoreFiles", "VectorStores"]

V2 = {"OpenAI-Beta": "assistants=v2"}
"""What OpenAI's own service asks for; Azure does not mind."""


class VectorStores(Resource):
    """Files that can be searched by meaning."""

    @cached_property
    def files(self) -> VectorStoreFiles:
        """The files of a store."""
        return VectorStoreFiles(self._driver)

    @cached_property
    def file_batches(self) -> FileBatches:
        """Files that are added together."""
        return FileBatches(self._driver)

    @operation("POST /vector_stores", headers=V2, once=True)
    def create(self, **params: Unpack[VectorStoreCreateArgs]) -> VectorStore:
        """Makes a store."""
        ...

    @operation("GET /vector_stores/{vector_store_id}", headers=V2)
    def retrieve(self, vector_store_id: str, **options: Unpack[Options]) -> VectorStore:
        """One store."""
        ...

    @operation("POST /vector_stores/{vector_store_id}", headers=V2)
    def update(self, vector_store_id: str, **params: Unpack[VectorStoreUpdateArgs]) -> VectorStore:
        """Changes a store."""
        ...

    @paged("GET /vector_stores", headers=V2)
    def list(self, **params: Unpack[VectorStoreListArgs]) -> SyncCursorPage[VectorStore]:
        """Your stores, newest first."""
        ...

    @operation("DELETE /vector_stores/{vector_store_id}", headers=V2)
    def delete(self, vector_store_id: str, **options: Unpack[Options]) -> VectorStoreDeleted:
        """Deletes a store; the files stay."""
        ...

    @paged("POST /vector_stores/{vector_store_id}/search", headers=V2)
    def search(
        self, vector_store_id: str, **params: Unpack[VectorStoreSearchArgs]
    ) -> SyncCursorPage[VectorStoreSearchResponse]:
        """The pieces of files that fit a question best."""
        ...


class VectorStoreFiles(Resource):
    """The files of a store."""

    @operation("POST /vector_stores/{vector_store_id}/files", headers=V2)
    def create(self, vector_store_id: str, **params: Unpack[VectorStoreFileCreateArgs]) -> VectorStoreFile:
        """Adds an uploaded file to a store."""
        ...

    @operation("GET /vector_stores/{vector_store_id}/files/{file_id}", headers=V2)
    def retrieve(self, file_id: str, *, vector_store_id: str, **options: Unpack[Options]) -> VectorStoreFile:
        """How a file is doing."""
        ...

    @operation("POST /vector_stores/{vector_store_id}/files/{file_id}", headers=V2)
    def update(
        self, file_id: str, *, vector_store_id: str, **params: Unpack[VectorStoreFileUpdateArgs]
    ) -> VectorStoreFile:
        """Replaces the attributes of a file."""
        ...

    @paged("GET /vector_stores/{vector_store_id}/files", headers=V2)
    def list(self, vector_store_id: str, **params: Unpack[VectorStoreFileListArgs]) -> SyncCursorPage[VectorStoreFile]:
        """The files of a store."""
        ...

    @operation("DELETE /vector_stores/{vector_store_id}/files/{file_id}", headers=V2)
    def delete(self, file_id: str, *, vector_store_id: str, **options: Unpack[Options]) -> VectorStoreFileDeleted:
        """Takes a file out of a store; the file itself stays."""
        ...

    @paged("GET /vector_stores/{vector_store_id}/files/{file_id}/content", headers=V2)
    def content(
        self, file_id: str, *, vector_store_id: str, **options: Unpack[Options]
    ) -> SyncCursorPage[FileContentResponse]:
        """The text of a file, piece by piece."""
        ...

    def poll(
        self,
        file_id: str,
        *,
        vector_store_id: str,
        poll_interval_ms: int | None = None,
        max_wait_seconds: float | None = LONGEST,
        **options: Unpack[Options],
    ) -> VectorStoreFile:
        """Waits until a file is ready or has failed; StillWaitingError after `max_wait_seconds`."""
        waiting = Waiting(f"File {file_id}", self._driver.clock.now, poll_interval_ms, max_wait_seconds)
        options["extra_headers"] = {**waiting.headers, **(options.get("extra_headers") or {})}
        while True:
            file = self.retrieve(file_id, vector_store_id=vector_store_id, **options)
            if file.status != "in_progress":
                return file
            self._driver.sleep(waiting.after(file))

    def create_and_poll(
        self,
        file_id: str,
        *,
        vector_store_id: str,
        poll_interval_ms: int | None = None,
        max_wait_seconds: float | None = LONGEST,
        **params: Unpack[VectorStoreFileSettingsArgs],
    ) -> VectorStoreFile:
        """Adds an uploaded file to a store, and waits until it is ready or has failed."""
        file = self.create(vector_store_id, file_id=file_id, **params)
        return self.poll(
            file.id,
            vector_store_id=vector_store_id,
            poll_interval_ms=poll_interval_ms,
            max_wait_seconds=max_wait_seconds,
        )

    def upload(
        self, *, vector_store_id: str, file: FileTypes, **settings: Unpack[VectorStoreFileSettings]
    ) -> VectorStoreFile:
        """Uploads a file and adds it to a store. It is not ready then; see `upload_and_poll`."""
        made = Files(self._driver).create(file=file, purpose="assistants")
        return self.create(vector_store_id, file_id=made.id, **settings)

    def upload_and_poll(
        self,
        *,
        vector_store_id: str,
        file: FileTypes,
        poll_interval_ms: int | None = None,
        max_wait_seconds: float | None = LONGEST,
        **settings: Unpack[VectorStoreFileSettings],
    ) -> VectorStoreFile:
        """Uploads a file, adds it to a store, and waits until it is ready or has failed."""
        made = self.upload(vector_store_id=vector_store_id, file=file, **settings)
        return self.poll(
            made.id,
            vector_store_id=vector_store_id,
            poll_interval_ms=poll_interval_ms,
            max_wait_seconds=max_wait_seconds,
        )


class FileBatches(Resource):
    """Files that are added together."""

    @operation("POST /vector_stores/{vector_store_id}/file_batches", headers=V2, once=True)
    def create(self, vector_store_id: str, **params: Unpack[FileBatchCreateArgs]) -> VectorStoreFileBatch:
        """Adds uploaded files to a store."""
        ...

    @operation("GET /vector_stores/{vector_store_id}/file_batches/{batch_id}", headers=V2)
    def retrieve(self, batch_id: str, *, vector_store_id: str, **options: Unpack[Options]) -> VectorStoreFileBatch:
        """How the files are doing."""
        ...

    @operation("POST /vector_stores/{vector_store_id}/file_batches/{batch_id}/cancel", headers=V2)
    def cancel(self, batch_id: str, *, vector_store_id: str, **options: Unpack[Options]) -> VectorStoreFileBatch:
        """Stops adding what is not added yet."""
        ...

    @paged("GET /vector_stores/{vector_store_id}/file_batches/{batch_id}/files", headers=V2)
    def list_files(
        self, batch_id: str, *, vector_store_id: str, **params: Unpack[FileBatchListFilesArgs]
    ) -> SyncCursorPage[VectorStoreFile]:
        """The files of a batch."""
        ...

    def poll(
        self,
        batch_id: str,
        *,
        vector_store_id: str,
        poll_interval_ms: int | None = None,
        max_wait_seconds: float | None = LONGEST,
        **options: Unpack[Options],
    ) -> VectorStoreFileBatch:
        """Waits until every file is ready or has failed; StillWaitingError after `max_wait_seconds`."""
        waiting = Waiting(f"File batch {batch_id}", self._driver.clock.now, poll_interval_ms, max_wait_seconds)
        options["extra_headers"] = {**waiting.headers, **(options.get("extra_headers") or {})}
        while True:
            batch = self.retrieve(batch_id, vector_store_id=vector_store_id, **options)
            if batch.status != "in_progress":
                return batch
            self._driver.sleep(waiting.after(batch))

    def create_and_poll(
        self,
        vector_store_id: str,
        *,
        poll_interval_ms: int | None = None,
        max_wait_seconds: float | None = LONGEST,
        **params: Unpack[FileBatchCreateArgs],
    ) -> VectorStoreFileBatch:
        """Adds uploaded files to a store, and waits until each is ready or has failed."""
        batch = self.create(vector_store_id, **params)
        return self.poll(
            batch.id,
            vector_store_id=vector_store_id,
            poll_interval_ms=poll_interval_ms,
            max_wait_seconds=max_wait_seconds,
        )

    def upload_and_poll(
        self,
        vector_store_id: str,
        *,
        files: Iterable[FileTypes],
        max_concurrency: int = 5,
        file_ids: Sequence[str] = (),
        poll_interval_ms: int | None = None,
        max_wait_seconds: float | None = LONGEST,
        **settings: Unpack[VectorStoreFileSettings],
    ) -> VectorStoreFileBatch:
        """Uploads files, at most `max_concurrency` at a time, adds them and `file_ids` to a store, and waits."""
        uploads = Files(self._driver)

        def upload(file: FileTypes) -> str:
            return (uploads.create(file=file, purpose="assistants")).id

        made = each(upload, files, max_concurrency)
        if not made and not file_ids:
            raise ArgumentError("upload_and_poll() needs at least one file in files= or one id in file_ids=")
        return self.create_and_poll(
            vector_store_id,
            file_ids=[*file_ids, *made],
            poll_interval_ms=poll_interval_ms,
            max_wait_seconds=max_wait_seconds,
            **settings,
        )
