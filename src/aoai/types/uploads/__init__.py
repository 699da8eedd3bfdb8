"""Large files, uploaded part by part: OpenAI's own service and the dated API of Azure have this, Azure's v1 has not."""

from __future__ import annotations

from typing import Literal, Required, TypedDict

from .._model import Model
from ..files import ExpiresAfter, FileObject, FilePurpose, FileTypes
from ..shared import Options

__all__ = [
    "PartCreateArgs",
    "PartCreateParams",
    "Upload",
    "UploadCompleteArgs",
    "UploadCompleteParams",
    "UploadCreateArgs",
    "UploadCreateParams",
    "UploadPart",
]


class Upload(Model):
    """A file that is being uploaded. `file` is there when it is whole."""

    id: str
    bytes: int
    created_at: int
    expires_at: int
    filename: str
    object: Literal["upload"] = "upload"
    purpose: str
    status: Literal["pending", "completed", "cancelled", "expired"] | str
    file: FileObject | None = None


class UploadPart(Model):
    """One part that has arrived."""

    id: str
    created_at: int
    object: Literal["upload.part"] = "upload.part"
    upload_id: str


class UploadCreateParams(TypedDict, total=False):
    """What is going to be uploaded. `bytes` is the size of the whole."""

    bytes: Required[int]
    filename: Required[str]
    mime_type: Required[str]
    purpose: Required[FilePurpose]
    expires_after: ExpiresAfter


class UploadCreateArgs(UploadCreateParams, Options, total=False):
    """Arguments of `uploads.create`."""


class UploadCompleteParams(TypedDict, total=False):
    """The parts, in their order."""

    part_ids: Required[list[str]]
    md5: str


class UploadCompleteArgs(UploadCompleteParams, Options, total=False):
    """Arguments of `uploads.complete`."""


class PartCreateParams(TypedDict, total=False):
    """A part: at most 64 MB."""

    data: Required[FileTypes]


class PartCreateArgs(PartCreateParams, Options, total=False):
    """Arguments of `uploads.parts.create`."""
