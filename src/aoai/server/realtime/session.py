"""The settings of a realtime session: what they are at first, and what an update makes of them. Pure.

A response is asked for with the same settings, laid over those of its session.
"""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from typing import Any, Literal, cast

from ..errors import invalid, invalid_value, unsupported_parameter
from ..responses.tools import function_tool
from ..shapes import array, object_
from ..turns import Tool
from . import faults

__all__ = ["LIFETIME", "Wanted", "begun", "checked", "laid_over", "wanted"]

Json = dict[str, Any]

LIFETIME = 3600
"""Seconds that a session may last."""
MOST_TOKENS = 4096
_FORMAT = {"type": "audio/pcm", "rate": 24000}


def begun(id: str, model: str, expires_at: int) -> Json:
    """A session before anything was said about it. The service speaks by default; here everything is text."""
    return {
        "type": "realtime",
        "object": "realtime.session",
        "id": id,
        "model": model,
        "output_modalities": ["text"],
        "instructions": "",
        "tools": [],
        "tool_choice": "auto",
        "parallel_tool_calls": True,
        "max_output_tokens": "inf",
        "tracing": None,
        "truncation": "auto",
        "prompt": None,
        "expires_at": expires_at,
        "audio": {
            "input": {
                "format": dict(_FORMAT), "transcription": None, "noise_reduction": None, "turn_detection": None
            },
            "output": {"format": dict(_FORMAT), "voice": "alloy", "speed": 1.0},
        },
        "include": None,
    }  # fmt: skip


def checked(changes: Mapping[str, Any], at: str) -> None:
    """Raises a 400 for settings that cannot be had. `at` is where they are in what was sent: `session`."""
    if changes.get("type") == "transcription":
        raise faults.no_speech("it cannot write down what is said", f"{at}.type")
    modalities = changes.get("output_modalities")
    if modalities is not None and list(modalities) != ["text"]:
        if "audio" in modalities:
            raise faults.no_speech("it cannot speak", f"{at}.output_modalities")
        raise invalid_value(f"{at}.output_modalities", modalities, (["text"],))
    if changes.get("prompt") is not None:
        raise faults.not_here(f"{at}.prompt", "Prompt templates are kept by the service; send 'instructions'.")
    if changes.get("reasoning") is not None:
        raise unsupported_parameter(f"{at}.reasoning")
    most = changes.get("max_output_tokens")
    if isinstance(most, int) and not 1 <= most <= MOST_TOKENS:
        message = f"Invalid '{at}.max_output_tokens': expected 1 to {MOST_TOKENS}, or 'inf', but got {most} instead."
        raise invalid(message, f"{at}.max_output_tokens", "integer_out_of_range")
    _functions(changes.get("tools") or (), at)
    choice = object_(changes.get("tool_choice"))
    if choice is not None and choice.get("type") != "function":
        raise faults.not_run(f"{at}.tool_choice.type", str(choice.get("type")))


def laid_over(session: Json, changes: Mapping[str, Any]) -> Json:
    """The session with changes: each setting is replaced, those of sound one by one."""
    return _merged(session, changes, deep=("audio", "input", "output"))


def _merged(before: Json, changes: Mapping[str, Any], deep: tuple[str, ...]) -> Json:
    made = dict(before)
    for name, value in changes.items():
        old, new = object_(made.get(name)), object_(value)
        made[name] = _merged(old, new, deep) if name in deep and old is not None and new is not None else value
    return made


# -- for a response ------------------------------------------------------------------------------


@dataclass(frozen=True, slots=True)
class Wanted:
    """What a response is to be like."""

    instructions: str
    tools: tuple[Tool, ...]
    tool_choice: Literal["none", "auto", "required"] | Tool
    parallel: bool
    max_tokens: int | None
    truncates: bool


def wanted(settings: Mapping[str, Any], at: str) -> Wanted:
    """What settings that were `checked` ask of a model."""
    tools = _functions(settings.get("tools") or (), at)
    given: Any = settings.get("tool_choice") or "auto"
    choice: Literal["none", "auto", "required"] | Tool
    if (named := object_(given)) is not None:
        found = next((tool for tool in tools if tool.name == named.get("name")), None)
        if found is None:
            raise invalid(f"Tool choice '{named.get('name')}' not found in 'tools'.", f"{at}.tool_choice")
        choice = found
    else:
        choice = cast("Literal['none', 'auto', 'required']", given)
        if choice == "required" and not tools:
            raise invalid("Tool choice 'required' must be specified with 'tools'.", f"{at}.tool_choice")
        if choice == "required" and len(tools) == 1:
            choice = tools[0]
    most = settings.get("max_output_tokens")
    return Wanted(
        str(settings.get("instructions") or ""),
        tools,
        choice if tools else "none",
        settings.get("parallel_tool_calls") is not False,
        most if isinstance(most, int) else None,
        settings.get("truncation") != "disabled",
    )


def _functions(given: Any, at: str) -> tuple[Tool, ...]:
    tools: list[Tool] = []
    for index, tool in enumerate(array(given) or ()):
        kind = tool.get("type") or "function"
        if kind != "function":
            raise faults.not_run(f"{at}.tools[{index}].type", str(kind))
        tools.append(function_tool(tool, f"{at}.tools[{index}]"))
    return tuple(tools)
