"""Batches: files of requests that are answered within a day, at a lower price."""

from __future__ import annotations

from typing import Annotated, Literal, Required, TypedDict

from ._bounds import Bounds, Size
from ._model import Model
from .shared import Metadata, Options

__all__ = [
    "Batch",
    "BatchCreateArgs",
    "BatchCreateParams",
    "BatchError",
    "BatchErrors",
    "BatchInputTokensDetails",
    "BatchListArgs",
    "BatchListParams",
    "BatchOutputExpiresAfterParam",
    "BatchOutputTokensDetails",
    "BatchRequestCounts",
    "BatchUsage",
]

# -- replies -------------------------------------------------------------------------------------


class BatchError(Model):
    """What is wrong with the batch, or with the line of its file that `line` counts."""

    code: str | None = None
    line: int | None = None
    message: str | None = None
    param: str | None = None


class BatchErrors(Model):
    """Why a batch was not accepted."""

    data: list[BatchError] | None = None
    object: str | None = None


class BatchRequestCounts(Model):
    """How many requests of a batch are done."""

    completed: int
    failed: int
    total: int


class BatchInputTokensDetails(Model):
    """What the input tokens were."""

    cached_tokens: int


class BatchOutputTokensDetails(Model):
    """What the output tokens were."""

    reasoning_tokens: int


class BatchUsage(Model):
    """Token counts of a whole batch."""

    input_tokens: int
    input_tokens_details: BatchInputTokensDetails
    output_tokens: int
    output_tokens_details: BatchOutputTokensDetails
    total_tokens: int


class Batch(Model):
    """A file of requests on its way to a file of answers. Times are in Unix seconds."""

    id: str
    completion_window: str
    created_at: int
    endpoint: str
    input_file_id: str
    object: Literal["batch"] = "batch"
    status: (
        Literal["validating", "failed", "in_progress", "finalizing", "completed", "expired", "cancelling", "cancelled"]
        | str
    )
    cancelled_at: int | None = None
    cancelling_at: int | None = None
    completed_at: int | None = None
    error_file_id: str | None = None
    errors: BatchErrors | None = None
    expired_at: int | None = None
    expires_at: int | None = None
    failed_at: int | None = None
    finalizing_at: int | None = None
    in_progress_at: int | None = None
    metadata: Metadata | None = None
    model: str | None = None
    output_file_id: str | None = None
    request_counts: BatchRequestCounts | None = None
    usage: BatchUsage | None = None


# -- parameters ----------------------------------------------------------------------------------


class BatchOutputExpiresAfterParam(TypedDict, total=False):
    """How many seconds after its making an output file goes away."""

    anchor: Required[Literal["created_at"]]
    seconds: Required[Annotated[int, Bounds(3600, 2592000)]]


class BatchCreateParams(TypedDict, total=False):
    """A batch to start. The file was uploaded with the purpose `batch`."""

    completion_window: Required[Literal["24h"]]
    endpoint: Required[
        Literal[
            "/v1/responses",
            "/v1/chat/completions",
            "/v1/embeddings",
            "/v1/completions",
            "/v1/moderations",
            "/v1/images/generations",
            "/v1/images/edits",
            "/v1/videos",
            "/responses",
            "/chat/completions",
            "/embeddings",
            "/completions",
        ]
    ]
    """Azure takes it without `/v1`, too."""
    input_file_id: Required[str]
    metadata: Annotated[Metadata | None, Size(0, 16)]
    output_expires_after: BatchOutputExpiresAfterParam


class BatchCreateArgs(BatchCreateParams, Options, total=False):
    """Arguments of `batches.create`."""


class BatchListParams(TypedDict, total=False):
    """Which batches to list."""

    after: str
    limit: Annotated[int, Bounds(1, 100)]


class BatchListArgs(BatchListParams, Options, total=False):
    """Arguments of `batches.list`."""
