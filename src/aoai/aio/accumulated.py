"""Streams that put themselves together: what `chat.completions.stream()` and `responses.stream()` give.

Entering sends the request, leaving closes the reply. The adding up is in `streaming/`; this file only reads and waits.
"""

from __future__ import annotations

from collections.abc import AsyncGenerator, Callable
from types import TracebackType
from typing import TYPE_CHECKING, Generic, TypeVar

from ..errors import APIConnectionError, APIError, APITimeoutError, StreamTruncatedError
from ..failures import event_error
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

Resume = Callable[[str, int], "Call"]
"""The call that asks for the events of a response after a number."""


class AsyncChatCompletionStream(Generic[T]):
    """The events of a chat, and what they add up to. Iterate over it, or ask for the final completion."""

    def __init__(self, stream: AsyncStream[ChatCompletionChunk], state: ChatCompletionStreamState[T]) -> None:
        self._stream = stream
        self._state = state
        self._events = self._iterate()

    @property
    def response(self) -> Reply:
        """The reply that the events arrive in: status and headers."""
        return self._stream.response

    @property
    def current_completion_snapshot(self) -> ParsedChatCompletion[T]:
        """The whole answer so far."""
        return self._state.current_completion_snapshot

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
    """The events of a response, and what they add up to. Iterate over it, or ask for the final response.

    Where the connection of a background response breaks, its events are asked for from there on.
    """

    def __init__(
        self,
        stream: AsyncStream[ResponseStreamEvent],
        state: ResponseStreamState[T],
        driver: AsyncDriver,
        resume: Resume,
        after: int = -1,
    ) -> None:
        self._stream = stream
        self._state = state
        self._driver = driver
        self._resume = resume
        self._after = after
        self._events = self._iterate()

    @property
    def response(self) -> Reply:
        """The reply that the events arrive in: status and headers."""
        return self._stream.response

    @property
    def current_response_snapshot(self) -> ParsedResponse[T]:
        """The whole response so far."""
        return self._state.current_response_snapshot

    def __aiter__(self) -> AsyncGenerator[ParsedResponseStreamEvent[T], None]:
        return self._events

    async def __anext__(self) -> ParsedResponseStreamEvent[T]:
        return await self._events.__anext__()

    async def _iterate(self) -> AsyncGenerator[ParsedResponseStreamEvent[T], None]:
        state, tries = self._state, 0
        try:
            while True:
                try:
                    async for raw in self._stream:
                        number = getattr(raw, "sequence_number", None)
                        if isinstance(number, int) and number <= state.last_sequence_number:
                            continue  # it came before the connection broke
                        tries = 0
                        for event in state.feed(raw):
                            if number is None or number > self._after:
                                yield event
                    if state.is_finished:
                        return
                    raise self._unfinished()
                except APIConnectionError as error:
                    if state.is_finished:
                        return
                    tries += 1
                    if not self._may_resume(error, tries):
                        error.snapshot = state.current_response_snapshot
                        raise
                await self._take_up(tries)
        finally:
            await self._stream.close()

    def _unfinished(self) -> APIError:
        reply = self._stream.response
        if self._state.error is not None:
            return event_error(self._state.error, reply)
        message = f"{reply.request.label} ended without the event that completes the response."
        return StreamTruncatedError(message=message, request=reply.request)

    def _may_resume(self, error: APIConnectionError, tries: int) -> bool:
        settings = self._driver.settings
        is_over = isinstance(error, APITimeoutError) and settings.deadline is not None
        is_known = self._state.is_background and self._state.response_id is not None
        return is_known and not is_over and tries <= settings.max_retries

    async def _take_up(self, tries: int) -> None:
        await self._stream.close()
        await self._driver.sleep(min(8.0, 0.5 * 2 ** (tries - 1)))
        call = self._resume(self._state.response_id or "", self._state.last_sequence_number)
        try:
            self._stream = await self._driver.call(call)
        except APIConnectionError as error:
            error.snapshot = self._state.current_response_snapshot
            raise

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

    def __init__(
        self, driver: AsyncDriver, call: Call, state: ResponseStreamState[T], resume: Resume, after: int = -1
    ) -> None:
        self._driver = driver
        self._call = call
        self._state = state
        self._resume = resume
        self._after = after
        self._stream: AsyncResponseStream[T] | None = None

    async def __aenter__(self) -> AsyncResponseStream[T]:
        stream = await self._driver.call(self._call)
        self._stream = AsyncResponseStream(stream, self._state, self._driver, self._resume, self._after)
        return self._stream

    async def __aexit__(
        self, kind: type[BaseException] | None, error: BaseException | None, trace: TracebackType | None
    ) -> None:
        if self._stream is not None:
            await self._stream.close()
