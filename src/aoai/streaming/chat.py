"""Chunks of a chat become one completion, and events that say what each of them added. No I/O.

    state = ChatCompletionStreamState(response_format=Order)
    for chunk in client.chat.completions.create(..., stream=True):
        for event in state.feed(chunk):
            ...
    completion = state.get_final_completion()

Azure's odd chunks (no choices, no delta, filter results alone and late) never raise; what they found is in the
snapshot.
"""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from typing import Any, Generic, TypeVar

from ..errors import StreamTruncatedError
from ..structured.narrow import Json, is_list, is_mapping, is_object, objects
from ..structured.parsing import Reader, chat_reader
from ..types._model import Added, Model
from ..types._omit import omit
from ..types.chat import ChatCompletionChunk, ParsedChatCompletion
from ..types.chat_streams import (
    ChatCompletionStreamEvent,
    ChunkEvent,
    ContentDeltaEvent,
    ContentDoneEvent,
    FunctionToolCallArgumentsDeltaEvent,
    FunctionToolCallArgumentsDoneEvent,
    LogprobsContentDeltaEvent,
    LogprobsContentDoneEvent,
    LogprobsRefusalDeltaEvent,
    LogprobsRefusalDoneEvent,
    RefusalDeltaEvent,
    RefusalDoneEvent,
)
from .merging import merge, merge_filters
from .partial import partial_json
from .text import Lazy, Seen, Text, plain

__all__ = ["ChatCompletionStreamState"]

T = TypeVar("T")

_PARSED, _ARGUMENTS = Added("parsed"), Added("parsed_arguments")
_LOGPROBS: dict[str, tuple[type[Model], type[Model]]] = {
    "content": (LogprobsContentDeltaEvent, LogprobsContentDoneEvent),
    "refusal": (LogprobsRefusalDeltaEvent, LogprobsRefusalDoneEvent),
}


class ChatCompletionStreamState(Generic[T]):
    """Adds up the chunks of one chat stream."""

    def __init__(self, *, input_tools: Iterable[Any] | Any = omit, response_format: type[T] | Any = omit) -> None:
        self._reader = chat_reader(response_format, input_tools)
        self._top: Json = {}
        self._choices: dict[int, _Choice] = {}
        self._snapshot: ParsedChatCompletion[T] | None = None

    @property
    def is_finished(self) -> bool:
        """Whether every answer that began has said why it ended."""
        return bool(self._choices) and all(choice.finish_reason for choice in self._choices.values())

    @property
    def current_completion_snapshot(self) -> ParsedChatCompletion[T]:
        """The whole answer so far; made when asked for, and anew after the next chunk."""
        if self._snapshot is None:
            self._snapshot = ParsedChatCompletion[T].of(self._content())
        return self._snapshot

    def get_final_completion(self) -> ParsedChatCompletion[T]:
        """The whole answer, read as the class that was asked for. Call it when the stream has ended.

        Raises LengthFinishReasonError or ContentFilterFinishReasonError where the answer ended early, and
        ParsedContentError where it is not what was asked for.
        """
        if not self._top:
            raise StreamTruncatedError(message="The stream has brought no chunk, so there is no completion.")
        content = self._content(partial=False)
        self._reader.completion(content)
        return ParsedChatCompletion[T].of(content)

    def feed(self, chunk: ChatCompletionChunk | Mapping[str, Any] | Any) -> list[ChatCompletionStreamEvent[T]]:
        """Adds a chunk, and says what it changed. Takes a view, a dictionary, or a model of `openai`."""
        view, content = _view_of(chunk)
        self._snapshot = None
        self._take_top(content)
        touched = [(self._choice(item), item) for item in objects(content.get("choices"))]
        for choice, item in touched:
            choice.take(item)
            if item.get("finish_reason") and self._reader.reads:
                self._reader.raise_for(choice.finish_reason, self._content)
        if content.get("object") != "chat.completion.chunk" and not any(item.get("delta") for _, item in touched):
            return []  # filter results alone, which `openai` does not show either
        events: list[Any] = [ChunkEvent.of({"type": "chunk", "chunk": view, "snapshot": _Snapshot(self)})]
        for choice, item in touched:
            events += choice.events(item, self)
        return events

    handle_chunk = feed

    # -- inside ----------------------------------------------------------------------------------

    def _choice(self, item: Json) -> _Choice:
        number = item.get("index")
        number = number if isinstance(number, int) else 0
        if number not in self._choices:
            self._choices[number] = _Choice(number, self._reader)
        return self._choices[number]

    def _take_top(self, content: Json) -> None:
        for key, value in content.items():
            if key in ("choices", "object", "obfuscation"):
                continue
            if key in ("id", "model", "created"):  # empty in Azure's filter chunks
                self._top[key] = self._top.get(key) or value
            elif value is not None or key not in self._top:
                self._top[key] = value
        self._top.setdefault("object", "chat.completion")

    def _content(self, partial: bool = True) -> Json:
        choices = [self._choices[number].content(partial) for number in sorted(self._choices)]
        return {**self._top, "choices": choices}


