"""What `responses.stream()` yields beside the events of the API: those that carry what came before them."""

from __future__ import annotations

from typing import Generic, Literal, TypeAlias, TypeVar, cast

from .responses import (
    ParsedResponse,
    ResponseCompletedEvent,
    ResponseFailedEvent,
    ResponseFunctionCallArgumentsDeltaEvent,
    ResponseIncompleteEvent,
    ResponseStreamEvent,
    ResponseTextDeltaEvent,
    ResponseTextDoneEvent,
)

__all__ = [
    "ParsedResponseCompletedEvent",
    "ParsedResponseFailedEvent",
    "ParsedResponseIncompleteEvent",
    "ParsedResponseStreamEvent",
    "ResponseFunctionCallArgumentsSnapshotEvent",
    "ResponseTextParsedEvent",
    "ResponseTextSnapshotEvent",
]

ContentType = TypeVar("ContentType")


class ResponseTextSnapshotEvent(ResponseTextDeltaEvent):
    """More of the text."""

    @property
    def snapshot(self) -> str:
        """The text so far."""
        return cast(str, self._json["snapshot"].value())


class ResponseTextParsedEvent(ResponseTextDoneEvent, Generic[ContentType]):
    """The text is complete. `parsed` is the class that was asked for, or `None` where the text is not that."""

    parsed: ContentType | None = None


class ResponseFunctionCallArgumentsSnapshotEvent(ResponseFunctionCallArgumentsDeltaEvent):
    """More of a call's arguments."""

    @property
    def snapshot(self) -> str:
        """The arguments so far."""
        return cast(str, self._json["snapshot"].value())


class ParsedResponseCompletedEvent(ResponseCompletedEvent, Generic[ContentType]):
    """The response is complete; the last event."""

    type: Literal["response.completed"] = "response.completed"
    response: ParsedResponse[ContentType]  # pyright: ignore[reportIncompatibleVariableOverride]


class ParsedResponseIncompleteEvent(ResponseIncompleteEvent, Generic[ContentType]):
    """The response ended early; the last event."""

    type: Literal["response.incomplete"] = "response.incomplete"
    response: ParsedResponse[ContentType]  # pyright: ignore[reportIncompatibleVariableOverride]


class ParsedResponseFailedEvent(ResponseFailedEvent, Generic[ContentType]):
    """The response failed; on Azure, an `error` with the reason may follow."""

    type: Literal["response.failed"] = "response.failed"
    response: ParsedResponse[ContentType]  # pyright: ignore[reportIncompatibleVariableOverride]


ParsedResponseStreamEvent: TypeAlias = (
    ResponseTextSnapshotEvent
    | ResponseTextParsedEvent[ContentType]
    | ResponseFunctionCallArgumentsSnapshotEvent
    | ParsedResponseCompletedEvent[ContentType]
    | ParsedResponseIncompleteEvent[ContentType]
    | ParsedResponseFailedEvent[ContentType]
    | ResponseStreamEvent
)
