"""Fine-tuning: jobs, their events and checkpoints, who may use a checkpoint, and trying out graders.

A hyperparameter is a number or `"auto"`. Times are in Unix seconds.
"""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from typing import Annotated, Any, Literal, Required, TypeAlias, TypedDict

from .._bounds import Bounds, Size
from .._model import Model, Unknown
from ..graders import Grader, GraderParam
from ..shared import Metadata, Options
from ..shared_params import ResponseFormatJSONSchema

__all__ = [
    "Auto",
    "BatchSize",
    "CheckpointCopyArgs",
    "CheckpointCopyParams",
    "CheckpointCopyResponse",
    "CheckpointListArgs",
    "CheckpointListParams",
    "CheckpointPermission",
    "CopiedAccountDetails",
    "DpoHyperparameters",
    "DpoHyperparametersParam",
    "DpoMethod",
    "DpoMethodParam",
    "Epochs",
    "FineTuningJob",
    "FineTuningJobCheckpoint",
    "FineTuningJobError",
    "FineTuningJobEvent",
    "FineTuningJobIntegration",
    "FineTuningJobWandbIntegration",
    "FineTuningJobWandbIntegrationObject",
    "GraderRunArgs",
    "GraderRunErrors",
    "GraderRunMetadata",
    "GraderRunParams",
    "GraderRunResponse",
    "GraderValidateArgs",
    "GraderValidateParams",
    "GraderValidateResponse",
    "Hyperparameters",
    "HyperparametersParam",
    "Integration",
    "IntegrationWandb",
    "JobCreateArgs",
    "JobCreateParams",
    "JobListArgs",
    "JobListEventsArgs",
    "JobListEventsParams",
    "JobListParams",
    "LearningRateMultiplier",
    "Method",
    "MethodParam",
    "Metrics",
    "PermissionCreateArgs",
    "PermissionCreateParams",
    "PermissionCreateResponse",
    "PermissionDeleteResponse",
    "PermissionListArgs",
    "PermissionListParams",
    "PermissionListResponse",
    "PermissionRetrieveParams",
    "PermissionRetrieveResponse",
    "ReinforcementHyperparameters",
    "ReinforcementHyperparametersParam",
    "ReinforcementMethod",
    "ReinforcementMethodParam",
    "SupervisedHyperparameters",
    "SupervisedHyperparametersParam",
    "SupervisedMethod",
    "SupervisedMethodParam",
]

Auto: TypeAlias = Literal["auto"]

# -- replies -------------------------------------------------------------------------------------


class Hyperparameters(Model):
    """What the job trained with (the older place; see `method`)."""

    batch_size: Auto | int | None = None
    learning_rate_multiplier: Auto | float | None = None
    n_epochs: Auto | int | None = None


class SupervisedHyperparameters(Model):
    """Settings of supervised training."""

    batch_size: Auto | int | None = None
    learning_rate_multiplier: Auto | float | None = None
    n_epochs: Auto | int | None = None


class SupervisedMethod(Model):
    """Training on examples."""

    hyperparameters: SupervisedHyperparameters | None = None


class DpoHyperparameters(Model):
    """Settings of preference training; a larger `beta` stays closer to the old model."""

    batch_size: Auto | int | None = None
    beta: Auto | float | None = None
    learning_rate_multiplier: Auto | float | None = None
    n_epochs: Auto | int | None = None


class DpoMethod(Model):
    """Training on pairs of a better and a worse answer."""

    hyperparameters: DpoHyperparameters | None = None


class ReinforcementHyperparameters(Model):
    """Settings of reinforcement training; `eval_interval` counts steps."""

    batch_size: Auto | int | None = None
    compute_multiplier: Auto | float | None = None
    eval_interval: Auto | int | None = None
    eval_samples: Auto | int | None = None
    learning_rate_multiplier: Auto | float | None = None
    n_epochs: Auto | int | None = None
    reasoning_effort: Literal["default", "low", "medium", "high"] | str | None = None


