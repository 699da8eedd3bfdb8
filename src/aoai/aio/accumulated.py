"""Streams that put themselves together: what `chat.completions.stream()` and `responses.stream()` give.

Entering sends the request, leaving closes the reply. The adding up is in `streaming/`; this file only reads and waits.
"""

from __future__ import annotations

from collections.abc import AsyncGenerator
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
from .stream import AsyncStream

if TYPE_CHECKING:
    from typing import Self

    from ..declare import Call
    from ..wire.values import Reply
    from .driver import AsyncDriver

__all__ = [
    "AsyncChatCompletionStream",
    "AsyncChatCompletionStreamManager",
    "AsyncResponseStream",
    "AsyncResponseStreamManager",
]

T = TypeVar("T")


class AsyncChatCompletionStream(Generic[T]):
    """The events of a chat, and what they add up to. Iterate over it, or ask for the final completion."""

    def __init__(self, stream: AsyncStream[ChatCompletionChunk], state: ChatCompletionStreamState[T]) -> None:
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
    def _events(self) -> AsyncGenerator[ChatCompletionStreamEvent[T], None]:
        return self._iterate()  # not before it is asked for, since it holds a stream that was never begun

    def __aiter__(self) -> AsyncGenerator[ChatCompletionStreamEvent[T], None]:
        return self._events

    async def __anext__(self) -> ChatCompletionStreamEvent[T]:
        return await self._events.__anext__()

    async def _iterate(self) -> AsyncGenerator[ChatCompletionStreamEvent[T], None]:
        try:
            async for chunk in self._stream:
                for event in self._state.feed(chunk):
                    yield event
        except APIConnectionError as error:
            if not self._state.is_finished:
                error.snapshot = self._state.current_completion_snapshot
                raise
        finally:
            await self._stream.close()

    async def until_done(self) -> Self:
        """Reads to the end."""
        async for _ in self._events:
            pass
        return self

    async def get_final_completion(self) -> ParsedChatCompletion[T]:
        """Reads to the end and gives the whole answer, read as the class that was asked for."""
        await self.until_done()
        return self._state.get_final_completion()

    async def close(self) -> None:
        """Ends the stream early; the service stops working on it."""
        await self._events.aclose()
        await self._stream.close()

    async def __aenter__(self) -> Self:
        return self

    async def __aexit__(
        self, kind: type[BaseException] | None, error: BaseException | None, trace: TracebackType | None
    ) -> None:
        await self.close()


class AsyncChatCompletionStreamManager(Generic[T]):
    """`async with client.chat.completions.stream(...) as stream:` sends on entering, closes on leaving."""

    def __init__(self, driver: AsyncDriver, call: Call, state: ChatCompletionStreamState[T]) -> None:
        self._driver = driver
        self._call = call
        self._state = state
        self._stream: AsyncChatCompletionStream[T] | None = None

    async def __aenter__(self) -> AsyncChatCompletionStream[T]:
        self._stream = AsyncChatCompletionStream(await self._driver.call(self._call), self._state)
        return self._stream

    async def __aexit__(
        self, kind: type[BaseException] | None, error: BaseException | None, trace: TracebackType | None
    ) -> None:
        if self._stream is not None:
            await self._stream.close()


class AsyncResponseStream(Generic[T]):
    """The events of a response, and what they add up to. Iterate over it, or ask for the final response."""

    def __init__(
        self, stream: AsyncStream[ResponseStreamEvent], state: ResponseStreamState[T], after: int = -1
    ) -> None:
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
    def _events(self) -> AsyncGenerator[ParsedResponseStreamEvent[T], None]:
        return self._iterate()  # not before it is asked for, since it holds a stream that was never begun

    def __aiter__(self) -> AsyncGenerator[ParsedResponseStreamEvent[T], None]:
        return self._events

    async def __anext__(self) -> ParsedResponseStreamEvent[T]:
        return await self._events.__anext__()

    async def _iterate(self) -> AsyncGenerator[ParsedResponseStreamEvent[T], None]:
        state = self._state
        try:
            async for raw in self._stream:
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
            await self._stream.close()

    async def until_done(self) -> Self:
        """Reads to the end."""
        async for _ in self._events:
            pass
        return self

    async def get_final_response(self) -> ParsedResponse[T]:
        """Reads to the end and gives the whole response: completed, incomplete or failed, as its `status` says."""
        try:
            await self.until_done()
        except APIError as error:
            if not self._state.is_finished:
                raise
            self._state.feed({"type": "error", "error": error.body})  # the reason, which Azure sends after the end
        return self._state.get_final_response()

    async def close(self) -> None:
        """Ends the stream early; the service stops working on it, unless in the background."""
        await self._events.aclose()
        await self._stream.close()

    async def __aenter__(self) -> Self:
        return self

    async def __aexit__(
        self, kind: type[BaseException] | None, error: BaseException | None, trace: TracebackType | None
    ) -> None:
        await self.close()


class AsyncResponseStreamManager(Generic[T]):
    """`async with client.responses.stream(...) as stream:` sends on entering, closes on leaving."""

    def __init__(self, driver: AsyncDriver, call: Call, state: ResponseStreamState[T], after: int = -1) -> None:
        self._driver = driver
        self._call = call
        self._state = state
        self._after = after
        self._stream: AsyncResponseStream[T] | None = None

    async def __aenter__(self) -> AsyncResponseStream[T]:
        self._stream = AsyncResponseStream(await self._driver.call(self._call), self._state, self._after)
        return self._stream

    async def __aexit__(
        self, kind: type[BaseException] | None, error: BaseException | None, trace: TracebackType | None
    ) -> None:
        if self._stream is not None:
            await self._stream.close()
