# Made from aio/operations/webhooks.py by scripts/unasync.py: change that file, and run it.
"""Webhook endpoints, as a table."""

from __future__ import annotations

from typing import Unpack

from ...declare import operation, paged
from ...types.shared import Options
from ...types.webhooks import (
    DeletedWebhookEndpoint,
    WebhookCreateArgs,
    WebhookEndpoint,
    WebhookEndpointWithSecret,
    WebhookListArgs,
    WebhookUpdateArgs,
)
from ..pages import SyncCursorPage
from ..resource import Resource

__all__ = ["Webhooks"]


class Webhooks(Resource):
    """Addresses that the service calls when something happens. The paths are those of Azure."""

    @operation("POST /dashboard/webhook_endpoints")
    def create(self, **params: Unpack[WebhookCreateArgs]) -> WebhookEndpointWithSecret:
        """Adds an address. The secret that signs what is sent there is shown this once."""
        ...

    @paged("GET /dashboard/webhook_endpoints")
    def list(self, **params: Unpack[WebhookListArgs]) -> SyncCursorPage[WebhookEndpoint]:
        """Your addresses."""
        ...

    @operation("POST /dashboard/webhook_endpoints/{webhook_endpoint_id}")
    def update(self, webhook_endpoint_id: str, **params: Unpack[WebhookUpdateArgs]) -> WebhookEndpoint:
        """Changes the name, the address or the events."""
        ...

    @operation("DELETE /dashboard/webhook_endpoints/{webhook_endpoint_id}")
    def delete(self, webhook_endpoint_id: str, **options: Unpack[Options]) -> DeletedWebhookEndpoint:
        """Deletes an address."""
        ...
