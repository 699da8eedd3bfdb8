"""Checks files of JSON lines as they arrive: training examples and items of an evaluation. Errors name the line.

The requests of a batch are reviewed when the batch is made (`batches/lines.py`), as the service does.
"""

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


class LineProblem(ValueError):
    """A line cannot be used; the text says which and why."""


def check_lines(content: bytes, purpose: str) -> int:
    """How many lines there are. Raises `LineProblem` for the first that is wrong."""
    checks: dict[str, Check] = {"fine-tune": _example, "evals": _item}
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
