"""Adds stream events up to the response they describe.

The plain reply of `POST /responses` is made by this function from the very events that a stream would have sent,
so the two modes cannot differ. Pure; it must not make up anything that no event said.
"""

from __future__ import annotations

import copy
from typing import Any

__all__ = ["add"]

Json = dict[str, Any]


def add(response: Json, event: Json) -> None:
    """Changes `response` by what `event` says. Events that say nothing about the content change nothing."""
    kind: str = event["type"]
    if "response" in event:
        response.clear()
        response.update(copy.deepcopy(event["response"]))
    elif kind == "response.output_item.added":
        response["output"].append(copy.deepcopy(event["item"]))
    elif kind == "response.output_item.done":
        response["output"][event["output_index"]] = copy.deepcopy(event["item"])
    elif "output_index" in event:
        _add_to_item(response["output"][event["output_index"]], kind, event)


def _add_to_item(item: Json, kind: str, event: Json) -> None:
    match kind:
        case "response.content_part.added":
            item["content"].append(copy.deepcopy(event["part"]))
        case "response.content_part.done":
            item["content"][event["content_index"]] = copy.deepcopy(event["part"])
        case "response.output_text.delta":
            part = item["content"][event["content_index"]]
            part["text"] += event["delta"]
            part["logprobs"] += event["logprobs"]
        case "response.output_text.annotation.added":
            item["content"][event["content_index"]]["annotations"].append(copy.deepcopy(event["annotation"]))
        case "response.reasoning_summary_part.added":
            item["summary"].append(copy.deepcopy(event["part"]))
        case "response.reasoning_summary_text.delta":
            item["summary"][event["summary_index"]]["text"] += event["delta"]
        case "response.function_call_arguments.delta" | "response.mcp_call_arguments.delta":
            item["arguments"] += event["delta"]
        case "response.function_call_arguments.done" | "response.mcp_call_arguments.done":
            item["arguments"] = event["arguments"]
        case _:
            pass
