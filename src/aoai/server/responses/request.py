"""The parameters of a request, but for its input: what they ask of the model, and how the reply repeats them.

Pure: a body that has been checked against the parameter types comes in, values come out, and a 400 for what the
types cannot say.
"""

from __future__ import annotations

import re
from collections.abc import Callable
from dataclasses import dataclass
from typing import Any

from ..deployments import Deployment
from ..errors import invalid, invalid_value, unsupported_parameter
from ..schemas import check_function, check_schema, check_strict
from ..shapes import object_
from ..turns import Sampling
from . import faults
from .shortening import ends
from .tools import Choice, Toolbox, choice_of, shown, tools_of

__all__ = ["ANY_OBJECT", "Wanted", "conversation_of", "short", "skeleton", "wanted"]

Json = dict[str, Any]


ANY_OBJECT: Json = {"type": "object"}
"""What `json_object` asks for."""


@dataclass(frozen=True, slots=True)
class Wanted:
    """What a request asks for."""

    tools: Toolbox
    choice: Choice
    sampling: Sampling
    schema: Json | None
    effort: str | None
    summary: str | None
    """`auto`, `concise` or `detailed`; `None`: no summary."""
    parallel: bool
    max_calls: int | None
    max_tokens: int | None
    results: bool
    """Whether searches come with what they found."""
    sealed: bool
    """Whether reasoning items come with their encrypted content."""
    padded: bool
    """Whether deltas carry padding."""
    store: bool
    background: bool
    truncates: bool
    compacts: bool
    compact_threshold: int | None
    """Above how many tokens what went before is made shorter; `None`: where the window is nearly full."""


def wanted(body: Json, deployment: Deployment) -> Wanted:
    """What the body asks of a deployment. Raises a 400 for what it cannot have."""
    _only_elsewhere(body)
    reasoning = object_(body.get("reasoning")) or {}
    _suits(body, reasoning, deployment)
    include = body.get("include") or ()
    tools = tools_of(body.get("tools") or ())
    store = body.get("store") is not False
    if body.get("background") and not store:
        raise invalid("Background responses need 'store' to be true: they are fetched by their id.", "background")
    top = int(body.get("top_logprobs") or 0)
    sampling = Sampling(
        temperature=body.get("temperature"),
        top_p=body.get("top_p"),
        max_tokens=body.get("max_output_tokens"),
        logprobs="message.output_text.logprobs" in include,
        top_logprobs=top,
    )
    effort = None
    if deployment.kind == "reasoning":
        effort = str(reasoning.get("effort") or "medium")
        effort = None if effort == "none" else effort
    options = object_(body.get("stream_options")) or {}
    if options and not body.get("stream"):
        raise invalid("The 'stream_options' parameter is only allowed when 'stream' is enabled.", "stream_options")
    text = object_(body.get("text")) or {}
    return Wanted(
        tools,
        choice_of(body.get("tool_choice"), tools),
        sampling,
        _schema(object_(text.get("format")) or {}),
        effort,
        reasoning.get("summary") or reasoning.get("generate_summary"),
        body.get("parallel_tool_calls") is not False,
        body.get("max_tool_calls"),
        body.get("max_output_tokens"),
        "file_search_call.results" in include,
        "reasoning.encrypted_content" in include,
        options.get("include_obfuscation") is not False,
        store,
        bool(body.get("background")),
        body.get("truncation") == "auto",
        *_context_management(body),
    )


def _context_management(body: Json) -> tuple[bool, int | None]:
    """Whether what went before may be made shorter, and above how many tokens."""
    given = body.get("context_management") or ()
    for index, entry in enumerate(given):
        if entry.get("type") != "compaction":
            raise invalid_value(f"context_management[{index}].type", entry.get("type"), ("compaction",))
    thresholds = [entry["compact_threshold"] for entry in given if entry.get("compact_threshold") is not None]
    return bool(given), min(thresholds, default=None)


def conversation_of(body: Json) -> str | None:
    """The id of the conversation that a request names."""
    named = body.get("conversation")
    return str(fields["id"]) if (fields := object_(named)) is not None else named


def _only_elsewhere(body: Json) -> None:
    reasons = {
        "prompt": "Prompt templates are kept by the service; send the text in 'instructions' and 'input'.",
        "moderation": "It has no moderation model.",
        "multi_agent": "One model answers here.",
    }
    for name, why in reasons.items():
        if body.get(name) is not None:
            raise faults.not_here(name, why)


