"""What items say to a model: from what is kept to messages, with the results of tools, approvals and refusals in place.

No I/O here; items come from `items.py`, complete.
"""

from __future__ import annotations

import json
from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field, replace
from typing import Any, Literal, cast

from ..shapes import object_
from ..turns import Called, Message
from . import faults

__all__ = ["Approved", "Conversation", "clip", "conversation", "exchange"]

Json = dict[str, Any]


@dataclass(frozen=True, slots=True)
class Approved:
    """A tool call that the caller has allowed and that has not been made yet."""

    id: str
    label: str
    name: str
    arguments: str


@dataclass(frozen=True, slots=True)
class Conversation:
    """What the items say to a model."""

    messages: tuple[Message, ...]
    approved: tuple[Approved, ...] = ()
    listed: Mapping[str, Sequence[Json]] = field(default_factory=dict[str, "Sequence[Json]"])
    """Tools that a server was found to have, by its label."""


def conversation(
    history: Sequence[Json], new: Sequence[Json], *, instructions: str | None = None, limit: int = 0
) -> Conversation:
    """The items as messages; `limit` cuts long results of tools to so many characters.

    Raises a 400 when calls and results, or approvals and their requests, do not match.
    """
    items = [*history, *new]
    _check_calls(items)
    approved, declined = _approvals(items, new)
    messages = [Message("system", instructions)] if instructions else []
    last_question = max((i for i, item in enumerate(items) if _is_question(item)), default=-1)
    names = {item["call_id"]: str(item["name"]) for item in items if item["type"] == "function_call"}
    for index, item in enumerate(items):
        match item["type"]:
            case "message":
                messages.append(_spoken(item))
            case "reasoning":
                # What was thought before the last question is over; since then, the model needs it to go on.
                if index > last_question and item.get("_thought"):
                    messages.append(Message("assistant", str(item["_thought"])))
            case "function_call":
                _called(messages, Called(item["call_id"], item["name"], item["arguments"]))
            case "function_call_output":
                result = clip("\n".join((_said(item["output"]), *_shown(item["output"]))).strip(), limit)
                messages.append(Message("tool", result, call_id=item["call_id"], name=names[item["call_id"]]))
            case "mcp_call":
                messages += exchange(item, limit)
            case "mcp_approval_request" if item["id"] in declined:
                messages += _refused(item, declined[item["id"]])
            case _:
                pass
    listed = {
        str(item["server_label"]): cast("list[Json]", item["tools"])
        for item in items
        if item["type"] == "mcp_list_tools" and not item.get("error")
    }
    return Conversation(tuple(messages), tuple(approved), listed)


def exchange(item: Json, limit: int) -> list[Message]:
    """A call of a server's tool, and what came back, as messages."""
    called = Called(item["id"], item["name"], item["arguments"])
    result = item.get("output")
    if result is None:
        result = f"The tool failed: {failure(item.get('error'))}"
    return [Message("assistant", "", (called,)),
            Message("tool", clip(str(result), limit), call_id=called.id, name=called.name)]  # fmt: skip


def failure(error: Any) -> str:
    """The error of a tool call, in a line."""
    if (fields := object_(error)) is None:
        return str(error or "it gave no reason")
    if "message" in fields:
        return str(fields["message"])
    texts = [str(part.get("text")) for part in fields.get("content") or () if part.get("text")]
    return " ".join(texts) or json.dumps(fields, ensure_ascii=False)


def clip(text: str, limit: int) -> str:
    """`text`, cut at the end of a line or word when it is longer than `limit` characters (0: never)."""
    if not limit or len(text) <= limit:
        return text
    cut = max(text.rfind("\n", limit // 2, limit), text.rfind(" ", limit // 2, limit))
    return text[: cut if cut > 0 else limit].rstrip() + " [cut]"


def _is_question(item: Json) -> bool:
    return bool(item["type"] == "message" and item["role"] != "assistant")


def _spoken(item: Json) -> Message:
    roles: dict[str, Literal["system", "user", "assistant"]] = {
        "user": "user", "assistant": "assistant", "system": "system", "developer": "system"
    }  # fmt: skip
    return Message(roles[item["role"]], _said(item["content"]), pictures=_shown(item["content"]))


def _said(content: Any) -> str:
    if isinstance(content, str):
        return content
    texts: list[str] = []
    for part in cast("list[Json]", content):
        if part.get("type") != "input_image":
            texts.append(str(part.get("_words") or part.get("text") or part.get("refusal") or ""))
    return "\n".join(text for text in texts if text)


def _shown(content: Any) -> tuple[str, ...]:
    if isinstance(content, str):
        return ()
    return tuple(part["_words"] for part in cast("list[Json]", content) if part.get("type") == "input_image")


def _called(messages: list[Message], called: Called) -> None:
    if messages and messages[-1].role == "assistant":
        messages[-1] = replace(messages[-1], calls=(*messages[-1].calls, called))
    else:
        messages.append(Message("assistant", "", (called,)))


def _refused(item: Json, reason: str) -> list[Message]:
    called = Called(item["id"], item["name"], item["arguments"])
    said = "The user did not allow this call." + (f" Reason: {reason}" if reason else "")
    return [Message("assistant", "", (called,)), Message("tool", said, call_id=called.id, name=called.name)]


def _check_calls(items: Sequence[Json]) -> None:
    made: set[str] = set()
    answered: set[str] = set()
    for item in items:
        if item["type"] == "function_call":
            made.add(item["call_id"])
        elif item["type"] == "function_call_output":
            if item["call_id"] not in made:
                raise faults.no_call(item["call_id"])
            answered.add(item["call_id"])
    for item in items:
        if item["type"] == "function_call" and item["call_id"] not in answered:
            raise faults.no_output(item["call_id"])


def _approvals(items: Sequence[Json], new: Sequence[Json]) -> tuple[list[Approved], dict[str, str]]:
    asked = {item["id"]: item for item in items if item["type"] == "mcp_approval_request"}
    made = {item.get("approval_request_id") for item in items if item["type"] == "mcp_call"}
    answers = {item["approval_request_id"]: item for item in items if item["type"] == "mcp_approval_response"}
    for id in answers:
        if id not in asked:
            raise faults.no_approval_request(id)
    open_ones = [id for id in asked if id not in answers and id not in made]
    if open_ones:
        raise faults.no_approval(open_ones)
    fresh = {item["approval_request_id"] for item in new if item["type"] == "mcp_approval_response"}
    approved = [
        Approved(id, item["server_label"], item["name"], item["arguments"])
        for id, item in asked.items()
        if id in fresh and id not in made and answers[id]["approve"] is True
    ]
    declined = {id: str(item.get("reason") or "") for id, item in answers.items() if item["approve"] is not True}
    return approved, declined
