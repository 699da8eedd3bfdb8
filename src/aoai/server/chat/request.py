"""Reads a chat request into a `Turn`: what the parameters' types cannot say is checked here.

Nothing is asked of an engine, and pictures are put into words by the function that is passed in.
"""

from __future__ import annotations

from collections.abc import Awaitable, Callable, Mapping, Sequence
from dataclasses import dataclass
from typing import Any, Literal, TypeAlias, cast

from .. import errors
from ..deployments import Deployment
from ..errors import Fault
from ..schemas import check_function, check_name, check_schema, check_strict
from ..shapes import object_
from ..turns import Called, Message, Sampling, Tool, Turn

__all__ = ["Look", "Wanted", "read"]

Json = dict[str, Any]
Look = Callable[[str, str], Awaitable[str]]
"""Puts the picture behind a URL into words; the second argument is the parameter's path, for errors."""


@dataclass(frozen=True, slots=True)
class Wanted:
    """A chat request, understood."""

    turn: Turn
    n: int
    legacy: bool
    """Whether functions came as `functions`, so that a call goes back as `function_call`."""
    logprobs: bool
    include_usage: bool
    obfuscate: bool

    @property
    def texts(self) -> list[str]:
        """Every text of the prompt, for the content filter."""
        return [message.text for message in self.turn.messages]


async def read(body: Json, deployment: Deployment, look: Look) -> Wanted:
    """What a request asks for; raises the service's 400 for what cannot be."""
    _refuse(body, deployment)
    tools, choice = _chosen(body, _tools(body))
    options: Json = body.get("stream_options") or {}
    logprobs = bool(body.get("logprobs"))
    turn = Turn(
        messages=await _messages(body["messages"], look),
        sampling=_sampling(body, logprobs),
        tools=tools,
        tool_choice=choice,
        parallel=body.get("parallel_tool_calls") is not False and "functions" not in body,
        schema=_schema(body),
        effort=_effort(body, deployment),
    )
    return Wanted(
        turn=turn,
        n=body.get("n") or 1,
        legacy="functions" in body,
        logprobs=logprobs,
        include_usage=bool(options.get("include_usage")),
        obfuscate=options.get("include_obfuscation") is not False,
    )


# -- what is refused -----------------------------------------------------------------------------

_UNSERVED = {
    "audio": "This endpoint has no model that speaks.",
    "data_sources": "This endpoint does not search data sources.",
    "moderation": "This endpoint has no moderation model.",
    "web_search_options": "This endpoint does not search the web.",
}
_REASONING_DEFAULTS = {"temperature": 1, "top_p": 1, "presence_penalty": 0, "frequency_penalty": 0}


def _refuse(body: Json, deployment: Deployment) -> None:
    for name, reason in _UNSERVED.items():
        if body.get(name) is not None:
            raise errors.invalid(f"Unsupported parameter: '{name}'. {reason}", name, "unsupported_parameter")
    if "audio" in (body.get("modalities") or ()):
        raise errors.invalid_value("modalities", "audio", ("text",))
    if deployment.kind == "reasoning":
        _refuse_for_reasoning(body)
    elif body.get("reasoning_effort") is not None:
        raise errors.unrecognized("reasoning_effort")
    if body.get("max_tokens") is not None and body.get("max_completion_tokens") is not None:
        raise errors.invalid(
            "Setting 'max_tokens' and 'max_completion_tokens' at the same time is not supported.",
            "max_tokens",
            "invalid_parameter_combination",
        )
    if body.get("stream_options") is not None and not body.get("stream"):
        raise errors.invalid(
            "The 'stream_options' parameter is only allowed when 'stream' is enabled.", "stream_options"
        )
    if body.get("top_logprobs") is not None and not body.get("logprobs"):
        raise errors.invalid("The 'top_logprobs' parameter is only allowed when 'logprobs' is enabled.", "top_logprobs")
    for key in body.get("logit_bias") or ():
        if not (key.isascii() and key.isdigit()):
            raise errors.invalid(
                f"Invalid key in 'logit_bias': {key[:100]}. You should only be submitting non-negative integers.",
                "logit_bias",
                "invalid_value",
            )
    if body.get("tools") and body.get("functions"):
        raise errors.invalid("'functions' and 'tools' cannot be used together; use 'tools'.", "functions")


def _refuse_for_reasoning(body: Json) -> None:
    if body.get("max_tokens") is not None:
        raise errors.unsupported_parameter("max_tokens", instead="max_completion_tokens")
    for name in ("logprobs", "top_logprobs", "logit_bias", "stop"):
        if body.get(name):
            raise errors.unsupported_parameter(name)
    for name, only in _REASONING_DEFAULTS.items():
        value = body.get(name)
        if value is not None and value != only:
            raise errors.unsupported_value(name, value, only)


