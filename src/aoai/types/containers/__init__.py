"""Containers: where the code interpreter and the shell run, and the files in them."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from typing import Annotated, Literal, Required, TypeAlias, TypedDict

from .._bounds import Bounds
from .._model import Model
from ..files import FileTypes
from ..responses import (
    ContainerNetworkPolicyAllowlistParam,
    ContainerNetworkPolicyDisabledParam,
    InlineSkillParam,
    SkillReferenceParam,
)
from ..shared import Options

__all__ = [
    "Container",
    "ContainerCreateArgs",
    "ContainerCreateParams",
    "ContainerCreateResponse",
    "ContainerExpiresAfter",
    "ContainerExpiresAfterParam",
    "ContainerFile",
    "ContainerFileCreateArgs",
    "ContainerFileCreateParams",
    "ContainerFileListArgs",
    "ContainerFileListParams",
    "ContainerListArgs",
    "ContainerListParams",
    "ContainerListResponse",
    "ContainerNetworkPolicy",
    "ContainerNetworkPolicyParam",
    "ContainerRetrieveResponse",
    "ContainerSkillParam",
    "FileCreateResponse",
    "FileListResponse",
    "FileRetrieveResponse",
]

# -- replies -------------------------------------------------------------------------------------


class ContainerExpiresAfter(Model):
    """How many minutes after its last use a container goes away."""

    anchor: Literal["last_active_at"] | str | None = None
    minutes: int | None = None


class ContainerNetworkPolicy(Model):
    """Where programs in a container may connect to."""

    type: Literal["allowlist", "disabled"]
    allowed_domains: list[str] | None = None


class Container(Model):
    """A place where a model's programs run. Times are in Unix seconds."""

    id: str
    created_at: int
    name: str
    object: str
    status: str
    expires_after: ContainerExpiresAfter | None = None
    last_active_at: int | None = None
    memory_limit: Literal["1g", "4g", "16g", "64g"] | str | None = None
    network_policy: ContainerNetworkPolicy | None = None


ContainerCreateResponse: TypeAlias = Container
ContainerListResponse: TypeAlias = Container
ContainerRetrieveResponse: TypeAlias = Container


class ContainerFile(Model):
    """A file in a container. `bytes` is its size."""

    id: str
    bytes: int
    container_id: str
    created_at: int
    object: Literal["container.file"] = "container.file"
    path: str
    source: str


FileCreateResponse: TypeAlias = ContainerFile
FileListResponse: TypeAlias = ContainerFile
FileRetrieveResponse: TypeAlias = ContainerFile


# -- parameters ----------------------------------------------------------------------------------


class ContainerExpiresAfterParam(TypedDict, total=False):
    """How many minutes after its last use a container goes away."""

    anchor: Required[Literal["last_active_at"]]
    minutes: Required[int]


ContainerNetworkPolicyParam: TypeAlias = ContainerNetworkPolicyDisabledParam | ContainerNetworkPolicyAllowlistParam


ContainerSkillParam: TypeAlias = SkillReferenceParam | InlineSkillParam


class ContainerCreateParams(TypedDict, total=False):
    """A container to make."""

    name: Required[str]
    expires_after: ContainerExpiresAfterParam
    file_ids: Sequence[str]
    memory_limit: Literal["1g", "4g", "16g", "64g"]
    network_policy: ContainerNetworkPolicyParam
    skills: Iterable[ContainerSkillParam]


class ContainerCreateArgs(ContainerCreateParams, Options, total=False):
    """Arguments of `containers.create`."""


class ContainerListParams(TypedDict, total=False):
    """Which containers to list."""

    after: str
    before: str
    limit: Annotated[int, Bounds(1, 100)]
    name: str
    order: Literal["asc", "desc"]


class ContainerListArgs(ContainerListParams, Options, total=False):
    """Arguments of `containers.list`."""


class ContainerFileCreateParams(TypedDict, total=False):
    """A file for a container: its content, or the id of one that was uploaded."""

    file: FileTypes
    file_id: str


FileCreateParams: TypeAlias = ContainerFileCreateParams


class ContainerFileCreateArgs(ContainerFileCreateParams, Options, total=False):
    """Arguments of `containers.files.create`."""


class ContainerFileListParams(TypedDict, total=False):
    """Which files of a container to list."""

    after: str
    before: str
    limit: Annotated[int, Bounds(1, 100)]
    order: Literal["asc", "desc"]


FileListParams: TypeAlias = ContainerFileListParams


class ContainerFileListArgs(ContainerFileListParams, Options, total=False):
    """Arguments of `containers.files.list`."""
