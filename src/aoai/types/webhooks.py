"""Webhook endpoints: addresses that the service calls when something happens."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Annotated, Literal, Required, TypeAlias, TypedDict

from ._bounds import Bounds
from ._model import Model
from .shared import Options

__all__ = [
    "DeletedWebhookEndpoint",
    "WebhookCreateArgs",
    "WebhookCreateParams",
    "WebhookEndpoint",
    "WebhookEndpointWithSecret",
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