# -- settings ------------------------------------------------------------------------------------


def _sampling(body: Json, logprobs: bool) -> Sampling:
    stop = body.get("stop") or ()
    return Sampling(
        temperature=body.get("temperature"),
        top_p=body.get("top_p"),
        seed=body.get("seed"),
        stop=(stop,) if isinstance(stop, str) else tuple(stop),
        max_tokens=body.get("max_completion_tokens") or body.get("max_tokens"),
        logprobs=logprobs,
        top_logprobs=body.get("top_logprobs") or 0,
        presence_penalty=body.get("presence_penalty") or 0.0,
        frequency_penalty=body.get("frequency_penalty") or 0.0,
        logit_bias=body.get("logit_bias") or {},
    )


def _effort(body: Json, deployment: Deployment) -> str | None:
    if deployment.kind != "reasoning":
        return None
    effort: str = body.get("reasoning_effort") or "medium"
    return None if effort == "none" else effort


def _schema(body: Json) -> Json | None:
    wanted: Json = body.get("response_format") or {"type": "text"}
    if wanted["type"] == "json_object":
        if not any("json" in text.lower() for message in body["messages"] for text in _texts(message)):
            raise errors.invalid(
                "'messages' must contain the word 'json' in some form, to use 'response_format' of type 'json_object'.",
                "messages",
            )
        return {"type": "object"}
    if wanted["type"] == "json_schema":
        described: Json = wanted["json_schema"]
        check_function(described["name"], "response_format.json_schema.name")
        schema = described.get("schema")
        if schema is None:
            raise errors.invalid(
                "Missing required parameter: 'response_format.json_schema.schema'.",
                "response_format.json_schema.schema",
                "missing_required_parameter",
            )
        what = f"response_format '{described['name']}'"
        check_schema(schema, what, "response_format")
        if described.get("strict"):
            check_strict(schema, what, "response_format")
        return cast(Json, schema)
    return None


# -- tools ---------------------------------------------------------------------------------------


def _tools(body: Json) -> tuple[Tool, ...]:
    found: list[Tool] = []
    for index, tool in enumerate(body.get("tools") or ()):
        if tool["type"] != "function":
            raise errors.invalid_value(f"tools[{index}].type", tool["type"], ("function",))
        found.append(_tool(tool["function"], f"tools[{index}].function"))
    for index, function in enumerate(body.get("functions") or ()):
        found.append(_tool(function, f"functions[{index}]"))
    names = [tool.name for tool in found]
    for name in names:
        if names.count(name) > 1:
            raise errors.invalid(f"Two tools have the name '{name}'; names must differ.", "tools", "invalid_value")
    return tuple(found)


def _tool(function: Json, path: str) -> Tool:
    name: str = function["name"]
    check_function(name, f"{path}.name")
    parameters = cast(Json, function.get("parameters") or {"type": "object", "properties": {}})
    check_schema(parameters, f"function '{name}'", f"{path}.parameters")
    if function.get("strict"):
        check_strict(parameters, f"function '{name}'", f"{path}.parameters")
    return Tool(name, function.get("description") or "", parameters)


Choice: TypeAlias = Literal["none", "auto", "required"] | Tool


def _chosen(body: Json, tools: tuple[Tool, ...]) -> tuple[tuple[Tool, ...], Choice]:
    """The tools that may be called, and the choice among them."""
    given = object_(body.get("tool_choice"))
    if tools and given is not None and given.get("type") == "allowed_tools":
        allowed: Json = given["allowed_tools"]
        meant = [_meant(tools, entry, index) for index, entry in enumerate(allowed["tools"])]
        if not meant:
            path = "tool_choice.allowed_tools.tools"
            raise errors.invalid(f"Invalid '{path}': empty array. Name at least one tool.", path, "empty_array")
        return tuple(tool for tool in tools if tool in meant), allowed["mode"]
    return tools, _choice(body, tools)


def _meant(tools: Sequence[Tool], entry: Json, index: int) -> Tool:
    """The tool that an entry of `allowed_tools` names."""
    path = f"tool_choice.allowed_tools.tools[{index}]"
    if entry.get("type") != "function":
        raise errors.invalid_value(f"{path}.type", entry.get("type"), ("function",))
    function = object_(entry.get("function"))
    name = None if function is None else function.get("name")
    found = next((tool for tool in tools if tool.name == name), None)
    if found is None:
        raise errors.invalid(f"Invalid '{path}': the function '{name}' is not among 'tools'.", path, "invalid_value")
    return found


