"""Fine-tuning, as a table."""

from __future__ import annotations

from functools import cached_property
from typing import Unpack

from ...declare import operation, paged
from ...types.fine_tuning import (
    CheckpointCopyArgs,
    CheckpointCopyResponse,
    CheckpointListArgs,
    FineTuningJob,
    FineTuningJobCheckpoint,
    FineTuningJobEvent,
    GraderRunArgs,
    GraderRunResponse,
    GraderValidateArgs,
    GraderValidateResponse,
    JobCreateArgs,
    JobListArgs,
    JobListEventsArgs,
    PermissionCreateArgs,
    PermissionCreateResponse,
    PermissionDeleteResponse,
    PermissionListArgs,
    PermissionListResponse,
    PermissionRetrieveResponse,
)
from ...types.shared import Options
from ..pages import AsyncCursorPage
from ..paginator import AsyncPaginator
from ..resource import AsyncResource

__all__ = [
    "AsyncAlpha",
    "AsyncCheckpoints",
    "AsyncFineTuning",
    "AsyncGraders",
    "AsyncJobCheckpoints",
    "AsyncJobs",
    "AsyncPermissions",
]

COPY_PATH = "/fine_tuning/jobs/{fine_tuning_job_id}/checkpoints/{fine_tuning_checkpoint_id}/copy"
COPY = {"aoai-copy-ft-checkpoints": "preview"}


class AsyncFineTuning(AsyncResource):
    """Models trained further on your examples."""

    @cached_property
    def jobs(self) -> AsyncJobs:
        """Training runs."""
        return AsyncJobs(self._driver)

    @cached_property
    def checkpoints(self) -> AsyncCheckpoints:
        """Saved models, and who may use them."""
        return AsyncCheckpoints(self._driver)

    @cached_property
    def alpha(self) -> AsyncAlpha:
        """What may still change."""
        return AsyncAlpha(self._driver)


class AsyncJobs(AsyncResource):
    """Training runs."""

    @cached_property
    def checkpoints(self) -> AsyncJobCheckpoints:
        """The states a run saved on its way."""
        return AsyncJobCheckpoints(self._driver)

    @operation("POST /fine_tuning/jobs", once=True)
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

    @operation(f"POST {COPY_PATH}", headers=COPY, once=True)
    async def copy(
        self, fine_tuning_job_id: str, fine_tuning_checkpoint_id: str, **params: Unpack[CheckpointCopyArgs]
    ) -> CheckpointCopyResponse:
        """Azure: starts to copy a checkpoint to another resource."""
        ...

    @operation(f"GET {COPY_PATH}", headers=COPY)
    async def retrieve_copy(
        self, fine_tuning_job_id: str, fine_tuning_checkpoint_id: str, **options: Unpack[Options]
    ) -> CheckpointCopyResponse:
        """Azure: how the copies of a checkpoint are doing."""
        ...


class AsyncCheckpoints(AsyncResource):
    """Saved models, and who may use them."""

    @cached_property
    def permissions(self) -> AsyncPermissions:
        """Which projects may use a checkpoint."""
        return AsyncPermissions(self._driver)


class AsyncPermissions(AsyncResource):
    """Which projects may use a checkpoint."""

    @paged("POST /fine_tuning/checkpoints/{fine_tuned_model_checkpoint}/permissions")
    def create(
        self, fine_tuned_model_checkpoint: str, **params: Unpack[PermissionCreateArgs]
    ) -> AsyncPaginator[PermissionCreateResponse, AsyncCursorPage[PermissionCreateResponse]]:
        """Lets projects use a checkpoint."""
        ...

    @operation("GET /fine_tuning/checkpoints/{fine_tuned_model_checkpoint}/permissions", deprecated="use list")
    async def retrieve(
        self, fine_tuned_model_checkpoint: str, **params: Unpack[PermissionListArgs]
    ) -> PermissionRetrieveResponse:
        """`list`, under an older name, one page at a time."""
        ...

    @paged("GET /fine_tuning/checkpoints/{fine_tuned_model_checkpoint}/permissions")
    def list(
        self, fine_tuned_model_checkpoint: str, **params: Unpack[PermissionListArgs]
    ) -> AsyncPaginator[PermissionListResponse, AsyncCursorPage[PermissionListResponse]]:
        """The projects that may use a checkpoint."""
        ...

    @operation("DELETE /fine_tuning/checkpoints/{fine_tuned_model_checkpoint}/permissions/{permission_id}")
    async def delete(
        self, permission_id: str, *, fine_tuned_model_checkpoint: str, **options: Unpack[Options]
    ) -> PermissionDeleteResponse:
        """Takes the right to use a checkpoint away."""
        ...


class AsyncAlpha(AsyncResource):
    """What may still change."""

    @cached_property
    def graders(self) -> AsyncGraders:
        """Trying out what judges answers."""
        return AsyncGraders(self._driver)


class AsyncGraders(AsyncResource):
    """Trying out what judges answers."""

    @operation("POST /fine_tuning/alpha/graders/run")
    async def run(self, **params: Unpack[GraderRunArgs]) -> GraderRunResponse:
        """Has a grader judge one answer."""
        ...

    @operation("POST /fine_tuning/alpha/graders/validate")
    async def validate(self, **params: Unpack[GraderValidateArgs]) -> GraderValidateResponse:
        """Says whether a grader is well formed."""
        ...
