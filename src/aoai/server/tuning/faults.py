"""The errors that only fine-tuning sends, one function each, worded as the service words them.

Why a job failed is no error reply: it is in the job (`training.py`).
"""

from __future__ import annotations

from ..errors import Fault, gateway, invalid, not_found

__all__: list[str] = []


def no_file(name: str, id: str) -> Fault:
    """400: `training_file` or `validation_file` names no file."""
    return invalid(f"Invalid '{name}': no file has the id '{id}'. Upload it first.", name, "invalid_value")


def other_purpose(name: str, id: str, purpose: str) -> Fault:
    """400: the file was uploaded for something else."""
    return invalid(
        f"Invalid '{name}': the file '{id}' was uploaded for '{purpose}'. Upload it with the purpose 'fine-tune'.",
        name,
        "invalid_value",
    )


def no_model(model: str) -> Fault:
    """400: the model to tune is not there, or is none that can be tuned."""
    return invalid(
        f"Model '{model[:200]}' is not available for fine-tuning or does not exist. Name a chat model of this "
        "endpoint, or one that was fine-tuned here.",
        "model",
        "model_not_available",
    )


def no_reinforcement() -> Fault:
    """400: the method needs a model that can be trained."""
    return invalid(
        "This endpoint does not fine-tune by reinforcement: it learns answers that are given, and a grader gives none. "
        "Use 'supervised', or 'dpo' with preferred answers.",
        "method.type",
        "OperationNotSupported",
    )


def no_integrations() -> Fault:
    """400: metrics are sent nowhere."""
    return invalid(
        "This endpoint sends metrics to no other service. Leave 'integrations' out; the metrics are in the events of "
        "the job and in its result file.",
        "integrations",
        "OperationNotSupported",
    )


def bad_suffix(suffix: str) -> Fault:
    """400: the suffix becomes part of a name in URLs."""
    return invalid(
        f"Invalid 'suffix': '{suffix}' may have letters, digits, '-' and '_' only.", "suffix", "invalid_value"
    )


def no_job(id: str) -> Fault:
    """404: no job is kept under this id."""
    return not_found("FineTuningJob", id, "fine_tuning_job_id")


def wrong_state(id: str, status: str, wanted: str) -> Fault:
    """400: what has come to its end, or is paused or not paused, cannot be changed that way."""
    return invalid(f"The job '{id}' is {status} and cannot be {wanted}.", "fine_tuning_job_id", "invalid_value")


def no_checkpoint(id: str) -> Fault:
    """404: no checkpoint is kept under this id or name."""
    return not_found("FineTuningJobCheckpoint", id, "fine_tuning_checkpoint_id")


def no_permission(id: str) -> Fault:
    """404: no permission of the checkpoint is kept under this id."""
    return not_found("CheckpointPermission", id, "permission_id")


def no_copy(id: str) -> Fault:
    """404: nobody has asked for a copy of the checkpoint."""
    return gateway(404, "CopyNotFound", f"Copy of checkpoint '{id}' not found.")


def not_preview() -> Fault:
    """400: the operation is in preview, and the request does not say that it knows."""
    return gateway(
        400,
        "MissingRequiredHeader",
        "The header 'aoai-copy-ft-checkpoints' is required, with the value 'preview'.",
    )


def is_base(name: str) -> Fault:
    """400: a model that was not fine-tuned here is not deleted."""
    return invalid(
        f"The model '{name}' is a base model; only fine-tuned models can be deleted.", "model", "OperationNotSupported"
    )
