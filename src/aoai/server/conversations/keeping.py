"""Conversations in a store, and who may add to one: what one response reads and adds is not mixed with another's.

A response that wants a conversation which another one is in waits for it a while; then it is refused, as the service
refuses it. Items carry the private fields of `responses/items.py`.
"""

from __future__ import annotations

import asyncio
import weakref
from collections.abc import AsyncGenerator, Iterable
from contextlib import asynccontextmanager
from typing import Any

from ..service import Service
from ..state import Put
from . import faults

__all__ = ["CONVERSATION", "ITEM", "added", "found", "held"]

Json = dict[str, Any]

CONVERSATION, ITEM = "conversation", "conversation_item"
"""The kinds under which the state keeps conversations, and items below them."""

PATIENCE = 10.0
"""For how many seconds a response waits for the one before it in its conversation."""

_locks: weakref.WeakKeyDictionary[Service, weakref.WeakValueDictionary[str, asyncio.Lock]] = weakref.WeakKeyDictionary()


async def found(service: Service, id: str) -> Json:
    """The conversation; raises the service's 404."""
    conversation = await service.state.get(CONVERSATION, id)
    if conversation is None:
        raise faults.no_conversation(id)
    return conversation


def added(id: str, items: Iterable[Json]) -> list[Put]:
    """The changes that add items to a conversation; they come to nothing if it is deleted meanwhile."""
    return [Put(ITEM, str(item["id"]), item, id, beside=(CONVERSATION, id)) for item in items]


@asynccontextmanager
async def held(service: Service, id: str) -> AsyncGenerator[None]:
    """Keeps other responses out of a conversation."""
    locks = _locks.setdefault(service, weakref.WeakValueDictionary())
    lock = locks.setdefault(id, asyncio.Lock())
    try:
        await asyncio.wait_for(lock.acquire(), PATIENCE)
    except TimeoutError:
        raise faults.locked() from None
    try:
        yield
    finally:
        lock.release()
