"""Webhook endpoints: addresses that are told what happened. The telling is in `server/webhooks.py`."""

from __future__ import annotations

import base64
from typing import Any, get_args

from ...aio.operations.webhooks import AsyncWebhooks
from ...types.webhooks import WebhookEventType
from .. import errors
from ..answering import Asked, answers, resumes
from ..config import is_url
from ..service import Service
from ..webhooks import ENDPOINT, deliver_rest

__all__ = ["create", "delete", "listed", "resume", "update"]

Json = dict[str, Any]

EVENTS: tuple[str, ...] = get_args(get_args(WebhookEventType)[0])


@answers(AsyncWebhooks.create)
async def create(service: Service, asked: Asked) -> Json:
    """Adds an address; the secret is shown this once."""
    changes = _checked(asked.body)
    secret = "whsec_" + base64.b64encode(service.ids("", 24).encode()).decode()
    endpoint: Json = {
        "object": "webhook_endpoint",
        "id": service.ids.hex("whe_", 32),
        "created_at": service.now,
        "updated_at": service.now,
        **changes,
        "signing_secret_hint": secret[-4:],
        "signing_secret": secret,
    }
    await service.state.put(ENDPOINT, endpoint["id"], endpoint)
    return endpoint


@answers(AsyncWebhooks.list)
async def listed(service: Service, asked: Asked) -> Json:
    """The addresses, newest first."""
    page = await service.state.page(ENDPOINT, **asked.slice)
    return page.body() | {"data": [_shown(endpoint) for endpoint in page.data]}


@answers(AsyncWebhooks.update)
async def update(service: Service, asked: Asked) -> Json:
    """Changes an address."""
    endpoint: Json = {**await _found(service, asked), **_checked(asked.body), "updated_at": service.now}
    await service.state.put(ENDPOINT, endpoint["id"], endpoint)
    return _shown(endpoint)


@answers(AsyncWebhooks.delete)
async def delete(service: Service, asked: Asked) -> Json:
    """Forgets an address, and what it was still to be told."""
    endpoint = await _found(service, asked)
    await service.state.delete(ENDPOINT, endpoint["id"])
    return {"object": "webhook_endpoint.deleted", "id": endpoint["id"], "deleted": True}


@resumes
async def resume(service: Service) -> None:
    """Goes on telling what was still to be told."""
    await deliver_rest(service)


async def _found(service: Service, asked: Asked) -> Json:
    id = asked.path["webhook_endpoint_id"]
    endpoint = await service.state.get(ENDPOINT, id)
    if endpoint is None:
        raise errors.not_found("WebhookEndpoint", id, "webhook_endpoint_id")
    return endpoint


def _shown(endpoint: Json) -> Json:
    return {name: value for name, value in endpoint.items() if name != "signing_secret"}


def _checked(body: Json) -> Json:
    """What a request sets, once it is known to make sense."""
    if "url" in body and not is_url(body["url"]):
        raise errors.invalid("Invalid 'url': expected an http or https URL.", "url", "invalid_value")
    if body.get("event_types") == []:
        raise errors.invalid("Invalid 'event_types': name at least one event.", "event_types", "empty_array")
    for index, kind in enumerate(body.get("event_types", ())):
        if kind not in EVENTS:
            raise errors.invalid_value(f"event_types[{index}]", kind, EVENTS)
    return {name: body[name] for name in ("name", "url", "event_types") if name in body}
