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
from ..pages import AsyncCursorPage
from ..paginator import AsyncPaginator
from ..resource import AsyncResource
from .files import AsyncFiles

__all__ = ["AsyncFileBatches", "AsyncVectorStoreFiles", "AsyncVectorStores"]

V2 = {"OpenAI-Beta": "assistants=v2"}
"""What OpenAI's own service asks for; Azure does not mind."""


class AsyncVectorStores(AsyncResource):
    """Files that can be searched by meaning."""

    @cached_property
    def files(self) -> AsyncVectorStoreFiles:
        """The files of a store."""
        return AsyncVectorStoreFiles(self._driver)

    @cached_property
    def file_batches(self) -> AsyncFileBatches:
        """Files that are added together."""
        return AsyncFileBatches(self._driver)

    @operation("POST /vector_stores", headers=V2, once=True)
    async def create(self, **params: Unpack[VectorStoreCreateArgs]) -> VectorStore:
        """Makes a store."""
        ...

    @operation("GET /vector_stores/{vector_store_id}", headers=V2)
    async def retrieve(self, vector_store_id: str, **options: Unpack[Options]) -> VectorStore:
        """One store."""
        ...

    @operation("POST /vector_stores/{vector_store_id}", headers=V2)
    async def update(self, vector_store_id: str, **params: Unpack[VectorStoreUpdateArgs]) -> VectorStore:
        """Changes a store."""
        ...

    @paged("GET /vector_stores", headers=V2)
    def list(self, **params: Unpack[VectorStoreListArgs]) -> AsyncPaginator[VectorStore, AsyncCursorPage[VectorStore]]:
        """Your stores, newest first."""
        ...

    @operation("DELETE /vector_stores/{vector_store_id}", headers=V2)
    async def delete(self, vector_store_id: str, **options: Unpack[Options]) -> VectorStoreDeleted:
        """Deletes a store; the files stay."""
        ...

    @paged("POST /vector_stores/{vector_store_id}/search", headers=V2)
    def search(
        self, vector_store_id: str, **params: Unpack[VectorStoreSearchArgs]
    ) -> AsyncPaginator[VectorStoreSearchResponse, AsyncCursorPage[VectorStoreSearchResponse]]:
        """The pieces of files that fit a question best."""
        ...