def _choice(body: Json, tools: Sequence[Tool]) -> Choice:
    legacy = "functions" in body
    key = "function_call" if legacy or body.get("function_call") is not None else "tool_choice"
    choice: Any = body.get(key)
    if not tools:
        for name in ("tool_choice", "parallel_tool_calls", "function_call"):
            if body.get(name) is not None and body.get(name) != "none":
                needed = "functions" if name == "function_call" else "tools"
                raise errors.invalid(f"'{name}' is only allowed when '{needed}' are specified.", name)
        return "none"
    if choice is None:
        return "auto"
    if isinstance(choice, str):
        return cast("Literal['none', 'auto', 'required']", choice)
    if choice.get("type") == "custom":
        raise errors.invalid_value("tool_choice.type", "custom", ("function",))
    name = choice["name"] if key == "function_call" else choice["function"]["name"]
    for tool in tools:
        if tool.name == name:
            return tool
    where = "functions" if legacy else "tools"
    raise errors.invalid(
        f"Invalid value for '{key}': the function '{name}' is not among '{where}'.", key, "invalid_value"
    )


# -- messages ------------------------------------------------------------------------------------


async def _messages(given: Sequence[Json], look: Look) -> tuple[Message, ...]:
    made: list[Message] = []
    waiting: dict[str, str] = {}  # calls of the assistant that still need an answer, by id
    for index, message in enumerate(given):
        path = f"messages[{index}]"
        role: str = message["role"]
        if role == "tool":
            if waiting.pop(message["tool_call_id"], None) is None:
                raise errors.invalid(
                    "messages with role 'tool' must be a response to a preceding message with 'tool_calls', and answer "
                    f"one of its calls: '{message['tool_call_id']}' is none of them.",
                    f"{path}.role",
                )
        elif waiting:
            raise _unanswered(waiting, f"messages[{index - 1}]")
        made.append(await _message(message, role, path, look))
        waiting = {call.id: call.name for call in made[-1].calls} or waiting
        if role == "assistant" and message.get("function_call"):
            waiting = {}  # the older form answers by name and may leave it out
    if waiting:
        raise _unanswered(waiting, f"messages[{len(given) - 1}]")
    return tuple(made)


def _unanswered(waiting: Mapping[str, str], path: str) -> Fault:
    return errors.invalid(
        "An assistant message with 'tool_calls' must be followed by tool messages responding to each 'tool_call_id'. "
        f"The following tool_call_ids did not have response messages: {', '.join(waiting)}",
        path,
    )


async def _message(message: Json, role: str, path: str, look: Look) -> Message:
    name: str = message.get("name") or ""
    check_name(name, f"{path}.name")
    text, pictures = await _content(message.get("content"), f"{path}.content", look)
    if role in ("system", "developer"):
        return Message("system", text, name=name)
    if role == "tool":
        return Message("tool", text, call_id=message["tool_call_id"])
    if role == "function":
        return Message("tool", text, call_id=name, name=name)
    if role == "user":
        return Message("user", text, name=name, pictures=pictures)
    calls = _called(message, path)
    text = text or message.get("refusal") or ""
    if message.get("content") is None and not calls and not message.get("refusal"):
        raise errors.invalid(
            f"Invalid value for 'content' of '{path}': expected a string or an array, unless the message has "
            "'tool_calls'.",
            f"{path}.content",
            "invalid_value",
        )
    return Message("assistant", text, calls, name=name)


def _called(message: Json, path: str) -> tuple[Called, ...]:
    calls: list[Called] = []
    for index, call in enumerate(message.get("tool_calls") or ()):
        if "function" not in call:
            raise errors.invalid_value(f"{path}.tool_calls[{index}].type", call.get("type"), ("function",))
        calls.append(Called(call["id"], call["function"]["name"], call["function"]["arguments"]))
    older = message.get("function_call")
    if older:
        calls.append(Called(older["name"], older["name"], older["arguments"]))
    return tuple(calls)


async def _content(content: Any, path: str, look: Look) -> tuple[str, tuple[str, ...]]:
    """The text of a message, and its pictures in words."""
    if content is None or isinstance(content, str):
        return content or "", ()
    texts: list[str] = []
    pictures: list[str] = []
    for index, part in enumerate(cast("list[Json]", content)):
        kind = part["type"]
        if kind == "text":
            texts.append(part["text"])
        elif kind == "refusal":
            texts.append(part["refusal"])
        elif kind == "image_url":
            pictures.append(await look(part["image_url"]["url"], f"{path}[{index}].image_url.url"))
        else:
            raise errors.invalid(
                f"Invalid value: '{kind}'. The models of this endpoint take text and pictures only.",
                f"{path}[{index}].type",
                "invalid_value",
            )
    return "\n".join(texts), tuple(pictures)


def _texts(message: Json) -> list[str]:
    content = message.get("content")
    if isinstance(content, str):
        return [content]
    return [part["text"] for part in content or () if isinstance(part.get("text"), str)]