class ReinforcementMethod(Model):
    """Training on a grader's rewards."""

    grader: Grader
    hyperparameters: ReinforcementHyperparameters | None = None
    response_format: dict[str, Any] | None = None


class Method(Model):
    """How the job trained; the field named like `type` has the settings."""

    type: Literal["supervised", "dpo", "reinforcement"] | str
    supervised: SupervisedMethod | None = None
    dpo: DpoMethod | None = None
    reinforcement: ReinforcementMethod | None = None


class FineTuningJobError(Model):
    """Why the job failed; `param` names the parameter at fault."""

    code: str
    message: str
    param: str | None = None


class FineTuningJobWandbIntegration(Model):
    """Where in Weights and Biases the metrics go."""

    project: str
    entity: str | None = None
    name: str | None = None
    tags: list[str] | None = None


class FineTuningJobWandbIntegrationObject(Model):
    """Metrics go to Weights and Biases."""

    wandb: FineTuningJobWandbIntegration
    type: Literal["wandb"] = "wandb"


FineTuningJobIntegration: TypeAlias = FineTuningJobWandbIntegrationObject


class FineTuningJob(Model):
    """A fine-tuning job. `fine_tuned_model` is there once it has succeeded."""

    id: str
    created_at: int
    error: FineTuningJobError | None = None
    fine_tuned_model: str | None = None
    finished_at: int | None = None
    hyperparameters: Hyperparameters
    model: str
    object: Literal["fine_tuning.job"] = "fine_tuning.job"
    organization_id: str
    result_files: list[str]
    seed: int
    status: (
        Literal["validating_files", "queued", "running", "pausing", "paused", "succeeded", "failed", "cancelled"] | str
    )
    trained_tokens: int | None = None
    training_file: str
    validation_file: str | None = None
    estimated_finish: int | None = None
    integrations: list[FineTuningJobWandbIntegrationObject | Unknown] | None = None
    metadata: Metadata | None = None
    method: Method | None = None


class FineTuningJobEvent(Model):
    """What happened in a job. `data` holds the numbers of a `metrics` event."""

    id: str
    created_at: int
    level: Literal["info", "warn", "error"] | str
    message: str
    object: Literal["fine_tuning.job.event"] = "fine_tuning.job.event"
    data: dict[str, Any] | None = None
    type: Literal["message", "metrics"] | str | None = None


class Metrics(Model):
    """How well the model did at a checkpoint."""

    step: float | None = None
    train_loss: float | None = None
    train_mean_token_accuracy: float | None = None
    valid_loss: float | None = None
    valid_mean_token_accuracy: float | None = None
    full_valid_loss: float | None = None
    full_valid_mean_token_accuracy: float | None = None


class FineTuningJobCheckpoint(Model):
    """The model as it was after `step_number` steps; it can be deployed and used."""

    id: str
    created_at: int
    fine_tuned_model_checkpoint: str
    fine_tuning_job_id: str
    metrics: Metrics
    step_number: int
    object: Literal["fine_tuning.job.checkpoint"] = "fine_tuning.job.checkpoint"


class CheckpointPermission(Model):
    """A project that may use a checkpoint."""

    id: str
    created_at: int
    project_id: str
    object: Literal["checkpoint.permission"] = "checkpoint.permission"


PermissionCreateResponse: TypeAlias = CheckpointPermission
PermissionListResponse: TypeAlias = CheckpointPermission


class PermissionRetrieveResponse(Model):
    """Some of the projects that may use a checkpoint."""

    data: list[CheckpointPermission]
    has_more: bool
    first_id: str | None = None
    last_id: str | None = None
    object: Literal["list"] | None = None


class PermissionDeleteResponse(Model):
    """A project may no longer use a checkpoint."""

    id: str
    deleted: bool
    object: Literal["checkpoint.permission"] = "checkpoint.permission"


