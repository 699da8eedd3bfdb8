# Made from aio/operations/containers.py by scripts/unasync.py: change that file, and run it.
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
from ..pages import SyncCursorPage
from ..resource import Resource

__all__ = ["ContainerContent", "ContainerFiles", "Containers"]


class Containers(Resource):
    """Where programs of a model run."""

    @cached_property
    def files(self) -> ContainerFiles:
        """The files in a container."""
        return ContainerFiles(self._driver)

    @operation("POST /containers", once=True)
    def create(self, **params: Unpack[ContainerCreateArgs]) -> Container:
        """Makes a container."""
        ...

    @operation("GET /containers/{container_id}")
    def retrieve(self, container_id: str, **options: Unpack[Options]) -> Container:
        """One container."""
        ...

    @paged("GET /containers")
    def list(self, **params: Unpack[ContainerListArgs]) -> SyncCursorPage[Container]:
        """Your containers."""
        ...

    @operation("DELETE /containers/{container_id}")
    def delete(self, container_id: str, **options: Unpack[Options]) -> None:
        """Deletes a container and what is in it."""
        ...


class ContainerFiles(Resource):
    """The files in a container."""

    @cached_property
    def content(self) -> ContainerContent:
        """What is in a file."""
        return ContainerContent(self._driver)

    @operation("POST /containers/{container_id}/files", parts=("file",), once=True)
    def create(self, container_id: str, **params: Unpack[ContainerFileCreateArgs]) -> ContainerFile:
        """Puts a file into a container: one that you send, or one that was uploaded."""
        ...

    @operation("GET /containers/{container_id}/files/{file_id}")
    def retrieve(self, file_id: str, *, container_id: str, **options: Unpack[Options]) -> ContainerFile:
        """One file of a container."""
        ...

    @paged("GET /containers/{container_id}/files")
    def list(self, container_id: str, **params: Unpack[ContainerFileListArgs]) -> SyncCursorPage[ContainerFile]:
        """The files of a container."""
        ...

    @operation("DELETE /containers/{container_id}/files/{file_id}")
    def delete(self, file_id: str, *, container_id: str, **options: Unpack[Options]) -> None:
        """Deletes a file of a container."""
        ...


class ContainerContent(Resource):
    """What is in a file of a container."""

    @operation("GET /containers/{container_id}/files/{file_id}/content", headers={"Accept": "application/binary"})
    def retrieve(self, file_id: str, *, container_id: str, **options: Unpack[Options]) -> BinaryContent:
        """What is in a file."""
        ...
