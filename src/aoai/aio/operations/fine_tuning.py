"""Fine-tuning, as a table."""

from __future__ import annotations

from functools import cached_property
from typing import Unpack

from ...declare import operation, paged
from ...types.fine_tuning import (
    CheckpointListArgs,
    FineTuningJob,
    FineTuningJobCheckpoint,
    FineTuningJobEvent,
    JobCreateArgs,
    JobListArgs,
    JobListEventsArgs,
)
from ...types.shared import Options
from ..pages import AsyncCursorPage
from ..paginator import AsyncPaginator
from ..resource import AsyncResource

__all__ = ["AsyncFineTuning", "AsyncJobCheckpoints", "AsyncJobs"]


class AsyncFineTuning(AsyncResource):
    """Models trained further on your examples."""

    @cached_property
    def jobs(self) -> AsyncJobs:
        """Training runs."""
        return AsyncJobs(self._driver)


class AsyncJobs(AsyncResource):
    """Training runs."""

    @cached_property
    def checkpoints(self) -> AsyncJobCheckpoints:
        """The states a run saved on its way."""
        return AsyncJobCheckpoints(self._driver)

    @operation("POST /fine_tuning/jobs")
    async def create(self, **params: Unpack[JobCreateArgs]) -> FineTuningJob:
        """Starts a run on an uploaded file."""
        ...

    @operation("GET /fine_tuning/jobs/{fine_tuning_job_id}")
    async def retrieve(self, fine_tuning_job_id: str, **options: Unpack[Options]) -> FineTuningJob:
        """How a run is doing."""
        ...

    @paged("GET /fine_tuning/jobs")
    def list(self, **params: Unpack[JobListArgs]) -> AsyncPaginator[FineTuningJob, AsyncCursorPage[FineTuningJob]]:
        """Your runs, newest first."""
        ...

    @operation("POST /fine_tuning/jobs/{fine_tuning_job_id}/cancel")
    async def cancel(self, fine_tuning_job_id: str, **options: Unpack[Options]) -> FineTuningJob:
        """Stops a run for good."""
        ...

    @operation("POST /fine_tuning/jobs/{fine_tuning_job_id}/pause")
    async def pause(self, fine_tuning_job_id: str, **options: Unpack[Options]) -> FineTuningJob:
        """Stops a run for now."""
        ...

    @operation("POST /fine_tuning/jobs/{fine_tuning_job_id}/resume")
    async def resume(self, fine_tuning_job_id: str, **options: Unpack[Options]) -> FineTuningJob:
        """Goes on with a paused run."""
        ...

    @paged("GET /fine_tuning/jobs/{fine_tuning_job_id}/events")
    def list_events(
        self, fine_tuning_job_id: str, **params: Unpack[JobListEventsArgs]
    ) -> AsyncPaginator[FineTuningJobEvent, AsyncCursorPage[FineTuningJobEvent]]:
        """What happened during a run."""
        ...


class AsyncJobCheckpoints(AsyncResource):
    """The states a run saved on its way."""

    @paged("GET /fine_tuning/jobs/{fine_tuning_job_id}/checkpoints")
    def list(
        self, fine_tuning_job_id: str, **params: Unpack[CheckpointListArgs]
    ) -> AsyncPaginator[FineTuningJobCheckpoint, AsyncCursorPage[FineTuningJobCheckpoint]]:
        """The checkpoints of a run."""
        ...
