"""What a run asks of a model: its messages, tools and settings, as the body of a request for a response. Pure."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Any

from ..shapes import object_

__all__ = ["request_for"]

Json = dict[str, Any]


def request_for(run: Json, messages: Sequence[Json], stores: Sequence[str]) -> Json:
    """The body for `POST /responses`: the thread's `messages`, then the calls and outputs of this run so far."""
    strategy = object_(run["truncation_strategy"]) or {}
    if strategy.get("type") == "last_messages" and strategy.get("last_messages"):
        messages = messages[-strategy["last_messages"] :]
    said = [item for message in messages if (item := _item(message)) is not None]
    body: Json = {
        "model": run["_deployment"],
        "input": [*said, *run["_calls"]],
        "tools": tools_for(run["tools"], stores),
        "truncation": "auto",
        "store": False,
        "stream": True,
        "stream_options": {"include_obfuscation": False},
        "include": ["file_search_call.results"],
        "parallel_tool_calls": run["parallel_tool_calls"],
    }
    if run["instructions"]:
        body["instructions"] = run["instructions"]
    for name in ("temperature", "top_p"):
        if run["_asked"].get(name) is not None:
            body[name] = run["_asked"][name]
    if run["_asked"].get("reasoning_effort"):
        body["reasoning"] = {"effort": run["_asked"]["reasoning_effort"]}
    if run["max_completion_tokens"] is not None:
        body["max_output_tokens"] = max(1, run["max_completion_tokens"] - run["_usage"]["completion_tokens"])
    if (format := _format(run["response_format"])) is not None:
        body["text"] = {"format": format}
    if body["tools"] and not run["_calls"]:  # what had to be called has been, once there are calls
        body["tool_choice"] = _choice(run["tool_choice"])
    return body


def _item(message: Json) -> Json | None:
    user = message["role"] == "user"
    parts: list[Json] = []
    for part in message["content"]:
        match part["type"]:
            case "text":
                text = part["text"]["value"]
                parts.append({"type": "input_text" if user else "output_text", "text": text})
            case "image_url" if user:
                parts.append({"type": "input_image", "image_url": part["image_url"]["url"]})
            case "image_file" if user:
                parts.append({"type": "input_image", "file_id": part["image_file"]["file_id"]})
            case _:
                pass
    return {"type": "message", "role": message["role"], "content": parts} if parts else None


def tools_for(tools: Sequence[Json], stores: Sequence[str]) -> list[Json]:
    """The tools of a run as a response has them; without a store there is nothing to search."""
    made: list[Json] = []
    for tool in tools:
        if tool["type"] == "function":
            made.append({"type": "function", **tool["function"]})
        elif tool["type"] == "file_search" and stores:
            options = object_(tool.get("file_search")) or {}
            search: Json = {"type": "file_search", "vector_store_ids": list(stores)}
            if options.get("max_num_results"):
                search["max_num_results"] = options["max_num_results"]
            if (ranking := object_(options.get("ranking_options"))) is not None:
                search["ranking_options"] = {"score_threshold": ranking["score_threshold"]}
            made.append(search)
    return made


def _choice(choice: Any) -> Any:
    fields = object_(choice)
    if fields is None:
        return choice or "auto"
    if fields["type"] == "function":
        return {"type": "function", "name": (object_(fields.get("function")) or {}).get("name")}
    return {"type": fields["type"]}


def _format(format: Any) -> Json | None:
    fields = object_(format)
    if fields is None or fields.get("type") == "text":
        return None
    if fields["type"] == "json_schema":
        return {"type": "json_schema", **fields["json_schema"]}
    return {"type": fields["type"]}
