"""Conversations and their items. Responses add to them (`responses/keeping.py`)."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Any

from ...aio.operations.conversations import AsyncConversations, AsyncItems
from ..answering import Asked, answers
from ..conversations import faults
from ..conversations.keeping import CONVERSATION, ITEM, added, found
from ..responses.items import check_ids, normal, public
from ..responses.preparing import found_item, sealed
from ..service import Service
from ..state import Put

__all__ = ["add", "create", "delete", "items", "remove", "retrieve", "retrieve_item", "update"]

Json = dict[str, Any]


@answers(AsyncConversations.create)
async def create(service: Service, asked: Asked) -> Json:
    """Starts a conversation, with its first items."""
    given = await _given(service, asked.body.get("items") or (), [])
    conversation: Json = {
        "id": service.ids.hex("conv_"),
        "object": "conversation",
        "created_at": service.now,
        "metadata": asked.body.get("metadata") or {},
    }
    id: str = conversation["id"]
    await service.state.change(Put(CONVERSATION, id, conversation), *added(id, given))
    return conversation


@answers(AsyncConversations.retrieve)
async def retrieve(service: Service, asked: Asked) -> Json:
    """One conversation, without its items."""
    return await found(service, asked.path["conversation_id"])


@answers(AsyncConversations.update)
async def update(service: Service, asked: Asked) -> Json:
    """Replaces the metadata of a conversation."""
    conversation = await found(service, asked.path["conversation_id"])
    conversation["metadata"] = asked.body["metadata"] or {}
    id: str = conversation["id"]
    await service.state.change(Put(CONVERSATION, id, conversation, beside=(CONVERSATION, id)))
    return conversation


@answers(AsyncConversations.delete)
async def delete(service: Service, asked: Asked) -> Json:
    """Forgets a conversation. Its items stay: references to them still hold."""
    id = asked.path["conversation_id"]
    await found(service, id)
    await service.state.delete(CONVERSATION, id)
    return {"id": id, "object": "conversation.deleted", "deleted": True}


# -- items ---------------------------------------------------------------------------------------


@answers(AsyncItems.create)
async def add(service: Service, asked: Asked) -> Json:
    """Adds items to a conversation."""
    id = asked.path["conversation_id"]
    await found(service, id)
    given = await _given(service, asked.body["items"], await service.state.all(ITEM, id))
    await service.state.change(*added(id, given))
    shown = [await _shown(service, item, asked) for item in given]
    first, last = (shown[0]["id"], shown[-1]["id"]) if shown else ("", "")
    return {"object": "list", "data": shown, "first_id": first, "last_id": last, "has_more": False}


@answers(AsyncItems.list)
async def items(service: Service, asked: Asked) -> Json:
    """The items of a conversation, newest first."""
    id = asked.path["conversation_id"]
    await found(service, id)
    query = asked.query
    page = await service.state.page(
        ITEM, id, after=query.get("after"), limit=query.get("limit", 20), order=query.get("order", "desc")
    )
    return page.body() | {"data": [await _shown(service, item, asked) for item in page.data]}


@answers(AsyncItems.retrieve)
async def retrieve_item(service: Service, asked: Asked) -> Json:
    """One item of a conversation."""
    return await _shown(service, await _item(service, asked), asked)


@answers(AsyncItems.delete)
async def remove(service: Service, asked: Asked) -> Json:
    """Takes an item out of a conversation."""
    item = await _item(service, asked)
    await service.state.delete(ITEM, item["id"], asked.path["conversation_id"])
    return await found(service, asked.path["conversation_id"])


async def _item(service: Service, asked: Asked) -> Json:
    conversation, id = asked.path["conversation_id"], asked.path["item_id"]
    await found(service, conversation)
    item = await service.state.get(ITEM, id, conversation)
    if item is None:
        raise faults.no_item(id, conversation)
    return item


async def _given(service: Service, given: Sequence[Any], before: Sequence[Json]) -> list[Json]:
    items = [
        await found_item(service, item, f"items[{index}]", strict=False)
        for index, item in enumerate(normal(given, service.ids.hex, "items"))
    ]
    check_ids(before, items)
    return items


async def _shown(service: Service, item: Json, asked: Asked) -> Json:
    include: Sequence[str] = asked.query.get("include") or ()
    return public(await sealed(service, item, include))
