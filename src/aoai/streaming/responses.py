"""Events of a Responses stream become one response, and events that carry what came before them. No I/O.

    state = ResponseStreamState(text_format=Order)
    for event in client.responses.create(..., stream=True):
        for enriched in state.feed(event):
            ...
    response = state.get_final_response()

Nothing that a service leaves out or sends twice raises: what cannot be placed is passed on as it is.
"""

from __future__ import annotations

from collections.abc import Callable, Iterable
from typing import Any, Generic, TypeVar, cast

from ..errors import ParsedContentError, StreamTruncatedError
from ..structured.narrow import Json, is_list, is_mapping, is_object
from ..structured.parsing import response_reader
from ..types._model import Added, Model, converter
from ..types._omit import omit
from ..types.response_streams import (
    ParsedResponseCompletedEvent,
    ParsedResponseFailedEvent,
    ParsedResponseIncompleteEvent,
    ParsedResponseStreamEvent,
    ResponseFunctionCallArgumentsSnapshotEvent,
    ResponseTextParsedEvent,
    ResponseTextSnapshotEvent,
)
from ..types.responses import ParsedResponse, ResponseStreamEvent
from .text import Text, plain

__all__ = ["ResponseStreamState"]

T = TypeVar("T")

_ENDS: dict[str, type[Model]] = {
    "response.completed": ParsedResponseCompletedEvent,
    "response.incomplete": ParsedResponseIncompleteEvent,
    "response.failed": ParsedResponseFailedEvent,
    "response.cancelled": ParsedResponseFailedEvent,
}

_GROWS = {
    # the event, and where in its item the text is that it adds to
    "response.output_text": ("content", "content_index", "text"),
    "response.refusal": ("content", "content_index", "refusal"),
    "response.reasoning_text": ("content", "content_index", "text"),
    "response.reasoning_summary_text": ("summary", "summary_index", "text"),
    "response.function_call_arguments": (None, None, "arguments"),
    "response.mcp_call_arguments": (None, None, "arguments"),
    "response.custom_tool_call_input": (None, None, "input"),
    "response.code_interpreter_call_code": (None, None, "code"),
}


