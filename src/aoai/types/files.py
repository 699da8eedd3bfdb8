"""Files kept by the service: for batches, fine-tuning, search and the code interpreter."""

from __future__ import annotations

from collections.abc import Mapping
from os import PathLike
from typing import IO, Annotated, Literal, Required, TypeAlias, TypedDict

from ._bounds import Bounds
from ._model import Model
from .shared import Options

__all__ = [
    "ExpiresAfter",
    "FileContent",
    "FileCreateArgs",
    "FileCreateParams",
    "FileDeleted",
    "FileListArgs",
    "FileListParams",
    "FileObject",
    "FilePurpose",
    "FileTypes",
]

FileContent: TypeAlias = IO[bytes] | bytes | PathLike[str]
FileTypes: TypeAlias = (
    FileContent
    | tuple[str | None, FileContent]
    | tuple[str | None, FileContent, str | None]
    | tuple[str | None, FileContent, str | None, Mapping[str, str]]
)
"""The content; or with a name; or with a name and a media type; or with headers of the part besides."""

FilePurpose: TypeAlias = Literal["assistants", "batch", "fine-tune", "vision", "user_data", "evals"]
"""Azure takes `assistants`, `batch`, `fine-tune` and `evals`."""


class FileObject(Model):
    """A file kept by the service. `bytes` is its size; times are in Unix seconds."""

    id: str
    bytes: int
    created_at: int
    filename: str
    purpose: (
        Literal[
            "assistants",
            "assistants_output",
            "batch",
            "batch_output",
            "fine-tune",
            "fine-tune-results",
            "vision",
            "user_data",
            "evals",
        ]
        | str
    )
    status: Literal["uploaded", "pending", "running", "processed", "error", "deleting", "deleted"] | str
    object: Literal["file"] = "file"
    expires_at: int | None = None
    status_details: str | None = None


class FileDeleted(Model):
    """A file is gone."""

    id: str
    deleted: bool
    object: Literal["file"] = "file"


class ExpiresAfter(TypedDict, total=False):
    """How many seconds after its making a file goes away: one hour to thirty days."""

    anchor: Required[Literal["created_at"]]
    seconds: Required[Annotated[int, Bounds(3600, 2592000)]]


class FileCreateParams(TypedDict, total=False):
    """A file to upload."""

    file: Required[FileTypes]
    purpose: Required[FilePurpose]
    expires_after: ExpiresAfter


class FileCreateArgs(FileCreateParams, Options, total=False):
    """Arguments of `files.create`."""


class FileListParams(TypedDict, total=False):
    """Which files to list. `after` is the id of the last file of the page before."""

    after: str
    limit: Annotated[int, Bounds(1, 10000)]
    order: Literal["asc", "desc"]
    purpose: str


class FileListArgs(FileListParams, Options, total=False):
    """Arguments of `files.list`."""
