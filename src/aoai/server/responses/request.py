"""The parameters of a request, but for its input: what they ask of the model, and how the reply repeats them.

Pure: a body that has been checked against the parameter types comes in, values come out, and a 400 for what the
types cannot say.
"""

from __future__ import annotations

import re
from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass, replace
from typing import Any, Literal

from ..deployments import Deployment
from ..errors import invalid, invalid_value, unsupported_parameter
from ..mcp.offer import Server, server_of
from ..schemas import check_function, check_schema, check_strict
from ..shapes import array, object_
from ..turns import Sampling, Tool
from . import faults

__all__ = ["Choice", "Wanted", "conversation_of", "function_tool", "later", "short", "skeleton", "wanted"]

Json = dict[str, Any]


@dataclass(frozen=True, slots=True)
class Choice:
    """`tool_choice`, read. `only` narrows what is on offer to these names and labels; `None`: everything."""

    mode: Literal["none", "auto", "required"] = "auto"
    functions: frozenset[str] | None = None
    servers: Mapping[str, frozenset[str] | None] | None = None
    """Labels, each with the tools meant (`None`: all of that server)."""

    def has_function(self, name: str) -> bool:
        """Whether a function of the caller's is meant."""
        return self.functions is None or name in self.functions

    def has_tool(self, label: str, name: str) -> bool:
        """Whether a tool of a server is meant."""
        if self.servers is None:
            return True
        if label not in self.servers:
            return False
        names = self.servers[label]
        return names is None or name in names


@dataclass(frozen=True, slots=True)
class Wanted:
    """What a request asks for."""

    functions: tuple[Tool, ...]
    servers: tuple[Server, ...]
    choice: Choice
    sampling: Sampling
    schema: Json | None
    effort: str | None
    summary: str | None
    """`auto`, `concise` or `detailed`; `None`: no summary."""
    parallel: bool
    max_calls: int | None
    max_tokens: int | None
    sealed: bool
    """Whether reasoning items come with their encrypted content."""
    padded: bool
    """Whether deltas carry padding."""
    store: bool
    background: bool
    truncates: bool


def wanted(body: Json, deployment: Deployment) -> Wanted:
    """What the body asks of a deployment. Raises a 400 for what it cannot have."""
    _only_elsewhere(body)
    reasoning = object_(body.get("reasoning")) or {}
    _suits(body, reasoning, deployment)
    include = body.get("include") or ()
    functions, servers = _tools(body.get("tools") or ())
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
    text = object_(body.get("text")) or {}
    return Wanted(
        functions,
        servers,
        _choice(body.get("tool_choice"), functions, servers),
        sampling,
        _schema(object_(text.get("format")) or {}),
        effort,
        reasoning.get("summary") or reasoning.get("generate_summary"),
        body.get("parallel_tool_calls") is not False,
        body.get("max_tool_calls"),
        body.get("max_output_tokens"),
        "reasoning.encrypted_content" in include,
        options.get("include_obfuscation") is not False,
        store,
        bool(body.get("background")),
        body.get("truncation") == "auto",
    )


def conversation_of(body: Json) -> str | None:
    """The id of the conversation that a request names."""
    named = body.get("conversation")
    return str(fields["id"]) if (fields := object_(named)) is not None else named


