# Made from aio/operations/videos.py by scripts/unasync.py: change that file, and run it.
"""Videos, as a table, and what waits for one."""

from __future__ import annotations

from typing import Unpack

from ...content import BinaryContent
from ...declare import operation, paged
from ...polling import LONGEST, Waiting
from ...types.shared import Options
from ...types.videos import (
    Video,
    VideoCreateArgs,
    VideoDeleteResponse,
    VideoDownloadContentArgs,
    VideoListArgs,
    VideoRemixArgs,
)
from ..pages import SyncCursorPage
from ..resource import Resource

__all__ = ["Videos"]


class Videos(Resource):
    """Videos, made from words."""

    @operation("POST /videos", parts=("input_reference",), once=True)
    def create(self, **params: Unpack[VideoCreateArgs]) -> Video:
        """Starts to make a video."""
        ...

    @operation("GET /videos/{video_id}")
    def retrieve(self, video_id: str, **options: Unpack[Options]) -> Video:
        """How a video is doing."""
        ...

    @paged("GET /videos")
    def list(self, **params: Unpack[VideoListArgs]) -> SyncCursorPage[Video]:
        """Your videos, newest first."""
        ...

    @operation("DELETE /videos/{video_id}")
    def delete(self, video_id: str, **options: Unpack[Options]) -> VideoDeleteResponse:
        """Deletes a video."""
        ...

    @operation("GET /videos/{video_id}/content", headers={"Accept": "application/binary"})
    def download_content(self, video_id: str, **params: Unpack[VideoDownloadContentArgs]) -> BinaryContent:
        """The video itself, or a picture of it."""
        ...

    @operation("POST /videos/{video_id}/remix", once=True)
    def remix(self, video_id: str, **params: Unpack[VideoRemixArgs]) -> Video:
        """Makes a changed video out of a finished one."""
        ...

    def poll(
        self,
        video_id: str,
        *,
        poll_interval_ms: int | None = None,
        max_wait_seconds: float | None = LONGEST,
        **options: Unpack[Options],
    ) -> Video:
        """Waits until a video is ready or has failed; StillWaitingError after `max_wait_seconds`."""
        waiting = Waiting(f"Video {video_id}", self._driver.clock.now, poll_interval_ms, max_wait_seconds)
        options["extra_headers"] = {**waiting.headers, **(options.get("extra_headers") or {})}
        while True:
            video = self.retrieve(video_id, **options)
            if video.status not in ("queued", "in_progress"):
                return video
            self._driver.sleep(waiting.after(video))

    def create_and_poll(
        self,
        *,
        poll_interval_ms: int | None = None,
        max_wait_seconds: float | None = LONGEST,
        **params: Unpack[VideoCreateArgs],
    ) -> Video:
        """Makes a video, and waits until it is ready or has failed."""
        video = self.create(**params)
        return self.poll(video.id, poll_interval_ms=poll_interval_ms, max_wait_seconds=max_wait_seconds)