def _suits(body: Json, reasoning: Json, deployment: Deployment) -> None:
    if deployment.kind == "reasoning":
        for name in ("temperature", "top_p"):
            if body.get(name) not in (None, 1):
                raise unsupported_parameter(name)
        if body.get("top_logprobs"):
            raise unsupported_parameter("top_logprobs")
        return
    for name in ("effort", "summary", "generate_summary"):
        if reasoning.get(name) not in (None, "none"):
            raise unsupported_parameter(f"reasoning.{name}")
    if "reasoning.encrypted_content" in (body.get("include") or ()):
        raise invalid("Encrypted content is not supported with this model.", "include")


# -- format -------------------------------------------------------------------------------------


def _schema(format: Json) -> Json | None:
    match format.get("type"):
        case None | "text":
            return None
        case "json_object":
            return ANY_OBJECT
        case "json_schema":
            if (schema := object_(format.get("schema"))) is None:
                path = "text.format.schema"
                raise invalid(f"Missing required parameter: '{path}'.", path, "missing_required_parameter")
            name = str(format.get("name"))
            check_function(name, "text.format.name")
            check_schema(schema, f"response_format '{name}'", "text.format.schema")
            if format.get("strict"):
                check_strict(schema, f"response_format '{name}'", "text.format.schema")
            return schema
        case kind:
            raise invalid_value("text.format.type", kind, ("text", "json_object", "json_schema"))


# -- the reply -----------------------------------------------------------------------------------


def skeleton(body: Json, deployment: Deployment, want: Wanted, id: str, created: int) -> Json:
    """The response before anything has happened: every field there is, repeating what was asked for."""
    reasoning = object_(body.get("reasoning")) or {}
    text = object_(body.get("text")) or {}
    conversation = conversation_of(body)
    return {
        "id": id,
        "object": "response",
        "created_at": created,
        "completed_at": None,
        "status": "queued" if want.background else "in_progress",
        "background": want.background,
        "content_filters": None,
        **({} if conversation is None else {"conversation": {"id": conversation}}),
        "error": None,
        "frequency_penalty": 0.0,
        "incomplete_details": None,
        "instructions": body.get("instructions"),
        "max_output_tokens": want.max_tokens,
        "max_tool_calls": want.max_calls,
        "metadata": body.get("metadata") or {},
        "model": re.sub(r"-\d{4}-\d\d-\d\d$", "", deployment.model),  # recorded: undated in Responses
        "moderation": None,
        "output": [],
        "parallel_tool_calls": want.parallel,
        "presence_penalty": 0.0,
        "previous_response_id": body.get("previous_response_id"),
        "prompt_cache_key": body.get("prompt_cache_key"),
        "prompt_cache_retention": body.get("prompt_cache_retention"),
        "reasoning": {
            "effort": (want.effort or "none") if deployment.kind == "reasoning" else None,
            "summary": reasoning.get("summary") or reasoning.get("generate_summary"),
        },
        "safety_identifier": body.get("safety_identifier"),
        "service_tier": "auto",
        "store": want.store,
        "temperature": 1.0 if want.sampling.temperature is None else want.sampling.temperature,
        "text": {"format": _format(object_(text.get("format")) or {}), "verbosity": text.get("verbosity") or "medium"},
        "tool_choice": body.get("tool_choice") or "auto",
        "tools": [shown(tool) for tool in body.get("tools") or ()],
        "top_logprobs": want.sampling.top_logprobs,
        "top_p": 1.0 if want.sampling.top_p is None else want.sampling.top_p,
        "truncation": body.get("truncation") or "disabled",
        "usage": None,
        "user": body.get("user"),
    }


def _format(format: Json) -> Json:
    kind = format.get("type") or "text"
    if kind != "json_schema":
        return {"type": kind}
    return {
        "type": kind,
        "name": format.get("name"),
        "description": format.get("description"),
        "schema": format.get("schema"),
        "strict": format.get("strict") is not False,
    }


def short(kind: str | None) -> Callable[[str], str] | None:
    """How thinking is summarised: `detailed` repeats it, the others keep how it begins and how it ends.

    The local models cannot be trusted to summarise, so a summary is made of sentences that were really thought.
    """
    if kind is None:
        return None
    return _trimmed if kind == "detailed" else _short


def _trimmed(text: str) -> str:
    return text.strip()


def _short(text: str) -> str:
    return ends(text, 320)