class CopiedAccountDetails(Model):
    """Azure: how far the copy to one resource is."""

    destinationResourceId: str
    region: str
    status: Literal["Completed", "Failed", "InProgress"] | str


class CheckpointCopyResponse(Model):
    """Azure: copies of a checkpoint in other resources."""

    checkpointedModelName: str
    fineTuningJobId: str
    copiedAccountDetails: list[CopiedAccountDetails]


class GraderRunErrors(Model):
    """What went wrong in a grader, by kind."""

    formula_parse_error: bool
    sample_parse_error: bool
    truncated_observation_error: bool
    unresponsive_reward_error: bool
    invalid_variable_error: bool
    other_error: bool
    python_grader_server_error: bool
    python_grader_server_error_type: str | None = None
    python_grader_runtime_error: bool
    python_grader_runtime_error_details: str | None = None
    model_grader_server_error: bool
    model_grader_refusal_error: bool
    model_grader_parse_error: bool
    model_grader_server_error_details: str | None = None


class GraderRunMetadata(Model):
    """How a grader ran. `execution_time` is in seconds."""

    name: str
    type: str
    errors: GraderRunErrors
    execution_time: float
    scores: dict[str, Any]
    token_usage: int | None = None
    sampled_model_name: str | None = None


class GraderRunResponse(Model):
    """The reward that a grader gave."""

    reward: float
    metadata: GraderRunMetadata
    sub_rewards: dict[str, Any]
    model_grader_token_usage_per_model: dict[str, Any]


class GraderValidateResponse(Model):
    """The grader as the service understood it."""

    grader: Grader | None = None


# -- parameters ----------------------------------------------------------------------------------

BatchSize: TypeAlias = Auto | Annotated[int, Bounds(1, 256)]
LearningRateMultiplier: TypeAlias = Auto | Annotated[float, Bounds(0)]
Epochs: TypeAlias = Auto | Annotated[int, Bounds(1, 50)]


class HyperparametersParam(TypedDict, total=False):
    """Settings of supervised training (the older place; use `method`)."""

    batch_size: BatchSize
    learning_rate_multiplier: LearningRateMultiplier
    n_epochs: Epochs


class SupervisedHyperparametersParam(TypedDict, total=False):
    """Settings of supervised training."""

    batch_size: BatchSize
    learning_rate_multiplier: LearningRateMultiplier
    n_epochs: Epochs


class SupervisedMethodParam(TypedDict, total=False):
    """Training on examples."""

    hyperparameters: SupervisedHyperparametersParam


class DpoHyperparametersParam(TypedDict, total=False):
    """Settings of preference training; a larger `beta` stays closer to the old model."""

    batch_size: BatchSize
    beta: Auto | Annotated[float, Bounds(0, 2)]
    learning_rate_multiplier: LearningRateMultiplier
    n_epochs: Epochs


class DpoMethodParam(TypedDict, total=False):
    """Training on pairs of a better and a worse answer."""

    hyperparameters: DpoHyperparametersParam


class ReinforcementHyperparametersParam(TypedDict, total=False):
    """Settings of reinforcement training; `eval_interval` counts steps."""

    batch_size: BatchSize
    compute_multiplier: Auto | Annotated[float, Bounds(0.00001, 10)]
    eval_interval: Auto | Annotated[int, Bounds(1)]
    eval_samples: Auto | Annotated[int, Bounds(1)]
    learning_rate_multiplier: LearningRateMultiplier
    n_epochs: Epochs
    reasoning_effort: Literal["default", "low", "medium", "high"]


class ReinforcementMethodParam(TypedDict, total=False):
    """Training on a grader's rewards. `response_format` is Azure's."""

    grader: Required[GraderParam]
    hyperparameters: ReinforcementHyperparametersParam
    response_format: ResponseFormatJSONSchema


class MethodParam(TypedDict, total=False):
    """How to train; put the settings into the field named like `type`."""

    type: Required[Literal["supervised", "dpo", "reinforcement"]]
    supervised: SupervisedMethodParam
    dpo: DpoMethodParam
    reinforcement: ReinforcementMethodParam


