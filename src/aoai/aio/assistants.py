"""Runs that are heard: a class whose methods are called as the events of a run come in.

What the events add up to, and which method hears of what, is decided in `streaming/threads.py`; this file reads.
"""

from __future__ import annotations

from collections.abc import AsyncGenerator
from types import TracebackType
from typing import TYPE_CHECKING, Any, Generic, TypeVar

from ..errors import APITimeoutError
from ..streaming.threads import AssistantStreamState
from ..types.beta import TextDeltaBlock, ThreadMessageDelta

if TYPE_CHECKING:
    from ..declare import Call
    from ..types.beta import (
        AssistantStreamEvent,
        ImageFile,
        Message,
        MessageDelta,
        Run,
        RunStep,
        RunStepDelta,
        Text,
        TextDelta,
        ToolCall,
        ToolCallDelta,
    )
    from .driver import AsyncDriver
    from .stream import AsyncStream

__all__ = ["AsyncAssistantEventHandler", "AsyncAssistantEventHandlerT", "AsyncAssistantStreamManager"]


class AsyncAssistantEventHandler:
    """Hears the events of one run: a subclass overrides the methods it wants. Iterate over it, or `until_done()`."""

    def __init__(self) -> None:
        self.__state = AssistantStreamState()
        self.__stream: AsyncStream[AssistantStreamEvent] | None = None
        self.__events = self.__iterate()
        self.text_deltas = self.__texts()
        """The new text of each event, as it comes in."""

    def _init(self, stream: AsyncStream[AssistantStreamEvent]) -> None:
        if self.__stream is not None:
            raise RuntimeError("An event handler hears one stream. Make a new one for each.")
        self.__stream = stream

    async def _end(self) -> None:
        await self.__events.aclose()
        await self.close()

    # -- what is known so far --------------------------------------------------------------------

    @property
    def current_event(self) -> AssistantStreamEvent | None:
        """The event that is being told of."""
        return self.__state.event

    @property
    def current_run(self) -> Run | None:
        """The run, as the last event that brought it says."""
        return self.__state.run

    @property
    def current_run_step_snapshot(self) -> RunStep | None:
        """The step that is at work, so far."""
        return self.__state.step

    @property
    def current_message_snapshot(self) -> Message | None:
        """The message that came last, so far."""
        return self.__state.message

    # -- reading ---------------------------------------------------------------------------------

    def __aiter__(self) -> AsyncGenerator[AssistantStreamEvent, None]:
        return self.__events

    async def __anext__(self) -> AssistantStreamEvent:
        return await self.__events.__anext__()

    async def until_done(self) -> None:
        """Reads to the end."""
        async for _ in self.__events:
            pass

    async def get_final_run(self) -> Run:
        """Reads to the end and gives the run."""
        await self.until_done()
        if self.__state.run is None:
            raise RuntimeError("The stream has brought no run.")
        return self.__state.run

    async def get_final_run_steps(self) -> list[RunStep]:
        """Reads to the end and gives what the run did."""
        await self.until_done()
        if not self.__state.steps:
            raise RuntimeError("The stream has brought no steps.")
        return list(self.__state.steps.values())

    async def get_final_messages(self) -> list[Message]:
        """Reads to the end and gives the messages that the run made."""
        await self.until_done()
        if not self.__state.messages:
            raise RuntimeError("The stream has brought no messages.")
        return list(self.__state.messages.values())

    async def close(self) -> None:
        """Ends the stream early."""
        if self.__stream is not None:
            await self.__stream.close()

    async def __iterate(self) -> AsyncGenerator[AssistantStreamEvent, None]:
        stream = self.__stream
        if stream is None:
            raise RuntimeError("The stream has not begun: use the handler inside `with ... as stream`.")
        try:
            async for event in stream:
                for name, arguments in self.__state.feed(event):
                    await getattr(self, name)(*arguments)
                yield event
        except Exception as error:
            if isinstance(error, (APITimeoutError, TimeoutError)):
                await self.on_timeout()
            await self.on_exception(error)
            raise
        finally:
            await self.on_end()

    async def __texts(self) -> AsyncGenerator[str, None]:
        async for event in self.__events:
            if isinstance(event, ThreadMessageDelta):
                for part in event.data.delta.content or ():
                    if isinstance(part, TextDeltaBlock) and part.text and part.text.value:
                        yield part.text.value

    # -- what a subclass hears -------------------------------------------------------------------

    async def on_event(self, event: AssistantStreamEvent) -> None:
        """Every event, before all else that it brings about."""

    async def on_run_step_created(self, run_step: RunStep) -> None:
        """A step begins."""

    async def on_run_step_delta(self, delta: RunStepDelta, snapshot: RunStep) -> None:
        """More of a step, and the step so far."""

    async def on_run_step_done(self, run_step: RunStep) -> None:
        """A step has ended."""

    async def on_tool_call_created(self, tool_call: ToolCall) -> None:
        """A tool call begins."""

    async def on_tool_call_delta(self, delta: ToolCallDelta, snapshot: ToolCall) -> None:
        """More of a tool call, and the call so far."""

    async def on_tool_call_done(self, tool_call: ToolCall) -> None:
        """A tool call is whole."""

    async def on_message_created(self, message: Message) -> None:
        """A message begins."""

    async def on_message_delta(self, delta: MessageDelta, snapshot: Message) -> None:
        """More of a message, and the message so far."""

    async def on_message_done(self, message: Message) -> None:
        """A message is whole, or stays incomplete."""

    async def on_text_created(self, text: Text) -> None:
        """A text begins."""

    async def on_text_delta(self, delta: TextDelta, snapshot: Text) -> None:
        """More of a text, and the text so far."""

    async def on_text_done(self, text: Text) -> None:
        """A text is whole."""

    async def on_image_file_done(self, image_file: ImageFile) -> None:
        """A picture is there."""

    async def on_exception(self, exception: Exception) -> None:
        """The stream broke off, or a callback raised."""

    async def on_timeout(self) -> None:
        """A limit has passed."""

    async def on_end(self) -> None:
        """The stream has ended, in one way or another."""


AsyncAssistantEventHandlerT = TypeVar("AsyncAssistantEventHandlerT", bound=AsyncAssistantEventHandler)


class AsyncAssistantStreamManager(Generic[AsyncAssistantEventHandlerT]):
    """`async with client.beta.threads.runs.stream(...) as stream:` sends on entering, closes on leaving."""

    def __init__(self, driver: AsyncDriver, call: Call, event_handler: AsyncAssistantEventHandlerT | Any) -> None:
        self._driver = driver
        self._call = call
        self._handler: Any = event_handler or AsyncAssistantEventHandler()
        self._entered = False

    async def __aenter__(self) -> AsyncAssistantEventHandlerT:
        self._handler._init(await self._driver.call(self._call))
        self._entered = True
        return self._handler  # type: ignore[no-any-return]  # the default stands for the bound

    async def __aexit__(
        self, kind: type[BaseException] | None, error: BaseException | None, trace: TracebackType | None
    ) -> None:
        if self._entered:
            await self._handler._end()
