"""What `chat.completions.stream()` yields: the chunks, and what they add up to.

Snapshots and partial values are made when they are read, so an event costs the same however long the answer is.
"""

from __future__ import annotations

from typing import Any, Generic, Literal, TypeAlias, TypeVar, cast

from ._model import Model
from .chat import ChatCompletionChunk, ChatCompletionTokenLogprob, ParsedChatCompletion

__all__ = [
    "ChatCompletionStreamEvent",
    "ChunkEvent",
    "ContentDeltaEvent",
    "ContentDoneEvent",
    "FunctionToolCallArgumentsDeltaEvent",
    "FunctionToolCallArgumentsDoneEvent",
    "LogprobsContentDeltaEvent",
    "LogprobsContentDoneEvent",
    "LogprobsRefusalDeltaEvent",
    "LogprobsRefusalDoneEvent",
    "RefusalDeltaEvent",
    "RefusalDoneEvent",
]

ContentType = TypeVar("ContentType")


class _Event(Model):
    """An event whose fields may be made when they are read."""

    def _made(self, name: str) -> Any:
        value: Any = self._json.get(name)
        return value.value() if hasattr(value, "value") else value


class ChunkEvent(_Event):
    """A chunk as it arrived."""

    chunk: ChatCompletionChunk
    type: Literal["chunk"] = "chunk"

    @property
    def snapshot(self) -> ParsedChatCompletion[Any]:
        """The whole answer so far."""
        return cast("ParsedChatCompletion[Any]", self._made("snapshot"))


class ContentDeltaEvent(_Event):
    """More of the content."""

    delta: str
    type: Literal["content.delta"] = "content.delta"

    @property
    def snapshot(self) -> str:
        """The content so far."""
        return cast(str, self._made("snapshot"))

    @property
    def parsed(self) -> object | None:
        """The content so far as plain data, where a class was asked for; what is not complete is left out."""
        return cast(object, self._made("parsed"))


class ContentDoneEvent(Model, Generic[ContentType]):
    """The content is complete; `parsed` is the class that was asked for."""

    content: str
    parsed: ContentType | None = None
    type: Literal["content.done"] = "content.done"


class RefusalDeltaEvent(_Event):
    """More of the refusal."""

    delta: str
    type: Literal["refusal.delta"] = "refusal.delta"

    @property
    def snapshot(self) -> str:
        """The refusal so far."""
        return cast(str, self._made("snapshot"))


class RefusalDoneEvent(Model):
    """The refusal is complete."""

    refusal: str
    type: Literal["refusal.done"] = "refusal.done"


class FunctionToolCallArgumentsDeltaEvent(_Event):
    """More of the arguments of the call number `index`."""

    name: str
    index: int
    arguments_delta: str
    type: Literal["tool_calls.function.arguments.delta"] = "tool_calls.function.arguments.delta"

    @property
    def arguments(self) -> str:
        """The arguments so far."""
        return cast(str, self._made("arguments"))

    @property
    def parsed_arguments(self) -> object | None:
        """The arguments so far as plain data, where the tool is strict."""
        return cast(object, self._made("parsed_arguments"))


class FunctionToolCallArgumentsDoneEvent(Model):
    """The arguments of the call number `index` are complete."""

    name: str
    index: int
    arguments: str
    parsed_arguments: object | None = None
    type: Literal["tool_calls.function.arguments.done"] = "tool_calls.function.arguments.done"


class LogprobsContentDeltaEvent(_Event):
    """More log probabilities of the content's tokens."""

    content: list[ChatCompletionTokenLogprob]
    type: Literal["logprobs.content.delta"] = "logprobs.content.delta"

    @property
    def snapshot(self) -> list[ChatCompletionTokenLogprob]:
        """All so far."""
        return [ChatCompletionTokenLogprob.of(item) for item in self._made("snapshot")]


class LogprobsContentDoneEvent(Model):
    """The log probabilities of the content's tokens are complete."""

    content: list[ChatCompletionTokenLogprob]
    type: Literal["logprobs.content.done"] = "logprobs.content.done"


class LogprobsRefusalDeltaEvent(_Event):
    """More log probabilities of the refusal's tokens."""

    refusal: list[ChatCompletionTokenLogprob]
    type: Literal["logprobs.refusal.delta"] = "logprobs.refusal.delta"

    @property
    def snapshot(self) -> list[ChatCompletionTokenLogprob]:
        """All so far."""
        return [ChatCompletionTokenLogprob.of(item) for item in self._made("snapshot")]


class LogprobsRefusalDoneEvent(Model):
    """The log probabilities of the refusal's tokens are complete."""

    refusal: list[ChatCompletionTokenLogprob]
    type: Literal["logprobs.refusal.done"] = "logprobs.refusal.done"


ChatCompletionStreamEvent: TypeAlias = (
    ChunkEvent
    | ContentDeltaEvent
    | ContentDoneEvent[ContentType]
    | RefusalDeltaEvent
    | RefusalDoneEvent
    | FunctionToolCallArgumentsDeltaEvent
    | FunctionToolCallArgumentsDoneEvent
    | LogprobsContentDeltaEvent
    | LogprobsContentDoneEvent
    | LogprobsRefusalDeltaEvent
    | LogprobsRefusalDoneEvent
)
