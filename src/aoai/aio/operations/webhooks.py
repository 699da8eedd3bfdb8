"""Webhook endpoints, as a table."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Mapping
from typing import Any, Unpack, cast

from ...declare import operation, paged
from ...errors import ArgumentError
from ...signatures import verify
from ...types._model import converter
from ...types.shared import Options
from ...types.webhooks import (
    DeletedWebhookEndpoint,
    UnwrapWebhookEvent,
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

Signed = Mapping[str, str] | Iterable[tuple[str, str]]
"""Headers, of any library."""

_event: Callable[[Any], Any] = converter(UnwrapWebhookEvent, __name__)


class AsyncWebhooks(AsyncResource):
    """Addresses that the service calls when something happens. The paths are those of Azure."""

    _secret: Callable[[], str | None] | None = None
    """Where the client keeps the secret of its webhooks."""

    def unwrap(self, payload: str | bytes, headers: Signed, *, secret: str | None = None) -> UnwrapWebhookEvent:
        """The event that a webhook brings, once its signature is found to be right.

        `payload` is the body of the request as it arrived, `headers` are all of its headers.
        """
        self.verify_signature(payload, headers, secret=secret)
        from ...wire.jsons import MalformedJson, decode

        try:
            parsed = decode(payload.encode() if isinstance(payload, str) else payload)
        except MalformedJson as error:
            raise ArgumentError(f"The webhook is signed, but not JSON: {error}") from None
        return cast(UnwrapWebhookEvent, _event(parsed))

    def verify_signature(
        self, payload: str | bytes, headers: Signed, *, secret: str | None = None, tolerance: int = 300
    ) -> None:
        """Raises InvalidWebhookSignatureError unless the service sent this, at most `tolerance` seconds ago."""
        if secret is None and self._secret is not None:
            secret = self._secret()
        verify(payload, headers, secret=secret, tolerance=tolerance, now=self._driver.clock.wall())

    @operation("POST /dashboard/webhook_endpoints", once=True)
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
