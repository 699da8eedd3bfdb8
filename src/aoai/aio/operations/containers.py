"""Containers, as a table."""

from __future__ import annotations

from functools import cached_property
from typing import Unpack

from ...content import BinaryContent
from ...declare import operation, paged
from ...types.containers import (
    Container,
    ContainerCreateArgs,
    ContainerFile,
    ContainerFileCreateArgs,
    ContainerFileListArgs,
    ContainerListArgs,
)
from ...types.shared import Options
from ..pages import AsyncCursorPage
from ..paginator import AsyncPaginator
from ..resource import AsyncResource

__all__ = ["AsyncContainerContent", "AsyncContainerFiles", "AsyncContainers"]


class AsyncContainers(AsyncResource):
    """Where programs of a model run."""

    @cached_property
    def files(self) -> AsyncContainerFiles:
        """The files in a container."""
        return AsyncContainerFiles(self._driver)

    @operation("POST /containers", once=True)
    async def create(self, **params: Unpack[ContainerCreateArgs]) -> Container:
        """Makes a container."""
        ...

    @operation("GET /containers/{container_id}")
    async def retrieve(self, container_id: str, **options: Unpack[Options]) -> Container:
        """One container."""
        ...

    @paged("GET /containers")
    def list(self, **params: Unpack[ContainerListArgs]) -> AsyncPaginator[Container, AsyncCursorPage[Container]]:
        """Your containers."""
        ...

    @operation("DELETE /containers/{container_id}")
    async def delete(self, container_id: str, **options: Unpack[Options]) -> None:
        """Deletes a container and what is in it."""
        ...


class AsyncContainerFiles(AsyncResource):
    """The files in a container."""

    @cached_property
    def content(self) -> AsyncContainerContent:
        """What is in a file."""
        return AsyncContainerContent(self._driver)

    @operation("POST /containers/{container_id}/files", parts=("file",), once=True)
    async def create(self, container_id: str, **params: Unpack[ContainerFileCreateArgs]) -> ContainerFile:
        """Puts a file into a container: one that you send, or one that was uploaded."""
        ...

    @operation("GET /containers/{container_id}/files/{file_id}")
    async def retrieve(self, file_id: str, *, container_id: str, **options: Unpack[Options]) -> ContainerFile:
        """One file of a container."""
        ...

    @paged("GET /containers/{container_id}/files")
    def list(
        self, container_id: str, **params: Unpack[ContainerFileListArgs]
    ) -> AsyncPaginator[ContainerFile, AsyncCursorPage[ContainerFile]]:
        """The files of a container."""
        ...

    @operation("DELETE /containers/{container_id}/files/{file_id}")
    async def delete(self, file_id: str, *, container_id: str, **options: Unpack[Options]) -> None:
        """Deletes a file of a container."""
        ...


class AsyncContainerContent(AsyncResource):
    """What is in a file of a container."""

    @operation("GET /containers/{container_id}/files/{file_id}/content", headers={"Accept": "application/binary"})
    async def retrieve(self, file_id: str, *, container_id: str, **options: Unpack[Options]) -> BinaryContent:
        """What is in a file."""
        ...
