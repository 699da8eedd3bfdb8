"""Input items: from what a caller may write to what is kept. What they say to a model is in `talking.py`.

A kept item is the item as the API lists it, plus private fields whose names begin with an underscore: `_thought` (the
text of a reasoning item), `_condensed` (what a compaction item stands for) and `_words` (a picture or a file, put into
words). `public` takes them off. No I/O here.
"""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator, Sequence
from typing import Any

from ..errors import Fault, invalid, invalid_value
from ..shapes import array, object_
from . import faults

__all__ = ["attachments", "check_ids", "normal", "public"]

Json = dict[str, Any]

ROLES = ("user", "assistant", "system", "developer")
PREFIXES = {
    "message": "msg_", "reasoning": "rs_", "compaction": "cmp_", "function_call": "fc_", "function_call_output": "fco_",
    "mcp_list_tools": "mcpl_", "mcp_call": "mcp_", "mcp_approval_request": "mcpr_", "mcp_approval_response": "mcprr_",
    "custom_tool_call": "ctc_", "custom_tool_call_output": "ctco_", "file_search_call": "fs_", "web_search_call": "ws_",
    "code_interpreter_call": "ci_", "image_generation_call": "ig_", "computer_call": "cu_",
    "computer_call_output": "cuo_", "local_shell_call": "lsh_", "local_shell_call_output": "lsho_", "shell_call": "sh_",
    "shell_call_output": "sho_", "apply_patch_call": "apc_", "apply_patch_call_output": "apco_",
    "tool_search_call": "tsc_", "tool_search_output": "tso_", "additional_tools": "at_", "configuration_update": "cu_",
    "program": "prog_", "program_output": "po_", "agent_message": "amsg_", "multi_agent_call": "mac_",
    "multi_agent_call_output": "maco_",
}  # fmt: skip
TYPES = (*PREFIXES, "item_reference")
UNREAD = frozenset({
    "tool_search_call", "tool_search_output", "additional_tools", "configuration_update", "program", "program_output",
    "agent_message", "multi_agent_call", "multi_agent_call_output",
})  # fmt: skip
"""Types that a conversation keeps, and that no model here can be told of."""
STATED = frozenset({
    "function_call", "function_call_output", "computer_call_output", "local_shell_call_output", "shell_call",
    "shell_call_output",
})  # fmt: skip
"""Types that are listed with a status, which a caller may leave out."""
NEEDED = {
    "reasoning": ("summary",),
    "function_call": ("call_id", "name", "arguments"),
    "function_call_output": ("call_id", "output"),
    "mcp_list_tools": ("server_label", "tools"),
    "mcp_call": ("server_label", "name", "arguments"),
    "mcp_approval_request": ("id", "server_label", "name", "arguments"),
    "mcp_approval_response": ("approval_request_id", "approve"),
    "custom_tool_call": ("call_id", "name", "input"),
    "custom_tool_call_output": ("call_id", "output"),
    "compaction": ("encrypted_content",),
    "item_reference": ("id",),
}
SEALED = {"reasoning": "_thought", "compaction": "_condensed"}
"""Types with encrypted content, and the private field that has what it hides."""


PRIVATE = ("_thought", "_condensed", "_words")


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


def normal(given: str | Sequence[Any], new_id: Callable[[str], str], root: str = "input") -> list[Json]:
    """The input as a list of complete items, with ids; references stay references. `root` is where it is, for errors.

    Raises a 400 for what cannot be an item.
    """
    if isinstance(given, str):
        given = [{"role": "user", "content": given}]
    return [_item(entry, f"{root}[{index}]", new_id) for index, entry in enumerate(given)]


def check_ids(history: Iterable[Json], given: Iterable[Json]) -> None:
    """Raises a 400 for an item of the input that is there twice, or has been said before."""
    known = {item["id"] for item in history}
    for item in given:
        if item["id"] in known:
            raise faults.duplicate(item["id"])
        known.add(item["id"])


def check_read(items: Iterable[Json]) -> None:
    """Raises a 400 for an item that no model here can be told of."""
    for index, item in enumerate(items):
        if item["type"] in UNREAD:
            raise faults.unread(f"input[{index}].type", item["type"])


def _item(given: Any, at: str, new_id: Callable[[str], str]) -> Json:
    if (fields := object_(given)) is None:
        raise _wrong_type(at, "an object", given)
    item = public(fields)
    kind = item.get("type") or ("message" if "role" in item else "item_reference" if set(item) == {"id"} else None)
    if kind not in TYPES:
        raise invalid_value(f"{at}.type", kind, TYPES)
    if not isinstance(item.get("id", ""), str | None):
        raise _wrong_type(f"{at}.id", "a string", item["id"])
    for name in NEEDED.get(kind, ()):
        if item.get(name) is None or (name == "id" and not item["id"]):
            raise invalid(f"Missing required parameter: '{at}.{name}'.", f"{at}.{name}", "missing_required_parameter")
    if kind == "message":
        return _message(item, at, new_id)
    made: Json = {**item, "type": kind}
    if not made.get("id"):
        made["id"] = new_id(PREFIXES[kind])
    if kind in STATED:
        made["status"] = item.get("status") or "completed"
    if kind in ("function_call_output", "custom_tool_call_output") and not isinstance(made["output"], str):
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


def attachments(items: Iterable[Json], root: str = "input") -> Iterator[tuple[str, Json]]:
    """Every picture and file in the items that is not in words yet, with its place for error messages."""
    for index, item in enumerate(items):
        field = "content" if item.get("type") == "message" else "output"
        for place, part in enumerate(array(item.get(field)) or ()):
            if part.get("type") in ("input_image", "input_file") and "_words" not in part:
                yield f"{root}[{index}].{field}[{place}]", part
