# Made from aio/operations/fine_tuning.py by scripts/unasync.py: change that file, and run it.
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
from ..pages import SyncCursorPage
from ..resource import Resource

__all__ = [
    "Alpha",
    "Checkpoints",
    "FineTuning",
    "Graders",
    "JobCheckpoints",
    "Jobs",
    "Permissions",
]

COPY_PATH = "/fine_tuning/jobs/{fine_tuning_job_id}/checkpoints/{fine_tuning_checkpoint_id}/copy"
COPY = {"aoai-copy-ft-checkpoints": "preview"}


class FineTuning(Resource):
    """Models trained further on your examples."""

    @cached_property
    def jobs(self) -> Jobs:
        """Training runs."""
        return Jobs(self._driver)

    @cached_property
    def checkpoints(self) -> Checkpoints:
        """Saved models, and who may use them."""
        return Checkpoints(self._driver)

    @cached_property
    def alpha(self) -> Alpha:
        """What may still change."""
        return Alpha(self._driver)


class Jobs(Resource):
    """Training runs."""

    @cached_property
    def checkpoints(self) -> JobCheckpoints:
        """The states a run saved on its way."""
        return JobCheckpoints(self._driver)

    @operation("POST /fine_tuning/jobs", once=True)
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

    @operation(f"POST {COPY_PATH}", headers=COPY, once=True)
    def copy(
        self, fine_tuning_job_id: str, fine_tuning_checkpoint_id: str, **params: Unpack[CheckpointCopyArgs]
    ) -> CheckpointCopyResponse:
        """Azure: starts to copy a checkpoint to another resource."""
        ...

    @operation(f"GET {COPY_PATH}", headers=COPY)
    def retrieve_copy(
        self, fine_tuning_job_id: str, fine_tuning_checkpoint_id: str, **options: Unpack[Options]
    ) -> CheckpointCopyResponse:
        """Azure: how the copies of a checkpoint are doing."""
        ...


class Checkpoints(Resource):
    """Saved models, and who may use them."""

    @cached_property
    def permissions(self) -> Permissions:
        """Which projects may use a checkpoint."""
        return Permissions(self._driver)


class Permissions(Resource):
    """Which projects may use a checkpoint."""

    @paged("POST /fine_tuning/checkpoints/{fine_tuned_model_checkpoint}/permissions")
    def create(
        self, fine_tuned_model_checkpoint: str, **params: Unpack[PermissionCreateArgs]
    ) -> SyncCursorPage[PermissionCreateResponse]:
        """Lets projects use a checkpoint."""
        ...

    @operation("GET /fine_tuning/checkpoints/{fine_tuned_model_checkpoint}/permissions", deprecated="use list")
    def retrieve(
        self, fine_tuned_model_checkpoint: str, **params: Unpack[PermissionListArgs]
    ) -> PermissionRetrieveResponse:
        """`list`, under an older name, one page at a time."""
        ...

    @paged("GET /fine_tuning/checkpoints/{fine_tuned_model_checkpoint}/permissions")
    def list(
        self, fine_tuned_model_checkpoint: str, **params: Unpack[PermissionListArgs]
    ) -> SyncCursorPage[PermissionListResponse]:
        """The projects that may use a checkpoint."""
        ...

    @operation("DELETE /fine_tuning/checkpoints/{fine_tuned_model_checkpoint}/permissions/{permission_id}")
    def delete(
        self, permission_id: str, *, fine_tuned_model_checkpoint: str, **options: Unpack[Options]
    ) -> PermissionDeleteResponse:
        """Takes the right to use a checkpoint away."""
        ...


class Alpha(Resource):
    """What may still change."""

    @cached_property
    def graders(self) -> Graders:
        """Trying out what judges answers."""
        return Graders(self._driver)


class Graders(Resource):
    """Trying out what judges answers."""

    @operation("POST /fine_tuning/alpha/graders/run")
    def run(self, **params: Unpack[GraderRunArgs]) -> GraderRunResponse:
        """Has a grader judge one answer."""
        ...

    @operation("POST /fine_tuning/alpha/graders/validate")
    def validate(self, **params: Unpack[GraderValidateArgs]) -> GraderValidateResponse:
        """Says whether a grader is well formed."""
        ...
