# Made from aio/assistants.py by scripts/unasync.py: change that file, and run it.
"""Runs that are heard: a class whose methods are called as the events of a run come in.

What the events add up to, and which method hears of what, is decided in `streaming/threads.py`; this file reads.
"""

from __future__ import annotations

from collections.abc import Generator
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
    from .driver import Driver
    from .stream import Stream

__all__ = ["AssistantEventHandler", "AssistantEventHandlerT", "AssistantStreamManager"]


class AssistantEventHandler:
    """Hears the events of one run: a subclass overrides the methods it wants. Iterate over it, or `until_done()`."""

    def __init__(self) -> None:
        self.__state = AssistantStreamState()
        self.__stream: Stream[AssistantStreamEvent] | None = None
        self.__events = self.__iterate()
        self.text_deltas = self.__texts()
        """The new text of each event, as it comes in."""

    def _init(self, stream: Stream[AssistantStreamEvent]) -> None:
        if self.__stream is not None:
            raise RuntimeError("An event handler hears one stream. Make a new one for each.")
        self.__stream = stream

    def _end(self) -> None:
        self.__events.close()
        self.close()

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

    def __iter__(self) -> Generator[AssistantStreamEvent, None, None]:
        return self.__events

    def __next__(self) -> AssistantStreamEvent:
        return self.__events.__next__()

    def until_done(self) -> None:
        """Reads to the end."""
        for _ in self.__events:
            pass

    def get_final_run(self) -> Run:
        """Reads to the end and gives the run."""
        self.until_done()
        if self.__state.run is None:
            raise RuntimeError("The stream has brought no run.")
        return self.__state.run

    def get_final_run_steps(self) -> list[RunStep]:
        """Reads to the end and gives what the run did."""
        self.until_done()
        if not self.__state.steps:
            raise RuntimeError("The stream has brought no steps.")
        return list(self.__state.steps.values())

    def get_final_messages(self) -> list[Message]:
        """Reads to the end and gives the messages that the run made."""
        self.until_done()
        if not self.__state.messages:
            raise RuntimeError("The stream has brought no messages.")
        return list(self.__state.messages.values())

    def close(self) -> None:
        """Ends the stream early."""
        if self.__stream is not None:
            self.__stream.close()

    def __iterate(self) -> Generator[AssistantStreamEvent, None, None]:
        stream = self.__stream
        if stream is None:
            raise RuntimeError("The stream has not begun: use the handler inside `with ... as stream`.")
        try:
            for event in stream:
                for name, arguments in self.__state.feed(event):
                    getattr(self, name)(*arguments)
                yield event
        except Exception as error:
            if isinstance(error, (APITimeoutError, TimeoutError)):
                self.on_timeout()
            self.on_exception(error)
            raise
        finally:
            self.on_end()

    def __texts(self) -> Generator[str, None, None]:
        for event in self.__events:
            if isinstance(event, ThreadMessageDelta):
                for part in event.data.delta.content or ():
                    if isinstance(part, TextDeltaBlock) and part.text and part.text.value:
                        yield part.text.value

    # -- what a subclass hears -------------------------------------------------------------------

    def on_event(self, event: AssistantStreamEvent) -> None:
        """Every event, before all else that it brings about."""

    def on_run_step_created(self, run_step: RunStep) -> None:
        """A step begins."""

    def on_run_step_delta(self, delta: RunStepDelta, snapshot: RunStep) -> None:
        """More of a step, and the step so far."""

    def on_run_step_done(self, run_step: RunStep) -> None:
        """A step has ended."""

    def on_tool_call_created(self, tool_call: ToolCall) -> None:
        """A tool call begins."""

    def on_tool_call_delta(self, delta: ToolCallDelta, snapshot: ToolCall) -> None:
        """More of a tool call, and the call so far."""

    def on_tool_call_done(self, tool_call: ToolCall) -> None:
        """A tool call is whole."""

    def on_message_created(self, message: Message) -> None:
        """A message begins."""

    def on_message_delta(self, delta: MessageDelta, snapshot: Message) -> None:
        """More of a message, and the message so far."""

    def on_message_done(self, message: Message) -> None:
        """A message is whole, or stays incomplete."""

    def on_text_created(self, text: Text) -> None:
        """A text begins."""

    def on_text_delta(self, delta: TextDelta, snapshot: Text) -> None:
        """More of a text, and the text so far."""

    def on_text_done(self, text: Text) -> None:
        """A text is whole."""

    def on_image_file_done(self, image_file: ImageFile) -> None:
        """A picture is there."""

    def on_exception(self, exception: Exception) -> None:
        """The stream broke off, or a callback raised."""

    def on_timeout(self) -> None:
        """A limit has passed."""

    def on_end(self) -> None:
        """The stream has ended, in one way or another."""


AssistantEventHandlerT = TypeVar("AssistantEventHandlerT", bound=AssistantEventHandler)


class AssistantStreamManager(Generic[AssistantEventHandlerT]):
    """`with client.beta.threads.runs.stream(...) as stream:` sends on entering, closes on leaving."""

    def __init__(self, driver: Driver, call: Call, event_handler: AssistantEventHandlerT | Any) -> None:
        self._driver = driver
        self._call = call
        self._handler: Any = event_handler or AssistantEventHandler()
        self._entered = False

    def __enter__(self) -> AssistantEventHandlerT:
        self._handler._init(self._driver.call(self._call))
        self._entered = True
        return self._handler  # type: ignore[no-any-return]  # the default stands for the bound

    def __exit__(
        self, kind: type[BaseException] | None, error: BaseException | None, trace: TracebackType | None
    ) -> None:
        if self._entered:
            self._handler._end()