class IntegrationWandb(TypedDict, total=False):
    """Where in Weights and Biases the metrics go."""

    project: Required[str]
    entity: str | None
    name: str | None
    tags: Sequence[str]


class Integration(TypedDict, total=False):
    """Sends the metrics elsewhere too."""

    type: Required[Literal["wandb"]]
    wandb: Required[IntegrationWandb]


class JobCreateParams(TypedDict, total=False):
    """A job to start. The files are ids of uploaded JSONL files."""

    model: Required[str]
    training_file: Required[str]
    validation_file: str | None
    method: MethodParam
    hyperparameters: HyperparametersParam
    integrations: Annotated[Iterable[Integration], Size(0, 5)] | None
    metadata: Annotated[Metadata | None, Size(0, 16)]
    seed: Annotated[int | None, Bounds(0, 2**31 - 1)]
    suffix: Annotated[str | None, Size(1, 64)]
    """Becomes part of the new model's name."""
    trainingType: str
    """Azure: where it may be trained, such as `Standard`, `GlobalStandard` or `Developer`."""


class JobCreateArgs(JobCreateParams, Options, total=False):
    """Arguments of `fine_tuning.jobs.create`."""


class JobListParams(TypedDict, total=False):
    """Which jobs to list; `metadata` keeps those that have all its pairs."""

    after: str
    limit: Annotated[int, Bounds(1, 100)]
    metadata: dict[str, str] | None


class JobListArgs(JobListParams, Options, total=False):
    """Arguments of `fine_tuning.jobs.list`."""


class JobListEventsParams(TypedDict, total=False):
    """Which events to list."""

    after: str
    limit: Annotated[int, Bounds(1, 100)]


class JobListEventsArgs(JobListEventsParams, Options, total=False):
    """Arguments of `fine_tuning.jobs.list_events`."""


class CheckpointListParams(TypedDict, total=False):
    """Which checkpoints to list."""

    after: str
    limit: Annotated[int, Bounds(1, 100)]


class CheckpointListArgs(CheckpointListParams, Options, total=False):
    """Arguments of `fine_tuning.jobs.checkpoints.list`."""


class CheckpointCopyParams(TypedDict, total=False):
    """Azure: the resource and region that get a copy of the checkpoint."""

    destinationResourceId: Required[str]
    region: Required[str]


class CheckpointCopyArgs(CheckpointCopyParams, Options, total=False):
    """Arguments of `fine_tuning.jobs.checkpoints.copy`."""


class PermissionCreateParams(TypedDict, total=False):
    """Projects that may use a checkpoint from now on."""

    project_ids: Required[Sequence[str]]


class PermissionCreateArgs(PermissionCreateParams, Options, total=False):
    """Arguments of `fine_tuning.checkpoints.permissions.create`."""


class PermissionListParams(TypedDict, total=False):
    """Which permissions to list."""

    after: str
    limit: Annotated[int, Bounds(1, 100)]
    order: Literal["ascending", "descending"]
    project_id: str


PermissionRetrieveParams: TypeAlias = PermissionListParams


class PermissionListArgs(PermissionListParams, Options, total=False):
    """Arguments of `fine_tuning.checkpoints.permissions.list` and `retrieve`."""


class GraderRunParams(TypedDict, total=False):
    """An answer to grade, with the case it belongs to."""

    grader: Required[GraderParam]
    model_sample: Required[str]
    item: object


class GraderRunArgs(GraderRunParams, Options, total=False):
    """Arguments of `fine_tuning.alpha.graders.run`."""


class GraderValidateParams(TypedDict, total=False):
    """A grader to check."""

    grader: Required[GraderParam]


class GraderValidateArgs(GraderValidateParams, Options, total=False):
    """Arguments of `fine_tuning.alpha.graders.validate`."""
