"""Videos: none can be made here, so there are none."""

from __future__ import annotations

from typing import Any

from ...aio.operations.videos import AsyncVideos
from .. import errors
from ..answering import Answer, Asked, answers, refuses
from ..service import Service
from ..state import Page

__all__ = ["listed", "making", "none"]

making = refuses(AsyncVideos.create, limit="it has no model that makes videos")


@answers(AsyncVideos.list)
async def listed(service: Service, asked: Asked) -> dict[str, Any]:
    """The videos, of which there are none."""
    return Page([], False).body()


@answers(AsyncVideos.retrieve, AsyncVideos.delete, AsyncVideos.download_content, AsyncVideos.remix)
async def none(service: Service, asked: Asked) -> Answer:
    """No video is ever there."""
    raise errors.not_found("Video", asked.path["video_id"], "video_id")
