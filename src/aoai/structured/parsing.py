"""Reads what a model wrote as what was asked for: a class, or the arguments of a tool. No I/O.

Works on the JSON that arrived and puts the values beside it (`parsed`, `parsed_arguments`), where the views show them.
"""

from __future__ import annotations

from collections.abc import Callable, Iterable, Mapping
from typing import Any, cast

from ..errors import ArgumentError, ContentFilterFinishReasonError, LengthFinishReasonError, ParsedContentError
from ..types._model import Added
from ..types._omit import NotGiven, Omit
from .formats import Format, Tool, format_of, response_format, text_format
from .narrow import Json, is_mapping, is_object, objects

__all__ = ["Reader", "ask_for_completion", "ask_for_response", "chat_reader", "response_reader", "tools_of_response"]

Whole = Json | Callable[[], Json]
"""The reply that something is read of, or what makes it: it is needed for errors only."""
_PARSED, _ARGUMENTS = Added("parsed"), Added("parsed_arguments")
_PARTIAL = ("incomplete", "failed", "cancelled")


class Reader:
    """What one request asked for: how its answer's text is read, and the arguments of its tools."""

    def __init__(self, format: Format[Any] | None, tools: Iterable[Any]) -> None:
        self.format = format
        self.tools = [tool for tool in tools if is_mapping(tool)]

    @property
    def reads(self) -> bool:
        """Whether there is anything to read in a chat: a class was asked for, or a strict tool given."""
        return self.format is not None or any(self.is_strict(_function(tool).get("name")) for tool in self.tools)

    def is_strict(self, name: Any) -> bool:
        """Whether the arguments of a call of this chat tool are JSON that follows a schema."""
        function = self._chat_tool(name)
        return function is not None and (isinstance(function, Tool) or bool(function.get("strict")))

    # -- chat ------------------------------------------------------------------------------------

    def completion(self, completion: Json) -> None:
        """Puts `parsed` and `parsed_arguments` into a chat completion."""
        for choice in objects(completion.get("choices")):
            self.raise_for(choice.get("finish_reason"), completion)
            message = choice.get("message")
            if not is_object(message):
                continue
            message[_PARSED] = self.content(message, completion)
            message["tool_calls"] = message.get("tool_calls") or None
            for call in objects(message["tool_calls"]):
                function = call.get("function")
                if is_object(function):
                    function[_ARGUMENTS] = self.arguments(function, completion)

    def raise_for(self, finish_reason: Any, completion: Whole) -> None:
        """Raises where an answer ended too early to be read."""
        if finish_reason == "length":
            raise LengthFinishReasonError(completion=_view(completion))
        if finish_reason == "content_filter":
            raise ContentFilterFinishReasonError(completion=_view(completion))

    def content(self, message: Mapping[str, Any], completion: Whole) -> Any:
        """The text of a message as the class that was asked for."""
        text = message.get("content")
        if self.format is None or not isinstance(text, str) or not text or message.get("refusal"):
            return None
        return _read(self.format.read, text, f"The answer is not the {self.format.name} asked for", completion)

    def arguments(self, function: Mapping[str, Any], completion: Whole) -> Any:
        """The arguments of a call as the class of its tool; as plain data where the tool is strict and has none."""
        tool = self._chat_tool(function.get("name"))
        return None if tool is None else _arguments(tool, function, completion)

    def _chat_tool(self, name: Any) -> Mapping[str, Any] | None:
        found = (_function(tool) for tool in self.tools if tool.get("type") == "function")
        return next((function for function in found if function.get("name") == name), None)

    # -- responses -------------------------------------------------------------------------------

    def response(self, response: Json) -> None:
        """Puts `parsed` and `parsed_arguments` into a response. What is cut off is only read if it can be."""
        is_partial = response.get("status") in _PARTIAL
        for item in objects(response.get("output")):
            try:
                self._item(item, response)
            except ParsedContentError:
                if not is_partial:
                    raise

    def _item(self, item: Json, response: Json) -> None:
        if item.get("type") == "function_call":
            item[_ARGUMENTS] = None
            tool = self._response_tool(item.get("name"), item.get("namespace"))
            if tool is not None:
                item[_ARGUMENTS] = _arguments(tool, item, response)
        if item.get("type") != "message":
            return
        for part in objects(item.get("content")):
            if part.get("type") == "output_text":
                part[_PARSED] = None
                part[_PARSED] = self.text(part.get("text"), item.get("phase"), response)

    def text(self, text: Any, phase: Any, response: Whole) -> Any:
        """A text as the class that was asked for; only final answers, and messages that tell no phase, are."""
        if self.format is None or not isinstance(text, str) or not (phase is None or phase == "final_answer"):
            return None
        return _read(self.format.read, text, f"The answer is not the {self.format.name} asked for", response)

    def _response_tool(self, name: Any, namespace: Any) -> Mapping[str, Any] | None:
        if namespace is not None:
            for tool in self.tools:
                if tool.get("type") == "namespace" and tool.get("name") == namespace:
                    return _named(objects(tool.get("tools")), name)
            if namespace != name:  # a tool that was found by searching may be its own namespace
                return None
        return _named(self.tools, name)