class _Choice:
    """One answer, and which of its parts were said to be done."""

    def __init__(self, index: int, reader: Reader) -> None:
        self.index = index
        self.reader = reader
        self.finish_reason: Any = None
        self.message: Json = {}
        self.logprobs: Json | None = None
        self.rest: Json = {}
        self.read: dict[str | int, Any] = {}
        """What was read as a class: under "content", and under the numbers of calls."""
        self.done: set[Any] = set()
        self.call: int | None = None
        """The call whose arguments are arriving."""

    def take(self, item: Json) -> None:
        delta = item.get("delta")
        if is_object(delta):
            for at, call in enumerate(_calls(delta)):
                if not isinstance(call.get("index"), int):  # some services leave the number out
                    call["index"] = self._number(call, at)
            merge(self.message, delta)
        for key, value in item.items():
            if key == "content_filter_results" and is_object(value):
                merge_filters(self.rest.setdefault(key, {}), value)
            elif key == "logprobs" and is_object(value):
                self._take_logprobs(value)
            elif key == "finish_reason":
                self.finish_reason = value or self.finish_reason
            elif key not in ("delta", "index", "logprobs") and (value is not None or key not in self.rest):
                self.rest[key] = value

    def _number(self, call: Json, at: int) -> int:
        calls = _calls(self.message)
        if call.get("id") is None and calls:
            return int(calls[-1]["index"])
        return max((int(known["index"]) for known in calls), default=-1) + 1 + at

    def _take_logprobs(self, found: Json) -> None:
        if self.logprobs is None:
            self.logprobs = {}
        for key, value in found.items():
            if is_list(value):
                known: Any = self.logprobs.get(key)
                if known is None:
                    known = self.logprobs[key] = []
                known.extend(value)
            else:
                self.logprobs.setdefault(key, value)

    def content(self, partial: bool) -> Json:
        """The answer so far, as a completion has it."""
        message: Json = {"role": "assistant", "content": None, **plain(self.message)}
        message["role"] = message["role"] or "assistant"
        for call in _calls(message):
            number = call.pop("index", None)
            function = call.get("function")
            if is_object(function) and partial:
                function[_ARGUMENTS] = self.read[number] if number in self.read else self._partial_arguments(function)
        if partial:
            message[_PARSED] = self.read["content"] if "content" in self.read else self._partial_content(message)
        made: Json = {"index": self.index, "finish_reason": self.finish_reason, "message": message, **plain(self.rest)}
        made["logprobs"] = plain(self.logprobs)
        return made

    def _partial_content(self, message: Json) -> Any:
        if self.reader.format is None or message.get("refusal") or not message["content"]:
            return None
        return partial_json(message["content"])

    def _partial_arguments(self, function: Json) -> Any:
        is_strict = self.reader.is_strict(function.get("name"))
        return partial_json(function["arguments"]) if is_strict and function.get("arguments") else None

    # -- events ----------------------------------------------------------------------------------

    def events(self, item: Json, state: ChatCompletionStreamState[Any]) -> list[Model]:
        """What this part of a chunk added."""
        made: list[Model] = []
        delta: Json = item.get("delta") or {}
        content, refusal = self.message.get("content"), self.message.get("refusal")
        if isinstance(delta.get("content"), str) and isinstance(content, Text):
            seen = content.seen()
            parsed = _Partial(seen) if self.reader.format is not None and not refusal else None
            made.append(
                ContentDeltaEvent.of(
                    {"type": "content.delta", "delta": delta["content"], "snapshot": seen, "parsed": parsed}
                )
            )
        if isinstance(delta.get("refusal"), str) and isinstance(refusal, Text):
            made.append(
                RefusalDeltaEvent.of({"type": "refusal.delta", "delta": delta["refusal"], "snapshot": refusal.seen()})
            )
        calls = _calls(delta)
        made += [event for call in calls if (event := self._arguments_delta(call)) is not None]
        logprobs: Json = item.get("logprobs") or {}
        for key, (more, _) in _LOGPROBS.items():
            if logprobs.get(key) and self.logprobs:
                seen_list = _SeenList(self.logprobs[key], len(self.logprobs[key]))
                made.append(more.of({"type": f"logprobs.{key}.delta", key: logprobs[key], "snapshot": seen_list}))
        return [*made, *self._done_events(calls, state)]

    def _arguments_delta(self, call: Json) -> Model | None:
        known = self._known(call["index"])
        if known is None:
            return None
        function: Json = known["function"]
        arguments = function.get("arguments")
        name = str(function.get("name") or "")
        seen = arguments.seen() if isinstance(arguments, Text) else ""
        parsed = _Partial(seen) if isinstance(seen, Seen) and self.reader.is_strict(name) else None
        return FunctionToolCallArgumentsDeltaEvent.of(
            {
                "type": "tool_calls.function.arguments.delta",
                "name": name,
                "index": call["index"],
                "arguments": seen,
                "parsed_arguments": parsed,
                "arguments_delta": _text(call, "arguments"),
            }
        )

    def _known(self, number: int) -> Json | None:
        """The call of a function with this number; `None` where it is another kind of call."""
        for call in _calls(self.message):
            if call.get("index") == number and call.get("type") in (None, "function"):
                return call if is_object(call.get("function")) else None
        return None

    def _done_events(self, calls: list[Json], state: ChatCompletionStreamState[Any]) -> list[Model]:
        made: list[Model] = []
        if self.finish_reason:
            made += self._content_done(state)
            made += self._call_done(state)
        for call in calls:
            if call["index"] != self.call:
                made += self._content_done(state)
                made += self._call_done(state)
            self.call = call["index"]
        return made

    def _content_done(self, state: ChatCompletionStreamState[Any]) -> list[Model]:
        made: list[Model] = []
        content, refusal = self.message.get("content"), self.message.get("refusal")
        if isinstance(content, Text) and content.length and self._first("content"):
            text = str(content)
            message = {"content": text, "refusal": refusal and str(refusal)}
            parsed = self.read["content"] = self.reader.content(message, state._content)
            made.append(ContentDoneEvent[Any].of({"type": "content.done", "content": text, "parsed": parsed}))
        if isinstance(refusal, Text) and self._first("refusal"):
            made.append(RefusalDoneEvent.of({"type": "refusal.done", "refusal": str(refusal)}))
        for key, (_, event) in _LOGPROBS.items():
            if self.logprobs and self.logprobs.get(key) is not None and self._first(f"logprobs {key}"):
                made.append(event.of({"type": f"logprobs.{key}.done", key: [*self.logprobs[key]]}))
        return made

    def _call_done(self, state: ChatCompletionStreamState[Any]) -> list[Model]:
        if self.call is None or not self._first(self.call):
            return []
        known = self._known(self.call)
        if known is None:
            return []
        function = plain(known["function"])
        parsed = self.read[self.call] = self.reader.arguments(function, state._content)
        return [
            FunctionToolCallArgumentsDoneEvent.of(
                {
                    "type": "tool_calls.function.arguments.done",
                    "index": self.call,
                    "name": function.get("name"),
                    "arguments": function.get("arguments"),
                    "parsed_arguments": parsed,
                }
            )
        ]

    def _first(self, part: Any) -> bool:
        if part in self.done:
            return False
        self.done.add(part)
        return True


# -- what is made when it is read ----------------------------------------------------------------


class _Snapshot(Lazy):
    __slots__ = ("_state",)

    def __init__(self, state: ChatCompletionStreamState[Any]) -> None:
        self._state = state

    def value(self) -> Any:
        return self._state.current_completion_snapshot


class _Partial(Lazy):
    __slots__ = ("_seen",)

    def __init__(self, seen: Seen) -> None:
        self._seen = seen

    def value(self) -> Any:
        return partial_json(self._seen.value())


class _SeenList(Lazy):
    __slots__ = ("_items", "_length")

    def __init__(self, items: list[Any], length: int) -> None:
        self._items = items
        self._length = length

    def value(self) -> list[Any]:
        return self._items[: self._length]


def _view_of(chunk: Any) -> tuple[Any, Json]:
    """A chunk as a view, and as the dictionary behind it."""
    if isinstance(chunk, Model):
        return chunk, chunk._json
    content = dict(chunk) if is_mapping(chunk) else chunk.to_dict()
    return ChatCompletionChunk.of(content), content


def _text(call: Json, name: str) -> str:
    function = call.get("function")
    return (function.get(name) or "") if is_object(function) else ""


def _calls(message: Json) -> list[Json]:
    return objects(message.get("tool_calls"))
