# Made from aio/accumulated.py by scripts/unasync.py: change that file, and run it.
"""Streams that put themselves together: what `chat.completions.stream()` and `responses.stream()` give.

Entering sends the request, leaving closes the reply. The adding up is in `streaming/`; this file only reads and waits.
"""

from __future__ import annotations

from collections.abc import Generator
from functools import cached_property
from types import TracebackType
from typing import TYPE_CHECKING, Generic, TypeVar

from ..errors import APIConnectionError, APIError, StreamTruncatedError
from ..streaming.chat import ChatCompletionStreamState
from ..streaming.responses import ResponseStreamState
from ..types.chat import ChatCompletionChunk, ParsedChatCompletion
from ..types.chat_streams import ChatCompletionStreamEvent
from ..types.response_streams import ParsedResponseStreamEvent
from ..types.responses import ParsedResponse, ResponseStreamEvent
from .stream import Stream

if TYPE_CHECKING:
    from typing import Self

    from ..declare import Call
    from ..wire.values import Reply
    from .driver import Driver

__all__ = [
    "ChatCompletionStream",
    "ChatCompletionStreamManager",
    "ResponseStream",
    "ResponseStreamManager",
]

T = TypeVar("T")


class ChatCompletionStream(Generic[T]):
    """The events of a chat, and what they add up to. Iterate over it, or ask for the final completion."""

    def __init__(self, stream: Stream[ChatCompletionChunk], state: ChatCompletionStreamState[T]) -> None:
        self._stream = stream
        self._state = state

    @property
    def response(self) -> Reply:
        """The reply that the events arrive in: status and headers."""
        return self._stream.response

    @property
    def current_completion_snapshot(self) -> ParsedChatCompletion[T]:
        """The whole answer so far."""
        return self._state.current_completion_snapshot

    @cached_property
    def _events(self) -> Generator[ChatCompletionStreamEvent[T], None]:
        return self._iterate()  # not before it is asked for, since it holds a stream that was never begun

    def __iter__(self) -> Generator[ChatCompletionStreamEvent[T], None]:
        return self._events

    def __next__(self) -> ChatCompletionStreamEvent[T]:
        return self._events.__next__()

    def _iterate(self) -> Generator[ChatCompletionStreamEvent[T], None]:
        try:
            for chunk in self._stream:
                for event in self._state.feed(chunk):
                    yield event
        except APIConnectionError as error:
            if not self._state.is_finished:
                error.snapshot = self._state.current_completion_snapshot
                raise
        finally:
            self._stream.close()

    def until_done(self) -> Self:
        """Reads to the end."""
        for _ in self._events:
            pass
        return self

    def get_final_completion(self) -> ParsedChatCompletion[T]:
        """Reads to the end and gives the whole answer, read as the class that was asked for."""
        self.until_done()
        return self._state.get_final_completion()

    def close(self) -> None:
        """Ends the stream early; the service stops working on it."""
        self._events.close()
        self._stream.close()

    def __enter__(self) -> Self:
        return self

    def __exit__(
        self, kind: type[BaseException] | None, error: BaseException | None, trace: TracebackType | None
    ) -> None:
        self.close()


class ChatCompletionStreamManager(Generic[T]):
    """`with client.chat.completions.stream(...) as stream:` sends on entering, closes on leaving."""

    def __init__(self, driver: Driver, call: Call, state: ChatCompletionStreamState[T]) -> None:
        self._driver = driver
        self._call = call
        self._state = state
        self._stream: ChatCompletionStream[T] | None = None

    def __enter__(self) -> ChatCompletionStream[T]:
        self._stream = ChatCompletionStream(self._driver.call(self._call), self._state)
        return self._stream

    def __exit__(
        self, kind: type[BaseException] | None, error: BaseException | None, trace: TracebackType | None
    ) -> None:
        if self._stream is not None:
            self._stream.close()


class ResponseStream(Generic[T]):
    """The events of a response, and what they add up to. Iterate over it, or ask for the final response."""

    def __init__(self, stream: Stream[ResponseStreamEvent], state: ResponseStreamState[T], after: int = -1) -> None:
        self._stream = stream
        self._state = state
        self._after = after

    @property
    def response(self) -> Reply:
        """The reply that the events arrive in: status and headers."""
        return self._stream.response

    @property
    def current_response_snapshot(self) -> ParsedResponse[T]:
        """The whole response so far."""
        return self._state.current_response_snapshot

    @cached_property
    def _events(self) -> Generator[ParsedResponseStreamEvent[T], None]:
        return self._iterate()  # not before it is asked for, since it holds a stream that was never begun

    def __iter__(self) -> Generator[ParsedResponseStreamEvent[T], None]:
        return self._events

    def __next__(self) -> ParsedResponseStreamEvent[T]:
        return self._events.__next__()

    def _iterate(self) -> Generator[ParsedResponseStreamEvent[T], None]:
        state = self._state
        try:
            for raw in self._stream:
                number = getattr(raw, "sequence_number", None)
                for event in state.feed(raw):
                    if number is None or number > self._after:
                        yield event
            if not state.is_finished:
                request = self._stream.response.request
                message = f"{request.label} ended without the event that completes the response."
                raise StreamTruncatedError(message=message, request=request)
        except APIConnectionError as error:
            if not state.is_finished:
                error.snapshot = state.current_response_snapshot
                raise
        finally:
            self._stream.close()

    def until_done(self) -> Self:
        """Reads to the end."""
        for _ in self._events:
            pass
        return self

    def get_final_response(self) -> ParsedResponse[T]:
        """Reads to the end and gives the whole response: completed, incomplete or failed, as its `status` says."""
        try:
            self.until_done()
        except APIError as error:
            if not self._state.is_finished:
                raise
            self._state.feed({"type": "error", "error": error.body})  # the reason, which Azure sends after the end
        return self._state.get_final_response()

    def close(self) -> None:
        """Ends the stream early; the service stops working on it, unless in the background."""
        self._events.close()
        self._stream.close()

    def __enter__(self) -> Self:
        return self

    def __exit__(
        self, kind: type[BaseException] | None, error: BaseException | None, trace: TracebackType | None
    ) -> None:
        self.close()


class ResponseStreamManager(Generic[T]):
    """`with client.responses.stream(...) as stream:` sends on entering, closes on leaving."""

    def __init__(self, driver: Driver, call: Call, state: ResponseStreamState[T], after: int = -1) -> None:
        self._driver = driver
        self._call = call
        self._state = state
        self._after = after
        self._stream: ResponseStream[T] | None = None

    def __enter__(self) -> ResponseStream[T]:
        self._stream = ResponseStream(self._driver.call(self._call), self._state, self._after)
        return self._stream

    def __exit__(
        self, kind: type[BaseException] | None, error: BaseException | None, trace: TracebackType | None
    ) -> None:
        if self._stream is not None:
            self._stream.close()