def chat_reader(format: Any = None, tools: Any = None) -> Reader:
    """The reader for `response_format=` and `tools=` of a chat request, of which a dictionary asks for no class."""
    return Reader(format_of(format) if _is_class(format) else None, _listed(tools))


def response_reader(format: Any = None, tools: Any = None) -> Reader:
    """The reader for `text_format=` and `tools=` of a Responses request."""
    return Reader(format_of(format) if _is_given(format) else None, _listed(tools))


# -- what requests carry -------------------------------------------------------------------------


def ask_for_completion(body: Json) -> Callable[[Any], None]:
    """Has a chat request ask for the class in `response_format`; what it gives back reads the reply."""
    tools = body["tools"] = _listed(body.get("tools"))
    if not tools:
        del body["tools"]
    for tool in tools:
        kind = tool.get("type") if is_mapping(tool) else tool
        if kind != "function":
            raise ArgumentError(f"tools= of parse() takes function tools, whose arguments are read; got {kind!r}")
        if _function(tool).get("strict") is not True:
            raise ArgumentError(f"tools= of parse(): {_function(tool).get('name')!r} is not strict; add strict=True")
    reader = chat_reader(body.get("response_format"), tools)
    with_format(body)
    return reader.completion


def with_format(body: Json) -> None:
    """Replaces a class in `response_format` by the schema that the API takes."""
    if _is_class(body.get("response_format")):
        body["response_format"] = response_format(body["response_format"])


def ask_for_response(body: Json) -> Callable[[Any], None]:
    """Has a Responses request ask for the class in `text_format`; what it gives back reads the reply."""
    read_as = body.pop("parse_as", body.get("text_format"))
    if (verbosity := body.pop("verbosity", None)) is not None:
        body["text"] = {**(body.get("text") or {}), "verbosity": verbosity}
    if "tools" in body:
        body["tools"] = tools_of_response(body["tools"])
    reader = response_reader(read_as, body.get("tools"))
    with_text_format(body)
    return reader.response


def tools_of_response(tools: Any) -> list[Any]:
    """The tools of a Responses request; one that is written as chat has it (`pydantic_function_tool`) is rewritten."""
    return [_flat(tool) if is_mapping(tool) and _function(tool) else tool for tool in _listed(tools)]


def _flat(tool: Mapping[str, Any]) -> Json:
    function = _function(tool)
    content = {**{name: value for name, value in tool.items() if name != "function"}, **function}
    return Tool(content, function.model) if isinstance(function, Tool) else content


def with_text_format(body: Json) -> None:
    """Replaces `text_format` by the `text["format"]` that the API takes."""
    asked = body.pop("text_format", None)
    if _is_given(asked):
        text: Json = body.get("text") or {}
        if "format" in text:
            raise ArgumentError('text_format= and text["format"] say the same thing; give one of them')
        body["text"] = {**text, "format": text_format(asked)}


# -- reading -------------------------------------------------------------------------------------


def _arguments(tool: Mapping[str, Any], call: Mapping[str, Any], reply: Whole) -> Any:
    text = call.get("arguments")
    if not isinstance(text, str):
        return None
    what = f"The arguments of the call of {call.get('name')!r} cannot be read"
    if isinstance(tool, Tool):
        return _read(format_of(tool.model).read, text, what, reply)
    if not tool.get("strict"):
        return None
    from json import loads

    return _read(loads, text, what, reply)


def _read(read: Callable[[str], Any], text: str, what: str, reply: Whole) -> Any:
    try:
        return read(text)
    except Exception as error:  # of pydantic, msgspec, json, or a validator of the class
        said = " ".join(str(error).split())
        message = f"{what}: {said[:300]}. The text is in `content` and the whole reply in `completion` of this error."
        raise ParsedContentError(message, completion=_view(reply), content=text) from error


def _view(reply: Whole) -> Any:
    from ..types.chat import ParsedChatCompletion
    from ..types.responses import ParsedResponse

    content = reply() if callable(reply) else reply
    return (ParsedChatCompletion[Any] if "choices" in content else ParsedResponse[Any]).of(content)


def _named(tools: Iterable[Mapping[str, Any]], name: Any) -> Mapping[str, Any] | None:
    return next((tool for tool in tools if tool.get("type") == "function" and tool.get("name") == name), None)


def _function(tool: Mapping[str, Any]) -> Mapping[str, Any]:
    function = tool.get("function")
    return function if is_mapping(function) else {}


def _listed(tools: Any) -> list[Any]:
    return list(cast("Iterable[Any]", tools)) if _is_given(tools) else []


def _is_given(value: Any) -> bool:
    return value is not None and not isinstance(value, (Omit, NotGiven))


def _is_class(value: Any) -> bool:
    return _is_given(value) and not is_mapping(value)