class AsyncVectorStoreFiles(AsyncResource):
    """The files of a store."""

    @operation("POST /vector_stores/{vector_store_id}/files", headers=V2)
    async def create(self, vector_store_id: str, **params: Unpack[VectorStoreFileCreateArgs]) -> VectorStoreFile:
        """Adds an uploaded file to a store."""
        ...

    @operation("GET /vector_stores/{vector_store_id}/files/{file_id}", headers=V2)
    async def retrieve(self, file_id: str, *, vector_store_id: str, **options: Unpack[Options]) -> VectorStoreFile:
        """How a file is doing."""
        ...

    @operation("POST /vector_stores/{vector_store_id}/files/{file_id}", headers=V2)
    async def update(
        self, file_id: str, *, vector_store_id: str, **params: Unpack[VectorStoreFileUpdateArgs]
    ) -> VectorStoreFile:
        """Replaces the attributes of a file."""
        ...

    @paged("GET /vector_stores/{vector_store_id}/files", headers=V2)
    def list(
        self, vector_store_id: str, **params: Unpack[VectorStoreFileListArgs]
    ) -> AsyncPaginator[VectorStoreFile, AsyncCursorPage[VectorStoreFile]]:
        """The files of a store."""
        ...

    @operation("DELETE /vector_stores/{vector_store_id}/files/{file_id}", headers=V2)
    async def delete(self, file_id: str, *, vector_store_id: str, **options: Unpack[Options]) -> VectorStoreFileDeleted:
        """Takes a file out of a store; the file itself stays."""
        ...

    @paged("GET /vector_stores/{vector_store_id}/files/{file_id}/content", headers=V2)
    def content(
        self, file_id: str, *, vector_store_id: str, **options: Unpack[Options]
    ) -> AsyncPaginator[FileContentResponse, AsyncCursorPage[FileContentResponse]]:
        """The text of a file, piece by piece."""
        ...

    async def poll(
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
            file = await self.retrieve(file_id, vector_store_id=vector_store_id, **options)
            if file.status != "in_progress":
                return file
            await self._driver.sleep(waiting.after(file))

    async def create_and_poll(
        self,
        file_id: str,
        *,
        vector_store_id: str,
        poll_interval_ms: int | None = None,
        max_wait_seconds: float | None = LONGEST,
        **params: Unpack[VectorStoreFileSettingsArgs],
    ) -> VectorStoreFile:
        """Adds an uploaded file to a store, and waits until it is ready or has failed."""
        file = await self.create(vector_store_id, file_id=file_id, **params)
        return await self.poll(
            file.id,
            vector_store_id=vector_store_id,
            poll_interval_ms=poll_interval_ms,
            max_wait_seconds=max_wait_seconds,
        )

    async def upload(
        self, *, vector_store_id: str, file: FileTypes, **settings: Unpack[VectorStoreFileSettings]
    ) -> VectorStoreFile:
        """Uploads a file and adds it to a store. It is not ready then; see `upload_and_poll`."""
        made = await AsyncFiles(self._driver).create(file=file, purpose="assistants")
        return await self.create(vector_store_id, file_id=made.id, **settings)

    async def upload_and_poll(
        self,
        *,
        vector_store_id: str,
        file: FileTypes,
        poll_interval_ms: int | None = None,
        max_wait_seconds: float | None = LONGEST,
        **settings: Unpack[VectorStoreFileSettings],
    ) -> VectorStoreFile:
        """Uploads a file, adds it to a store, and waits until it is ready or has failed."""
        made = await self.upload(vector_store_id=vector_store_id, file=file, **settings)
        return await self.poll(
            made.id,
            vector_store_id=vector_store_id,
            poll_interval_ms=poll_interval_ms,
            max_wait_seconds=max_wait_seconds,
        )


class AsyncFileBatches(AsyncResource):
    """Files that are added together."""

    @operation("POST /vector_stores/{vector_store_id}/file_batches", headers=V2, once=True)
    async def create(self, vector_store_id: str, **params: Unpack[FileBatchCreateArgs]) -> VectorStoreFileBatch:
        """Adds uploaded files to a store."""
        ...

    @operation("GET /vector_stores/{vector_store_id}/file_batches/{batch_id}", headers=V2)
    async def retrieve(
        self, batch_id: str, *, vector_store_id: str, **options: Unpack[Options]
    ) -> VectorStoreFileBatch:
        """How the files are doing."""
        ...

    @operation("POST /vector_stores/{vector_store_id}/file_batches/{batch_id}/cancel", headers=V2)
    async def cancel(self, batch_id: str, *, vector_store_id: str, **options: Unpack[Options]) -> VectorStoreFileBatch:
        """Stops adding what is not added yet."""
        ...

    @paged("GET /vector_stores/{vector_store_id}/file_batches/{batch_id}/files", headers=V2)
    def list_files(
        self, batch_id: str, *, vector_store_id: str, **params: Unpack[FileBatchListFilesArgs]
    ) -> AsyncPaginator[VectorStoreFile, AsyncCursorPage[VectorStoreFile]]:
        """The files of a batch."""
        ...

    async def poll(
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
            batch = await self.retrieve(batch_id, vector_store_id=vector_store_id, **options)
            if batch.status != "in_progress":
                return batch
            await self._driver.sleep(waiting.after(batch))

    async def create_and_poll(
        self,
        vector_store_id: str,
        *,
        poll_interval_ms: int | None = None,
        max_wait_seconds: float | None = LONGEST,
        **params: Unpack[FileBatchCreateArgs],
    ) -> VectorStoreFileBatch:
        """Adds uploaded files to a store, and waits until each is ready or has failed."""
        batch = await self.create(vector_store_id, **params)
        return await self.poll(
            batch.id,
            vector_store_id=vector_store_id,
            poll_interval_ms=poll_interval_ms,
            max_wait_seconds=max_wait_seconds,
        )

    async def upload_and_poll(
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
        uploads = AsyncFiles(self._driver)

        async def upload(file: FileTypes) -> str:
            return (await uploads.create(file=file, purpose="assistants")).id

        made = await each(upload, files, max_concurrency)
        if not made and not file_ids:
            raise ArgumentError("upload_and_poll() needs at least one file in files= or one id in file_ids=")
        return await self.create_and_poll(
            vector_store_id,
            file_ids=[*file_ids, *made],
            poll_interval_ms=poll_interval_ms,
            max_wait_seconds=max_wait_seconds,
            **settings,
        )
