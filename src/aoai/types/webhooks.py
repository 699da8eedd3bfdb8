"""Webhook endpoints: addresses that the service calls when something happens."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Annotated, Literal, Required, TypeAlias, TypedDict

from ._bounds import Bounds
from ._model import Model, Unknown
from .shared import Options

__all__ = [
    "BatchCancelledWebhookEvent",
    "BatchCompletedWebhookEvent",
    "BatchExpiredWebhookEvent",
    "BatchFailedWebhookEvent",
    "DeletedWebhookEndpoint",
    "EvalRunCanceledWebhookEvent",
    "EvalRunFailedWebhookEvent",
    "EvalRunSucceededWebhookEvent",
    "FineTuningJobCancelledWebhookEvent",
    "FineTuningJobFailedWebhookEvent",
    "FineTuningJobSucceededWebhookEvent",
    "IncomingCall",
    "RealtimeCallIncomingWebhookEvent",
    "ResponseCancelledWebhookEvent",
    "ResponseCompletedWebhookEvent",
    "ResponseFailedWebhookEvent",
    "ResponseIncompleteWebhookEvent",
    "SipHeader",
    "UnwrapWebhookEvent",
    "WebhookCreateArgs",
    "WebhookCreateParams",
    "WebhookEndpoint",
    "WebhookEndpointWithSecret",
    "WebhookEventData",
    "WebhookEventType",
    "WebhookListArgs",
    "WebhookListParams",
    "WebhookUpdateArgs",
    "WebhookUpdateParams",
]

WebhookEventType: TypeAlias = (
    Literal[
        "batch.cancelled",
        "batch.completed",
        "batch.expired",
        "batch.failed",
        "fine_tuning.job.cancelled",
        "fine_tuning.job.failed",
        "fine_tuning.job.succeeded",
        "realtime.call.incoming",
        "response.cancelled",
        "response.completed",
        "response.failed",
        "response.incomplete",
    ]
    | str
)

# -- replies -------------------------------------------------------------------------------------


class WebhookEndpoint(Model):
    """An address, and the events that are sent there. Times are in Unix seconds."""

    id: str
    created_at: int
    event_types: list[WebhookEventType]
    name: str
    url: str
    object: Literal["webhook_endpoint"] = "webhook_endpoint"
    signing_secret_hint: str | None = None
    updated_at: int | None = None


class WebhookEndpointWithSecret(WebhookEndpoint):
    """An address that was just added, with the secret that signs what is sent there."""

    signing_secret: str


class DeletedWebhookEndpoint(Model):
    """An address is gone."""

    id: str
    deleted: bool
    object: Literal["webhook_endpoint.deleted"] = "webhook_endpoint.deleted"


# -- what is sent to an address -------------------------------------------------------------------


class WebhookEventData(Model):
    """What an event is about: the id of a batch, run, job or response. Fetch it to learn more."""

    id: str


class _WebhookEvent(Model):
    """What every event has. `created_at` is in Unix seconds."""

    id: str
    created_at: int
    object: Literal["event"] | None = None


class BatchCancelledWebhookEvent(_WebhookEvent):
    """A batch was cancelled."""

    data: WebhookEventData
    type: Literal["batch.cancelled"] = "batch.cancelled"


class BatchCompletedWebhookEvent(_WebhookEvent):
    """A batch is complete."""

    data: WebhookEventData
    type: Literal["batch.completed"] = "batch.completed"


class BatchExpiredWebhookEvent(_WebhookEvent):
    """A batch was not done in time."""

    data: WebhookEventData
    type: Literal["batch.expired"] = "batch.expired"


class BatchFailedWebhookEvent(_WebhookEvent):
    """A batch failed."""

    data: WebhookEventData
    type: Literal["batch.failed"] = "batch.failed"


class EvalRunCanceledWebhookEvent(_WebhookEvent):
    """A run of an eval was cancelled."""

    data: WebhookEventData
    type: Literal["eval.run.canceled"] = "eval.run.canceled"


class EvalRunFailedWebhookEvent(_WebhookEvent):
    """A run of an eval failed."""

    data: WebhookEventData
    type: Literal["eval.run.failed"] = "eval.run.failed"


class EvalRunSucceededWebhookEvent(_WebhookEvent):
    """A run of an eval is complete."""

    data: WebhookEventData
    type: Literal["eval.run.succeeded"] = "eval.run.succeeded"


class FineTuningJobCancelledWebhookEvent(_WebhookEvent):
    """A fine-tuning job was cancelled."""

    data: WebhookEventData
    type: Literal["fine_tuning.job.cancelled"] = "fine_tuning.job.cancelled"


class FineTuningJobFailedWebhookEvent(_WebhookEvent):
    """A fine-tuning job failed."""

    data: WebhookEventData
    type: Literal["fine_tuning.job.failed"] = "fine_tuning.job.failed"


class FineTuningJobSucceededWebhookEvent(_WebhookEvent):
    """A fine-tuning job is complete."""

    data: WebhookEventData
    type: Literal["fine_tuning.job.succeeded"] = "fine_tuning.job.succeeded"


class ResponseCancelledWebhookEvent(_WebhookEvent):
    """A background response was cancelled."""

    data: WebhookEventData
    type: Literal["response.cancelled"] = "response.cancelled"


class ResponseCompletedWebhookEvent(_WebhookEvent):
    """A background response is complete."""

    data: WebhookEventData
    type: Literal["response.completed"] = "response.completed"


class ResponseFailedWebhookEvent(_WebhookEvent):
    """A background response failed."""

    data: WebhookEventData
    type: Literal["response.failed"] = "response.failed"


class ResponseIncompleteWebhookEvent(_WebhookEvent):
    """A background response ended early."""

    data: WebhookEventData
    type: Literal["response.incomplete"] = "response.incomplete"


class SipHeader(Model):
    """A header of an incoming call. Whoever calls wrote it: trust none."""

    name: str
    value: str


class IncomingCall(Model):
    """A call that waits to be accepted, by `realtime.calls.accept(call_id)`."""

    call_id: str
    sip_headers: list[SipHeader]
    sip_media_security: Literal["rtp", "srtp"] | str | None = None


class RealtimeCallIncomingWebhookEvent(_WebhookEvent):
    """Somebody calls."""

    data: IncomingCall
    type: Literal["realtime.call.incoming"] = "realtime.call.incoming"


UnwrapWebhookEvent: TypeAlias = (
    BatchCancelledWebhookEvent
    | BatchCompletedWebhookEvent
    | BatchExpiredWebhookEvent
    | BatchFailedWebhookEvent
    | EvalRunCanceledWebhookEvent
    | EvalRunFailedWebhookEvent
    | EvalRunSucceededWebhookEvent
    | FineTuningJobCancelledWebhookEvent
    | FineTuningJobFailedWebhookEvent
    | FineTuningJobSucceededWebhookEvent
    | RealtimeCallIncomingWebhookEvent
    | ResponseCancelledWebhookEvent
    | ResponseCompletedWebhookEvent
    | ResponseFailedWebhookEvent
    | ResponseIncompleteWebhookEvent
    | Unknown
)


# -- parameters ----------------------------------------------------------------------------------


class WebhookCreateParams(TypedDict, total=False):
    """An address to add."""

    event_types: Required[Sequence[WebhookEventType]]
    name: Required[str]
    url: Required[str]


class WebhookCreateArgs(WebhookCreateParams, Options, total=False):
    """Arguments of `webhooks.create`."""


class WebhookUpdateParams(TypedDict, total=False):
    """What to change of an address."""

    event_types: Sequence[WebhookEventType]
    name: str
    url: str


class WebhookUpdateArgs(WebhookUpdateParams, Options, total=False):
    """Arguments of `webhooks.update`."""


class WebhookListParams(TypedDict, total=False):
    """Which addresses to list."""

    after: str | None
    limit: Annotated[int, Bounds(1, 100)]


class WebhookListArgs(WebhookListParams, Options, total=False):
    """Arguments of `webhooks.list`."""
