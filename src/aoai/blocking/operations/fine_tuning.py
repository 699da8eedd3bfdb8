# Made from aio/operations/fine_tuning.py by scripts/unasync.py: change that file, and run it.
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
from ..pages import SyncCursorPage
from ..resource import Resource

__all__ = ["FineTuning", "JobCheckpoints", "Jobs"]


class FineTuning(Resource):
    """Models trained further on your examples."""

    @cached_property
    def jobs(self) -> Jobs:
        """Training runs."""
        return Jobs(self._driver)


class Jobs(Resource):
    """Training runs."""

    @cached_property
    def checkpoints(self) -> JobCheckpoints:
        """The states a run saved on its way."""
        return JobCheckpoints(self._driver)

    @operation("POST /fine_tuning/jobs")
    def create(self, **params: Unpack[JobCreateArgs]) -> FineTuningJob:
        """Starts a run on an uploaded file."""
        ...

    @operation("GET /fine_tuning/jobs/{fine_tuning_job_id}")
    def retrieve(self, fine_tuning_job_id: str, **options: Unpack[Options]) -> FineTuningJob:
        """How a run is doing."""
        ...

    @paged("GET /fine_tuning/jobs")
    def list(self, **params: Unpack[JobListArgs]) -> SyncCursorPage[FineTuningJob]:
        """Your runs, newest first."""
        ...

    @operation("POST /fine_tuning/jobs/{fine_tuning_job_id}/cancel")
    def cancel(self, fine_tuning_job_id: str, **options: Unpack[Options]) -> FineTuningJob:
        """Stops a run for good."""
        ...

    @operation("POST /fine_tuning/jobs/{fine_tuning_job_id}/pause")
    def pause(self, fine_tuning_job_id: str, **options: Unpack[Options]) -> FineTuningJob:
        """Stops a run for now."""
        ...

    @operation("POST /fine_tuning/jobs/{fine_tuning_job_id}/resume")
    def resume(self, fine_tuning_job_id: str, **options: Unpack[Options]) -> FineTuningJob:
        """Goes on with a paused run."""
        ...

    @paged("GET /fine_tuning/jobs/{fine_tuning_job_id}/events")
    def list_events(
        self, fine_tuning_job_id: str, **params: Unpack[JobListEventsArgs]
    ) -> SyncCursorPage[FineTuningJobEvent]:
        """What happened during a run."""
        ...


class JobCheckpoints(Resource):
    """The states a run saved on its way."""

    @paged("GET /fine_tuning/jobs/{fine_tuning_job_id}/checkpoints")
    def list(
        self, fine_tuning_job_id: str, **params: Unpack[CheckpointListArgs]
    ) -> SyncCursorPage[FineTuningJobCheckpoint]:
        """The checkpoints of a run."""
        ...
