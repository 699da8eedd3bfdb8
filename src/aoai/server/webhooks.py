"""Tells webhook endpoints what has happened: signed, again when an attempt fails, and over a restart.

What is to be told is kept until it has been: an address hears of everything at least once, under an id by which it
knows what it has heard. Nothing is sent into the network around this machine unless that was allowed.
"""

from __future__ import annotations

import logging
from typing import Any

import msgspec

from ..signatures import sign
from .service import Service

__all__ = ["DELIVERY", "ENDPOINT", "deliver_rest", "tell"]

log = logging.getLogger("aoai.server")

Json = dict[str, Any]

ENDPOINT, DELIVERY = "webhook_endpoint", "webhook_delivery"
"""The kinds under which the state keeps endpoints, and what they are still to be told."""

_WAITS = (1.0, 5.0, 30.0, 120.0, 600.0)
"""Seconds before each further attempt."""
_PATIENCE = 15.0
"""Seconds that an address has to answer."""


async def tell(service: Service, kind: str, id: str) -> None:
    """Tells all endpoints that want to know of it that something of a `kind` (`batch.completed`) happened to `id`.

    Returns once it is certain that they will be told.
    """
    endpoints = [each for each in await service.state.all(ENDPOINT) if kind in each["event_types"]]
    if not endpoints:
        return
    number = service.ids.hex("evt_", 32)
    event: Json = {"id": number, "object": "event", "created_at": service.now, "type": kind, "data": {"id": id}}
    for endpoint in endpoints:
        delivery: Json = {"id": service.ids.hex("wh_", 32), "endpoint": endpoint["id"], "event": event}
        await service.state.put(DELIVERY, delivery["id"], delivery)
        service.jobs.start(delivery["id"], _deliver(service, delivery))


async def deliver_rest(service: Service) -> None:
    """Takes up what an earlier run had still to tell."""
    for delivery in await service.state.all(DELIVERY):
        service.jobs.start(delivery["id"], _deliver(service, delivery))


async def _deliver(service: Service, delivery: Json) -> None:
    for wait in (*_WAITS, None):
        endpoint = await service.state.get(ENDPOINT, delivery["endpoint"])
        if endpoint is None or await _heard(service, endpoint, delivery):
            break
        if wait is None:
            log.warning("webhook %s could not be delivered to %s", delivery["id"], endpoint["url"])
            break
        await service.sleep(wait)
    await service.state.delete(DELIVERY, delivery["id"])


async def _heard(service: Service, endpoint: Json, delivery: Json) -> bool:
    """Whether an address has taken what it was told."""
    import httpx2

    from .mcp.guarded import client

    body = msgspec.json.encode(delivery["event"])
    headers = sign(body, delivery["id"], service.now, endpoint["signing_secret"])
    try:
        async with client(headers, private=service.config.allow_private, timeout=_PATIENCE) as sending:
            reply = await sending.post(endpoint["url"], content=body, headers={"content-type": "application/json"})
    except httpx2.HTTPError as problem:
        log.info("webhook %s: %s", delivery["id"], problem)
        return False
    return 200 <= reply.status_code < 300
