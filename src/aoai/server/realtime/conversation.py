"""The items of a realtime session: read from what is sent, kept in their order, and told to a model.

An item is kept as events show it, plus the words for its pictures (`_words`), as Responses keeps its own.
"""

from __future__ import annotations

from collections.abc import Awaitable, Callable, Iterable, Iterator
from typing import Any

import msgspec

from ..errors import invalid, invalid_value, too_large
from ..responses.talking import conversation
from ..turns import Message
from . import faults

__all__ = ["Conversation", "item_of", "messages"]

Json = dict[str, Any]
Look = Callable[[str, str], Awaitable[str]]

TYPES = ("message", "function_call", "function_call_output")
_PARTS = {
    "system": ("input_text",),
    "user": ("input_text", "input_image", "input_audio"),
    "assistant": ("output_text", "output_audio"),
}


async def item_of(given: Json, at: str, new_id: Callable[[], str], look: Look) -> Json:
    """A whole item, of one that fits the types of the API. Raises a 400 for what cannot be heard or run here."""
    kind = given.get("type")
    if kind not in TYPES:
        raise (
            faults.not_run(f"{at}.type", str(kind))
            if str(kind).startswith("mcp")
            else invalid_value(f"{at}.type", kind, TYPES)
        )
    made: Json = {"id": given.get("id") or new_id(), "object": "realtime.item", "type": kind, "status": "completed"}
    if kind == "message":
        made["role"] = role = str(given["role"])
        made["content"] = [
            await _part(part, f"{at}.content[{index}]", role, look) for index, part in enumerate(given["content"])
        ]
    elif kind == "function_call":
        made |= {"name": given["name"], "arguments": given["arguments"], "call_id": given.get("call_id") or new_id()}
    else:
        made |= {"call_id": given["call_id"], "output": given["output"]}
    return made


async def _part(part: Json, at: str, role: str, look: Look) -> Json:
    kind = part.get("type")
    if kind not in _PARTS[role]:
        raise invalid_value(f"{at}.type", kind, _PARTS[role])
    if kind == "input_audio":
        raise faults.no_speech("it cannot hear", at)
    if kind == "input_image":
        url = str(_needed(part, "image_url", at))
        made: Json = {"type": kind, "image_url": url, "detail": part.get("detail") or "auto"}
        return made | {"_words": await look(url, f"{at}.image_url")}
    if kind == "output_audio":  # what was said elsewhere, read from its transcript
        return {"type": kind, "transcript": _needed(part, "transcript", at)}
    return {"type": kind, "text": _needed(part, "text", at)}


def _needed(part: Json, name: str, at: str) -> Any:
    if part.get(name) is None:
        raise invalid(f"Missing required parameter: '{at}.{name}'.", f"{at}.{name}", "missing_required_parameter")
    return part[name]


class Conversation:
    """The items of a session, in order; as many as fit into so many bytes."""

    def __init__(self, most: int) -> None:
        self._most = most
        self._items: list[Json] = []
        self._sizes: dict[str, int] = {}

    def __iter__(self) -> Iterator[Json]:
        return iter(self._items)

    def find(self, id: str) -> Json | None:
        """The item with an id."""
        return next((item for item in self._items if item["id"] == id), None)

    def add(self, item: Json, previous: str | None = None) -> str | None:
        """Puts an item behind another (`root`: before all, `None`: behind all); returns the id of that before it."""
        if item["id"] in self._sizes:
            raise faults.same_item(item["id"])
        if item["type"] == "function_call_output" and not any(
            call["type"] == "function_call" and call["call_id"] == item["call_id"] for call in self._items
        ):
            raise faults.no_call(item["call_id"])
        place = len(self._items)
        if previous == "root":
            place = 0
        elif previous is not None:
            places = [index for index, each in enumerate(self._items) if each["id"] == previous]
            if not places:
                raise faults.no_previous_item(previous)
            place = places[0] + 1
        size = len(msgspec.json.encode(item))
        if size + sum(self._sizes.values()) > self._most:
            raise too_large(self._most)
        self._items.insert(place, item)
        self._sizes[item["id"]] = size
        return self._items[place - 1]["id"] if place else None

    def remove(self, item: Json) -> None:
        """Takes an item out."""
        self._items.remove(item)
        del self._sizes[item["id"]]


def messages(items: Iterable[Json], instructions: str) -> tuple[Message, ...]:
    """The items as messages. A call without a result yet is left out, and so is what is being written."""
    items = [item for item in items if item["status"] != "in_progress"]
    answered = {item["call_id"] for item in items if item["type"] == "function_call_output"}
    called = {item["call_id"] for item in items if item["type"] == "function_call"}
    told = [
        item
        for item in items
        if not (item["type"] == "function_call" and item["call_id"] not in answered)
        and not (item["type"] == "function_call_output" and item["call_id"] not in called)
    ]
    return conversation((), [_as_text(item) for item in told], instructions=instructions).messages


def _as_text(item: Json) -> Json:
    """The item with what was spoken as what was written."""
    if item["type"] != "message":
        return item
    parts = [
        {"type": "output_text", "text": part["transcript"]} if "transcript" in part else part
        for part in item["content"]
    ]
    return {**item, "content": parts}
