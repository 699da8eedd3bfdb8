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
from ..pages import AsyncCursorPage
from ..paginator import AsyncPaginator
from ..resource import AsyncResource

__all__ = ["AsyncWebhooks"]


class AsyncWebhooks(AsyncResource):
    """Addresses that the service calls when something happens. The paths are those of Azure."""

    @operation("POST /dashboard/webhook_endpoints")
    async def create(self, **params: Unpack[WebhookCreateArgs]) -> WebhookEndpointWithSecret:
        """Adds an address. The secret that signs what is sent there is shown this once."""
        ...

    @paged("GET /dashboard/webhook_endpoints")
    def list(
        self, **params: Unpack[WebhookListArgs]
    ) -> AsyncPaginator[WebhookEndpoint, AsyncCursorPage[WebhookEndpoint]]:
        """Your addresses."""
        ...

    @operation("POST /dashboard/webhook_endpoints/{webhook_endpoint_id}")
    async def update(self, webhook_endpoint_id: str, **params: Unpack[WebhookUpdateArgs]) -> WebhookEndpoint:
        """Changes the name, the address or the events."""
        ...

    @operation("DELETE /dashboard/webhook_endpoints/{webhook_endpoint_id}")
    async def delete(self, webhook_endpoint_id: str, **options: Unpack[Options]) -> DeletedWebhookEndpoint:
        """Deletes an address."""
        ...
