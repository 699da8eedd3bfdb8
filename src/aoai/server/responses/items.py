"""Input items: from what a caller may write to what is kept, and from what is kept to messages for a model.

A kept item is the item as the API lists it, plus private fields whose names begin with an underscore: `_thought` (the
text of a reasoning item) and `_words` (a picture or a file, put into words). `public` takes them off. No I/O here.
"""

from __future__ import annotations

import json
from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass, field, replace
from typing import Any, Literal, cast

from ..errors import Fault, invalid, invalid_value
from ..shapes import array, object_
from ..turns import Called, Message
from . import faults

__all__ = ["Approved", "Conversation", "attachments", "conversation", "normal", "public"]

Json = dict[str, Any]

ROLES = ("user", "assistant", "system", "developer")
MODEL_TYPES = ("reasoning", "function_call", "mcp_list_tools", "mcp_call", "mcp_approval_request")
TYPES = ("message", "function_call_output", "mcp_approval_response", "item_reference", *MODEL_TYPES)
PREFIXES = {
    "message": "msg_", "reasoning": "rs_", "function_call": "fc_", "function_call_output": "fco_",
    "mcp_list_tools": "mcpl_", "mcp_call": "mcp_", "mcp_approval_request": "mcpr_", "mcp_approval_response": "mcprr_",
}  # fmt: skip
NEEDED = {
    "reasoning": ("summary",),
    "function_call": ("call_id", "name", "arguments"),
    "function_call_output": ("call_id", "output"),
    "mcp_list_tools": ("server_label", "tools"),
    "mcp_call": ("server_label", "name", "arguments"),
    "mcp_approval_request": ("id", "server_label", "name", "arguments"),
    "mcp_approval_response": ("approval_request_id", "approve"),
    "item_reference": ("id",),
}


PRIVATE = ("_thought", "_words")


def public(item: Json) -> Json:
    """The item without private fields, those of its parts included."""
    made = _without_private(item)
    for name in ("content", "output"):
        if (parts := array(made.get(name))) is not None:
            made[name] = [_without_private(part) if object_(part) is not None else part for part in parts]
    return made


def _without_private(fields: Json) -> Json:
    return {name: value for name, value in fields.items() if name not in PRIVATE}


# -- what callers write -------------------------------------------------------------------------


def normal(given: str | Sequence[Any], new_id: Callable[[str], str]) -> list[Json]:
    """The input as a list of complete items, with ids; references stay references.

    Raises a 400 for what cannot be an item.
    """
    if isinstance(given, str):
        given = [{"role": "user", "content": given}]
    return [_item(entry, f"input[{index}]", new_id) for index, entry in enumerate(given)]


def _item(given: Any, at: str, new_id: Callable[[str], str]) -> Json:
    if (fields := object_(given)) is None:
        raise _wrong_type(at, "an object", given)
    item = public(fields)
    kind = item.get("type") or ("message" if "role" in item else "item_reference" if set(item) == {"id"} else None)
    if kind not in TYPES:
        raise invalid_value(f"{at}.type", kind, TYPES)
    for name in NEEDED.get(kind, ()):
        if item.get(name) is None:
            raise invalid(f"Missing required parameter: '{at}.{name}'.", f"{at}.{name}", "missing_required_parameter")
    if kind == "message":
        return _message(item, at, new_id)
    made: Json = {**item, "type": kind}
    if not made.get("id"):
        made["id"] = new_id(PREFIXES[kind])
    if kind in ("function_call", "function_call_output"):
        made["status"] = item.get("status") or "completed"
    if kind == "function_call_output" and not isinstance(made["output"], str):
        made["output"] = _parts(made["output"], f"{at}.output", "user")
    return made


def _message(item: Json, at: str, new_id: Callable[[str], str]) -> Json:
    role = item.get("role")
    if role not in ROLES:
        raise invalid_value(f"{at}.role", role, ROLES)
    content = item.get("content")
    if content is None:
        raise invalid(f"Missing required parameter: '{at}.content'.", f"{at}.content", "missing_required_parameter")
    made: Json = {
        "id": item.get("id") or new_id("msg_"), "type": "message", "status": item.get("status") or "completed",
        "role": role, "content": _parts(content, f"{at}.content", str(role)),
    }  # fmt: skip
    if item.get("phase"):
        made["phase"] = item["phase"]
    return made


def _parts(content: Any, at: str, role: str) -> list[Json]:
    if isinstance(content, str):
        if role == "assistant":
            return [{"type": "output_text", "annotations": [], "logprobs": [], "text": content}]
        return [{"type": "input_text", "text": content}]
    if (parts := array(content)) is None:
        raise _wrong_type(at, "a string or an array", content)
    return [_part(part, f"{at}[{index}]", role) for index, part in enumerate(parts)]


def _part(part: Any, at: str, role: str) -> Json:
    if (fields := object_(part)) is None:
        raise _wrong_type(at, "an object", part)
    own = ("output_text", "refusal") if role == "assistant" else ("input_text", "input_image", "input_file")
    kind = str(fields.get("type"))
    if kind not in own:
        raise invalid_value(f"{at}.type", kind, own)
    texts = {"input_text": "text", "output_text": "text", "refusal": "refusal"}
    if kind in texts and not isinstance(fields.get(texts[kind]), str):
        path = f"{at}.{texts[kind]}"
        raise invalid(f"Missing required parameter: '{path}'.", path, "missing_required_parameter")
    if kind == "output_text":
        return {"type": kind, "annotations": fields.get("annotations") or [], "logprobs": fields.get("logprobs") or [],
                "text": fields["text"]}  # fmt: skip
    if kind == "input_image":
        if not (fields.get("image_url") or fields.get("file_id")):
            path = f"{at}.image_url"
            raise invalid(f"Missing required parameter: '{path}'.", path, "missing_required_parameter")
        return {"type": kind, "detail": fields.get("detail") or "auto", **_kept(fields, "image_url", "file_id")}
    if kind == "input_file":
        return {"type": kind, **_kept(fields, "file_id", "filename", "file_data", "file_url")}
    return {"type": kind, **_kept(fields, texts[kind])}


def _kept(fields: Json, *names: str) -> Json:
    return {name: fields[name] for name in names if fields.get(name) is not None}


def _wrong_type(at: str, wanted: str, got: object) -> Fault:
    return invalid(f"Invalid type for '{at}': expected {wanted}, but got {_sort(got)} instead.", at, "invalid_type")


def _sort(value: object) -> str:
    names: dict[type, str] = {
        str: "a string", bool: "a boolean", int: "an integer", float: "a decimal", list: "an array", dict: "an object"
    }  # fmt: skip
    return names.get(type(value), "null")


def attachments(items: Iterable[Json]) -> Iterator[tuple[str, Json]]:
    """Every picture and file in the items that is not in words yet, with its place for error messages."""
    for index, item in enumerate(items):
        field = "output" if item.get("type") == "function_call_output" else "content"
        for place, part in enumerate(array(item.get(field)) or ()):
            if part.get("type") in ("input_image", "input_file") and "_words" not in part:
                yield f"input[{index}].{field}[{place}]", part


# -- what models read ----------------------------------------------------------------------------


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