def _only_elsewhere(body: Json) -> None:
    reasons = {
        "prompt": "Prompt templates are kept by the service; send the text in 'instructions' and 'input'.",
        "context_management": "Use 'truncation', or send less.",
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


# -- tools ---------------------------------------------------------------------------------------


def _tools(given: Sequence[Json]) -> tuple[tuple[Tool, ...], tuple[Server, ...]]:
    functions: list[Tool] = []
    servers: list[Server] = []
    for index, tool in enumerate(given):
        at = f"tools[{index}]"
        match tool.get("type"):
            case "function":
                functions.append(function_tool(tool, at))
            case "mcp":
                server = server_of(tool, at)
                if any(known.label == server.label for known in servers):
                    raise invalid(f"Duplicate 'server_label' '{server.label}'.", f"{at}.server_label", "invalid_value")
                servers.append(server)
            case kind:
                raise faults.not_run(f"{at}.type", str(kind))
    return tuple(functions), tuple(servers)


def function_tool(tool: Json, at: str) -> Tool:
    """A function of the caller's, as a tool. Raises a 400 for a name or a schema that cannot be."""
    name = tool.get("name")
    if not name:
        raise invalid(f"Missing required parameter: '{at}.name'.", f"{at}.name", "missing_required_parameter")
    check_function(str(name), f"{at}.name")
    parameters = object_(tool.get("parameters")) or {"type": "object", "properties": {}}
    check_schema(parameters, f"function '{name}'", f"{at}.parameters")
    if tool.get("strict"):
        check_strict(parameters, f"function '{name}'", f"{at}.parameters")
    return Tool(str(name), str(tool.get("description") or ""), parameters)


def _choice(given: Any, functions: Sequence[Tool], servers: Sequence[Server]) -> Choice:
    if given is None:
        return Choice()
    if given in ("none", "auto", "required"):
        if given == "required" and not functions and not servers:
            raise invalid("Tool choice 'required' must be specified with 'tools' parameter.", "tool_choice")
        return Choice(given)
    if (fields := object_(given)) is None:
        raise invalid_value("tool_choice", given, ("none", "auto", "required"))
    if fields.get("type") == "allowed_tools":
        if fields.get("mode") not in ("auto", "required"):
            raise invalid_value("tool_choice.mode", fields.get("mode"), ("auto", "required"))
        entries, mode = array(fields.get("tools")) or [], fields["mode"]
    else:
        entries, mode = [fields], "required"
    names: set[str] = set()
    labels: dict[str, frozenset[str] | None] = {}
    for entry in entries:
        _add_choice(entry, functions, servers, names, labels)
    return Choice(mode, frozenset(names), labels)


def _add_choice(
    entry: Json,
    functions: Sequence[Tool],
    servers: Sequence[Server],
    names: set[str],
    labels: dict[str, frozenset[str] | None],
) -> None:
    match entry.get("type"):
        case "function":
            name = str(entry.get("name"))
            if all(function.name != name for function in functions):
                raise faults.unknown_choice(name)
            names.add(name)
        case "mcp":
            label = str(entry.get("server_label"))
            if all(server.label != label for server in servers):
                raise faults.unknown_choice(label)
            before = labels.get(label, frozenset())
            tool = entry.get("name")
            labels[label] = None if tool is None or before is None else before | {str(tool)}
        case kind:
            raise faults.not_run("tool_choice.type", str(kind))


def _schema(format: Json) -> Json | None:
    match format.get("type"):
        case None | "text":
            return None
        case "json_object":
            return {"type": "object"}
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
        "tools": [_shown(tool) for tool in body.get("tools") or ()],
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


def _shown(tool: Json) -> Json:
    """A tool as the reply lists it: complete, and without the secrets that it came with."""
    if tool["type"] == "function":
        return {
            "type": "function",
            "name": tool["name"],
            "description": tool.get("description"),
            "parameters": tool.get("parameters"),
            "strict": tool.get("strict") is not False,
        }
    return {
        "type": "mcp",
        "server_label": tool["server_label"],
        "server_url": tool["server_url"],
        "server_description": tool.get("server_description"),
        "allowed_tools": tool.get("allowed_tools"),
        "headers": None,
        "require_approval": tool.get("require_approval") or "always",
    }


def short(kind: str | None) -> Callable[[str], str] | None:
    """How thinking is summarised: `detailed` repeats it, the others keep how it begins and how it ends.

    The local models cannot be trusted to summarise, so a summary is made of sentences that were really thought.
    """
    if kind is None:
        return None
    return _trimmed if kind == "detailed" else _ends


def _trimmed(text: str) -> str:
    return text.strip()


def _ends(text: str, most: int = 320) -> str:
    text = " ".join(text.split())
    if len(text) <= most:
        return text
    sentences = re.split(r"(?<=[.!?。！？])\s*(?=\S)", text)
    first, last = sentences[0][: most // 2].rstrip(), sentences[-1][-most // 2 :].lstrip()
    return f"{first} … {last}" if len(sentences) > 1 else text[:most].rstrip() + " …"


def later(choice: Choice) -> Choice:
    """The choice once a call has been made: what had to be called has been."""
    return choice if choice.mode == "none" else replace(choice, mode="auto")
