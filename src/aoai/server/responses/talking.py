"""What items say to a model: from what is kept to messages, with the results of tools, approvals and refusals in place.

No I/O here; items come from `items.py`, complete.
"""

from __future__ import annotations

import json
from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field, replace
from typing import Any, Literal, cast

from ..shapes import array, object_
from ..turns import Called, Message
from . import faults

__all__ = ["Approved", "Conversation", "clip", "conversation", "exchange", "waiting"]

Json = dict[str, Any]

_MADE = ("function_call", "custom_tool_call", "computer_call", "local_shell_call", "shell_call", "apply_patch_call")
OUTPUTS = {name: f"{name}_output" for name in _MADE}
"""Types of calls that the caller makes, and of their results."""
CALLS = {output: call for call, output in OUTPUTS.items()}
HOSTED = frozenset({"file_search_call", "web_search_call", "code_interpreter_call"})
"""Types of calls that the service makes by itself; their results are in the item."""


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
    items = _since_compaction([*history, *new])
    _check_calls(items)
    approved, declined = _approvals(items, new)
    messages = [Message("system", instructions)] if instructions else []
    last_question = max((i for i, item in enumerate(items) if _is_question(item)), default=-1)
    names = {item["call_id"]: _name(item) for item in items if item["type"] in OUTPUTS}
    for index, item in enumerate(items):
        match item["type"]:
            case "message":
                messages.append(_spoken(item))
            case "reasoning":
                # What was thought before the last question is over; since then, the model needs it to go on.
                if index > last_question and item.get("_thought"):
                    messages.append(Message("assistant", str(item["_thought"])))
            case "compaction":
                messages.append(Message("system", str(item.get("_condensed") or "")))
            case kind if kind in OUTPUTS:
                _called(messages, Called(item["call_id"], _name(item), _arguments(item)))
            case kind if kind in CALLS:
                id = _call_id(item)
                result = clip(_result(item.get("output")), limit)
                messages.append(Message("tool", result, call_id=id, name=names[id]))
            case "mcp_call":
                messages += exchange(item, limit)
            case kind if kind in HOSTED:
                messages += _hosted(item, limit)
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


def _since_compaction(items: Sequence[Json]) -> Sequence[Json]:
    """The items from the last compaction on: it stands for everything before it."""
    at = max((index for index, item in enumerate(items) if item["type"] == "compaction"), default=0)
    return items[at:]


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


def _name(item: Json) -> str:
    return str(item.get("name") or item["type"].removesuffix("_call"))


def _arguments(item: Json) -> str:
    """What a call says, as JSON or (of a custom tool) as text."""
    for name in ("arguments", "input"):
        if isinstance(item.get(name), str):
            return str(item[name])
    told = {name: item[name] for name in ("action", "actions", "operation", "queries", "code") if item.get(name)}
    return json.dumps(told, ensure_ascii=False)


def _call_id(item: Json) -> str:
    return str(item.get("call_id") or item["id"])  # the output of a local shell has the call's id as its own


def _result(output: Any) -> str:
    """What came back from a call, as text."""
    if isinstance(output, str):
        return output
    parts = array(output)
    if parts is not None and all(object_(part) is not None and "type" in part for part in parts):
        return "\n".join((_said(parts), *_shown(parts))).strip()
    return "Done." if output is None else json.dumps(output, ensure_ascii=False)


def _hosted(item: Json, limit: int) -> list[Message]:
    """A call that the service made by itself, with what came of it; nothing if that is not known."""
    came = item.get("results") or item.get("outputs")
    if not came:
        return []
    texts = [str(part.get("text") or part.get("logs") or "") for part in came]
    called = Called(item["id"], _name(item), _arguments(item))
    result = clip("\n\n".join(text for text in texts if text), limit)
    return [Message("assistant", "", (called,)), Message("tool", result, call_id=called.id, name=called.name)]


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


def _pending(items: Sequence[Json]) -> list[Json]:
    """The calls that wait for their results."""
    answered = {_call_id(item) for item in items if item["type"] in CALLS}
    return [item for item in items if item["type"] in OUTPUTS and item["call_id"] not in answered]


def waiting(items: Sequence[Json]) -> list[Json]:
    """What the caller has to do before anything can be said: calls to answer, and tools to approve."""
    answered = {item["approval_request_id"] for item in items if item["type"] == "mcp_approval_response"}
    answered |= {item.get("approval_request_id") for item in items if item["type"] == "mcp_call"}
    asked = [item for item in items if item["type"] == "mcp_approval_request" and item["id"] not in answered]
    return [*_pending(items), *asked]


def _check_calls(items: Sequence[Json]) -> None:
    made: set[tuple[str, str]] = set()
    for item in items:
        if item["type"] in OUTPUTS:
            made.add((item["type"], item["call_id"]))
        elif item["type"] in CALLS and (CALLS[item["type"]], _call_id(item)) not in made:
            raise faults.no_call(_call_id(item), CALLS[item["type"]])
    for item in _pending(items):
        raise faults.no_output(item["call_id"], item["type"])


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