class ResponseStreamState(Generic[T]):
    """Adds up the events of one Responses stream."""

    def __init__(self, *, input_tools: Iterable[Any] | Any = omit, text_format: type[T] | Any = omit) -> None:
        self._reader = response_reader(text_format, input_tools)
        self._top: Json = {}
        self._items: dict[int, Json] = {}
        self._final: ParsedResponse[T] | None = None
        self._snapshot: ParsedResponse[T] | None = None
        self.last_sequence_number = -1
        self.error: Json | None = None
        """The last `error` event: why a stream ended, where it did not end well."""

    @property
    def is_finished(self) -> bool:
        """Whether the response was completed, cut short, or failed."""
        return self._final is not None

    @property
    def response_id(self) -> str | None:
        return self._top.get("id")

    @property
    def is_background(self) -> bool:
        """Whether the service works on without us, so that the stream can be taken up again."""
        return self._top.get("background") is True

    @property
    def current_response_snapshot(self) -> ParsedResponse[T]:
        """The whole response so far; made when asked for, and anew after the next event."""
        if self._final is not None:
            return self._final
        if self._snapshot is None:
            self._snapshot = ParsedResponse[T].of({**self._top, "output": self._output()})
        return self._snapshot

    def get_final_response(self) -> ParsedResponse[T]:
        """The response: completed, incomplete or failed, as its `status` says. Call it when the stream has ended."""
        if self._final is None:
            error = StreamTruncatedError(message="The stream has not brought the event that ends the response.")
            error.snapshot = self.current_response_snapshot
            raise error
        return self._final

    def feed(self, event: Any) -> list[ParsedResponseStreamEvent[T]]:
        """Adds an event; gives it back, with what came before it where that helps. Takes views and dictionaries."""
        view, content = _view_of(event)
        kind = content.get("type")
        number = content.get("sequence_number")
        if isinstance(number, int):
            self.last_sequence_number = max(number, self.last_sequence_number)
        self._snapshot = None
        response = content.get("response")
        if is_object(response) and kind in _ENDS:
            return [self._ended(kind, content, response)]
        if is_object(response) and kind in ("response.created", "response.queued", "response.in_progress"):
            self._begun(response)
        if kind == "error":
            self.error = content
            if self._final is not None:
                self._explained(content)
        enriched = self._item_event(str(kind), content)
        return [view if enriched is None else enriched]

    handle_event = feed

    # -- inside ----------------------------------------------------------------------------------

    def _begun(self, response: Json) -> None:
        self._top = {**self._top, **{key: value for key, value in response.items() if key != "output"}}
        for index, item in enumerate(response.get("output") or ()):
            if is_object(item):
                self._items.setdefault(index, _growing(item))

    def _ended(self, kind: str, content: Json, response: Json) -> Any:
        given = response.get("output")
        made = {**self._top, **plain(response), "output": plain(given) if is_list(given) else self._output()}
        try:
            self._reader.response(made)
        finally:
            self._top = made
            self._final = ParsedResponse[T].of(made)
        return _ENDS[kind].of({**content, "response": made})

    def _explained(self, content: Json) -> None:
        """Gives a failed response the reason, which Azure sends after it."""
        if self._top.get("error") is None:
            reason: Any = content.get("error") or content
            self._top["error"] = {"code": reason.get("code"), "message": reason.get("message")}
            self._final = ParsedResponse[T].of(self._top)

    def _output(self) -> list[Json]:
        return [plain(self._items[index]) for index in sorted(self._items)]

    def _item_event(self, kind: str, content: Json) -> Any:
        index = content.get("output_index")
        if not isinstance(index, int):
            return None
        given = content.get("item")
        if kind in ("response.output_item.added", "response.output_item.done"):
            if is_object(given):
                self._items[index] = _growing(given)
            return None
        item = self._items.get(index)
        if item is None:
            return None
        family, _, verb = kind.rpartition(".")
        if family in ("response.content_part", "response.reasoning_summary_part"):
            self._part(family, item, content)
        elif kind == "response.output_text.annotation.added":
            part = _part_of(item, "content", content.get("content_index"))
            if part is not None:
                part["annotations"] = [*(part.get("annotations") or ()), content.get("annotation")]
        elif family in _GROWS:
            return self._grown(family, verb, item, content)
        return None

    def _part(self, family: str, item: Json, content: Json) -> None:
        list_name, number = ("content", "content_index") if "content" in family else ("summary", "summary_index")
        part, at = content.get("part"), content.get(number)
        if is_object(part) and isinstance(at, int):
            parts = item.get(list_name)
            if not is_list(parts):
                parts = item[list_name] = []
            parts[at : at + 1] = [_growing(part)]

    def _grown(self, family: str, verb: str, item: Json, content: Json) -> Any:
        list_name, number, field = _GROWS[family]
        place: Json | None = item
        if list_name is not None and number is not None:
            place = _part_of(item, list_name, content.get(number))
        if place is None:
            return None
        text = place.get(field)
        if not isinstance(text, Text):
            text = place[field] = Text(text if isinstance(text, str) else "")
        if verb == "delta" and isinstance(content.get("delta"), str):
            text.add(content["delta"])
            if family == "response.output_text":
                return ResponseTextSnapshotEvent.of({**content, _SNAPSHOT: text.seen()})
            if family == "response.function_call_arguments":
                return ResponseFunctionCallArgumentsSnapshotEvent.of({**content, _SNAPSHOT: text.seen()})
        elif verb == "done" and isinstance(content.get(field), str):
            place[field] = Text(content[field])
            if family == "response.output_text":
                return ResponseTextParsedEvent[T].of({**content, _PARSED: self._read(content["text"], item)})
        return None

    def _read(self, text: str, item: Json) -> Any:
        try:
            return self._reader.text(text, item.get("phase"), self._whole)
        except ParsedContentError:
            return None  # the response may turn out to be incomplete; if it is complete, its last event raises

    @property
    def _whole(self) -> Callable[[], Json]:
        return lambda: {**self._top, "output": self._output()}


_SNAPSHOT, _PARSED = Added("snapshot"), Added("parsed")
_event = converter(ResponseStreamEvent, __name__)


def _view_of(event: Any) -> tuple[Any, Json]:
    if isinstance(event, Model):
        return event, event._json
    content = dict(event) if is_mapping(event) else event.to_dict()
    return _event(content), content


def _part_of(item: Json, list_name: str, at: Any) -> Json | None:
    parts = item.get(list_name)
    if not is_list(parts) or not isinstance(at, int) or not -1 < at < len(parts):
        return None
    part = parts[at]
    return part if is_object(part) else None


def _growing(node: Json) -> Json:
    """A copy that texts can be added to; the event that brought it stays as it arrived."""
    return cast(Json, plain(node))
