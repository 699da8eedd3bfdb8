"""Videos: made from a prompt, as jobs. On Azure in preview."""

from __future__ import annotations

from typing import Annotated, Literal, Required, TypeAlias, TypedDict

from ._bounds import Bounds, Size
from ._model import Model
from .files import FileTypes
from .images import ImageInputReferenceParam
from .shared import Misalignment, Options

__all__ = [
    "InputReference",
    "Video",
    "VideoCreateArgs",
    "VideoCreateError",
    "VideoCreateParams",
    "VideoDeleteResponse",
    "VideoDownloadContentArgs",
    "VideoDownloadContentParams",
    "VideoListArgs",
    "VideoListParams",
    "VideoModel",
    "VideoModelParam",
    "VideoRemixArgs",
    "VideoRemixParams",
    "VideoSeconds",
    "VideoSize",
]

# -- replies -------------------------------------------------------------------------------------


class VideoCreateError(Model):
    """Why a video was not made."""

    code: str
    message: str
    headers: dict[str, str] | None = None
    misalignment: Misalignment | None = None
    param: str | None = None
    type: str | None = None


VideoModel: TypeAlias = str


VideoSeconds: TypeAlias = Literal["4", "8", "12"] | str


VideoSize: TypeAlias = Literal["720x1280", "1280x720", "1024x1792", "1792x1024"] | str


class Video(Model):
    """A video on its way. Times are in Unix seconds, `progress` in percent."""

    id: str
    completed_at: int | None = None
    created_at: int
    error: VideoCreateError | None = None
    expires_at: int | None = None
    model: VideoModel
    object: Literal["video"] = "video"
    progress: int
    prompt: str | None = None
    remixed_from_video_id: str | None = None
    seconds: VideoSeconds
    size: VideoSize
    status: Literal["queued", "in_progress", "completed", "failed"] | str


class VideoDeleteResponse(Model):
    """A video is gone."""

    id: str
    deleted: bool
    object: Literal["video.deleted"] = "video.deleted"


# -- parameters ----------------------------------------------------------------------------------

InputReference: TypeAlias = FileTypes | ImageInputReferenceParam


VideoModelParam: TypeAlias = str


class VideoCreateParams(TypedDict, total=False):
    """A video to make."""

    prompt: Required[Annotated[str, Size(1, 32000)]]
    input_reference: InputReference
    model: VideoModelParam
    seconds: VideoSeconds
    size: VideoSize


class VideoCreateArgs(VideoCreateParams, Options, total=False):
    """Arguments of `videos.create`."""


class VideoDownloadContentParams(TypedDict, total=False):
    """Which file of the video: the film, its thumbnail or its spritesheet."""

    variant: Literal["video", "thumbnail", "spritesheet"]


class VideoDownloadContentArgs(VideoDownloadContentParams, Options, total=False):
    """Arguments of `videos.download_content`."""


class VideoListParams(TypedDict, total=False):
    """Which videos to list."""

    after: str
    limit: Annotated[int, Bounds(0, 100)]
    order: Literal["asc", "desc"]


class VideoListArgs(VideoListParams, Options, total=False):
    """Arguments of `videos.list`."""


class VideoRemixParams(TypedDict, total=False):
    """How to change a finished video."""

    prompt: Required[Annotated[str, Size(1, 32000)]]


class VideoRemixArgs(VideoRemixParams, Options, total=False):
    """Arguments of `videos.remix`."""
