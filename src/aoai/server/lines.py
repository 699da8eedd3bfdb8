"""Checks files of JSON lines: training examples, batch requests, items of an evaluation. Errors name the line."""

from __future__ import annotations

from collections.abc import Callable
from typing import Any

import msgspec

from .shapes import array, object_

__all__ = ["LineProblem", "check_lines"]

Json = dict[str, Any]
Check = Callable[[Json], str]
"""Says what is wrong with a line; nothing when it is right."""

ROLES = ("system", "developer", "user", "assistant", "tool", "function")
URLS = (
    "/v1/chat/completions", "/chat/completions", "/v1/embeddings", "/embeddings", "/v1/responses", "/responses",
    "/v1/completions", "/completions",
)  # fmt: skip


class LineProblem(ValueError):
    """A line cannot be used; the text says which and why."""


def check_lines(content: bytes, purpose: str) -> int:
    """How many lines there are. Raises `LineProblem` for the first that is wrong."""
    checks: dict[str, Check] = {"fine-tune": _example, "batch": _BatchLines(), "evals": _item}
    check = checks[purpose]
    count = 0
    for number, line in enumerate(content.removeprefix(b"\xef\xbb\xbf").split(b"\n"), 1):
        if not line.strip():
            continue
        count += 1
        _checked(line, number, check)
    if not count:
        raise LineProblem("The file has no lines.")
    return count


def _checked(line: bytes, number: int, check: Check) -> None:
    try:
        value: Any = msgspec.json.decode(line)
    except (msgspec.DecodeError, UnicodeDecodeError, RecursionError) as problem:
        raise LineProblem(f"Line {number} is not valid JSON: {problem}.") from None
    fields = object_(value)
    if fields is None:
        raise LineProblem(f"Line {number} is not a JSON object.")
    reason = check(fields)
    if reason:
        raise LineProblem(f"Line {number}: {reason}.")


class _BatchLines:
    """Requests of a batch; their `custom_id` must differ."""

    def __init__(self) -> None:
        self._seen: set[str] = set()

    def __call__(self, line: Json) -> str:
        for name, wanted in (("custom_id", str), ("method", str), ("url", str), ("body", dict)):
            if name not in line:
                return f"'{name}' is missing"
            if not isinstance(line[name], wanted):
                return f"'{name}' must be {'an object' if wanted is dict else 'a string'}"
        if line["method"] != "POST":
            return f"'method' must be 'POST', not '{line['method']}'"
        if line["url"] not in URLS:
            return f"'url' must be one of {', '.join(URLS)}, not '{line['url']}'"
        if line["custom_id"] in self._seen:
            return f"'custom_id' '{line['custom_id']}' is used by an earlier line"
        self._seen.add(line["custom_id"])
        return "" if isinstance(line["body"].get("model"), str) else "'body.model' is missing: name a deployment"


def _item(line: Json) -> str:
    return "" if isinstance(line.get("item"), dict) else "'item' is missing or not an object"


def _example(line: Json) -> str:
    """A chat example, or a pair of a better and a worse answer."""
    if "input" in line or "preferred_output" in line:
        prompt = object_(line.get("input"))
        if prompt is None:
            return "'input' is missing or not an object"
        reason = _messages(prompt.get("messages"), "input.messages")
        for name in ("preferred_output", "non_preferred_output"):
            reason = reason or _messages(line.get(name), name)
        return reason
    reason = _messages(line.get("messages"), "messages")
    if reason:
        return reason
    roles = [message["role"] for message in line["messages"]]
    graded = set(line) - {"messages", "tools", "functions", "parallel_tool_calls"}
    if "assistant" not in roles and not graded:  # examples for a grader end with the user and bring other fields
        return "'messages' has no message of role 'assistant' to learn from"
    return ""


def _messages(value: Any, path: str) -> str:
    messages = array(value)
    if not messages:
        return f"'{path}' is missing or not an array of messages"
    for index, message in enumerate(messages):
        where = f"'{path}[{index}]"
        fields = object_(message)
        if fields is None:
            return f"{where}' is not an object"
        if fields.get("role") not in ROLES:
            return f"{where}.role' must be one of {', '.join(ROLES)}"
        content = fields.get("content")
        called = fields["role"] == "assistant" and (fields.get("tool_calls") or fields.get("function_call"))
        if not isinstance(content, (str, list)) and not (content is None and called):
            return f"{where}.content' must be a string or an array of parts"
    return ""
