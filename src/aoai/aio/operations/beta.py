"""Threads, as a table. What starts a run and waits for it, or hears it, is at the end of `AsyncRuns`."""

from __future__ import annotations

from functools import cached_property
from typing import TYPE_CHECKING, Any, Literal, TypeVar, Unpack, overload

from ...declare import operation, operation_of, paged
from ...polling import LONGEST, Waiting
from ...types.beta import (
    AssistantStreamEvent,
    Message,
    MessageCreateArgs,
    MessageDeleted,
    MessageListArgs,
    MessageUpdateArgs,
    Run,
    RunCreateArgs,
    RunListArgs,
    RunStep,
    RunSubmitToolOutputsArgs,
    RunUpdateArgs,
    StepListArgs,
    StepRetrieveArgs,
    Thread,
    ThreadCreateAndRunArgs,
    ThreadCreateArgs,
    ThreadDeleted,
    ThreadUpdateArgs,
)
from ...types.shared import Options
from ..pages import AsyncCursorPage
from ..paginator import AsyncPaginator
from ..resource import AsyncResource
from ..stream import AsyncStream

if TYPE_CHECKING:
    from ..assistants import AsyncAssistantEventHandler, AsyncAssistantStreamManager
    from .chat import AsyncChat
    from .realtime import AsyncRealtimeSessions

H = TypeVar("H", bound="AsyncAssistantEventHandler")

__all__ = [
    "AsyncBeta",
    "AsyncMessages",
    "AsyncRuns",
    "AsyncSteps",
    "AsyncThreads",
]

V2: dict[str, Any] = {
    "headers": {"OpenAI-Beta": "assistants=v2"},
    "deprecated": "the service has retired the Assistants API; use responses and conversations",
}
"""What OpenAI's own service asks for; Azure does not mind."""


WORKING = ("queued", "in_progress", "cancelling")
"""The states of a run that pass by themselves."""


class AsyncBeta(AsyncResource):
    """What is called with `client.beta`."""

    @cached_property
    def chat(self) -> AsyncChat:
        """`client.chat`, under an older name."""
        from .chat import AsyncChat

        return AsyncChat(self._driver)

    @cached_property
    def threads(self) -> AsyncThreads:
        """Conversations with an assistant."""
        return AsyncThreads(self._driver)

    @cached_property
    def realtime(self) -> AsyncRealtimeSessions:
        """Sessions to talk with a model, as they were before `client.realtime`."""
        from .realtime import AsyncRealtimeSessions

        return AsyncRealtimeSessions(self._driver)


class AsyncThreads(AsyncResource):
    """Conversations with an assistant."""

    @cached_property
    def messages(self) -> AsyncMessages:
        """The messages of a thread."""
        return AsyncMessages(self._driver)

    @cached_property
    def runs(self) -> AsyncRuns:
        """An assistant at work on a thread."""
        return AsyncRuns(self._driver)

    @operation("POST /threads", **V2, once=True)
    async def create(self, **params: Unpack[ThreadCreateArgs]) -> Thread:
        """Starts a thread."""
        ...

    @operation("GET /threads/{thread_id}", **V2)
    async def retrieve(self, thread_id: str, **options: Unpack[Options]) -> Thread:
        """One thread, without its messages."""
        ...

    @operation("POST /threads/{thread_id}", **V2)
    async def update(self, thread_id: str, **params: Unpack[ThreadUpdateArgs]) -> Thread:
        """Changes a thread."""
        ...

    @operation("DELETE /threads/{thread_id}", **V2)
    async def delete(self, thread_id: str, **options: Unpack[Options]) -> ThreadDeleted:
        """Deletes a thread."""
        ...

    @overload
    async def create_and_run(
        self, *, stream: Literal[False] | None = None, **params: Unpack[ThreadCreateAndRunArgs]
    ) -> Run: ...
    @overload
    async def create_and_run(
        self, *, stream: Literal[True], **params: Unpack[ThreadCreateAndRunArgs]
    ) -> AsyncStream[AssistantStreamEvent]: ...
    @overload
    async def create_and_run(
        self, *, stream: bool, **params: Unpack[ThreadCreateAndRunArgs]
    ) -> Run | AsyncStream[AssistantStreamEvent]: ...
    @operation("POST /threads/runs", **V2, once=True)
    async def create_and_run(
        self, *, stream: bool | None = None, **params: Unpack[ThreadCreateAndRunArgs]
    ) -> Run | AsyncStream[AssistantStreamEvent]:
        """Starts a thread and runs it; with `stream=True`, event by event."""
        ...

    async def create_and_run_poll(
        self,
        *,
        poll_interval_ms: int | None = None,
        max_wait_seconds: float | None = LONGEST,
        **params: Unpack[ThreadCreateAndRunArgs],
    ) -> Run:
        """Starts a thread, runs it, and waits until the run is done or wants something."""
        run = await self.create_and_run(**params)
        return await self.runs.poll(
            run.id, run.thread_id, poll_interval_ms=poll_interval_ms, max_wait_seconds=max_wait_seconds
        )

    @overload
    def create_and_run_stream(
        self, *, event_handler: None = None, **params: Unpack[ThreadCreateAndRunArgs]
    ) -> AsyncAssistantStreamManager[AsyncAssistantEventHandler]: ...
    @overload
    def create_and_run_stream(
        self, *, event_handler: H, **params: Unpack[ThreadCreateAndRunArgs]
    ) -> AsyncAssistantStreamManager[H]: ...
    def create_and_run_stream(self, *, event_handler: Any = None, **params: Any) -> AsyncAssistantStreamManager[Any]:
        """A context manager that starts a thread and runs it, with a handler that hears its events."""
        from ..assistants import AsyncAssistantStreamManager

        call = operation_of(AsyncThreads.create_and_run).call((), {**params, "stream": True})
        return AsyncAssistantStreamManager(self._driver, call, event_handler)


class AsyncMessages(AsyncResource):
    """The messages of a thread."""

    @operation("POST /threads/{thread_id}/messages", **V2, once=True)
    async def create(self, thread_id: str, **params: Unpack[MessageCreateArgs]) -> Message:
        """Adds a message."""
        ...

    @operation("GET /threads/{thread_id}/messages/{message_id}", **V2)
    async def retrieve(self, message_id: str, *, thread_id: str, **options: Unpack[Options]) -> Message:
        """One message."""
        ...

    @operation("POST /threads/{thread_id}/messages/{message_id}", **V2)
    async def update(self, message_id: str, *, thread_id: str, **params: Unpack[MessageUpdateArgs]) -> Message:
        """Replaces the metadata of a message."""
        ...

    @paged("GET /threads/{thread_id}/messages", **V2)
    def list(
        self, thread_id: str, **params: Unpack[MessageListArgs]
    ) -> AsyncPaginator[Message, AsyncCursorPage[Message]]:
        """The messages of a thread, newest first."""
        ...

    @operation("DELETE /threads/{thread_id}/messages/{message_id}", **V2)
    async def delete(self, message_id: str, *, thread_id: str, **options: Unpack[Options]) -> MessageDeleted:
        """Deletes a message."""
        ...


class AsyncRuns(AsyncResource):
    """An assistant at work on a thread."""

    @cached_property
    def steps(self) -> AsyncSteps:
        """What a run did."""
        return AsyncSteps(self._driver)

    @overload
    async def create(
        self, thread_id: str, *, stream: Literal[False] | None = None, **params: Unpack[RunCreateArgs]
    ) -> Run: ...
    @overload
    async def create(
        self, thread_id: str, *, stream: Literal[True], **params: Unpack[RunCreateArgs]
    ) -> AsyncStream[AssistantStreamEvent]: ...
    @overload
    async def create(
        self, thread_id: str, *, stream: bool, **params: Unpack[RunCreateArgs]
    ) -> Run | AsyncStream[AssistantStreamEvent]: ...
    @operation(
        "POST /threads/{thread_id}/runs",
        **V2,
        query=("include",),
        wire={"include": "include[]"},
        once=True,
    )
    async def create(
        self, thread_id: str, *, stream: bool | None = None, **params: Unpack[RunCreateArgs]
    ) -> Run | AsyncStream[AssistantStreamEvent]:
        """Runs a thread; with `stream=True`, event by event."""
        ...

    @operation("GET /threads/{thread_id}/runs/{run_id}", **V2)
    async def retrieve(self, run_id: str, *, thread_id: str, **options: Unpack[Options]) -> Run:
        """How a run is doing."""
        ...

    @operation("POST /threads/{thread_id}/runs/{run_id}", **V2)
    async def update(self, run_id: str, *, thread_id: str, **params: Unpack[RunUpdateArgs]) -> Run:
        """Replaces the metadata of a run."""
        ...

    @paged("GET /threads/{thread_id}/runs", **V2)
    def list(self, thread_id: str, **params: Unpack[RunListArgs]) -> AsyncPaginator[Run, AsyncCursorPage[Run]]:
        """The runs of a thread, newest first."""
        ...

    @operation("POST /threads/{thread_id}/runs/{run_id}/cancel", **V2)
    async def cancel(self, run_id: str, *, thread_id: str, **options: Unpack[Options]) -> Run:
        """Stops a run."""
        ...

    @overload
    async def submit_tool_outputs(
        self,
        run_id: str,
        *,
        thread_id: str,
        stream: Literal[False] | None = None,
        **params: Unpack[RunSubmitToolOutputsArgs],
    ) -> Run: ...
    @overload
    async def submit_tool_outputs(
        self, run_id: str, *, thread_id: str, stream: Literal[True], **params: Unpack[RunSubmitToolOutputsArgs]
    ) -> AsyncStream[AssistantStreamEvent]: ...
    @overload
    async def submit_tool_outputs(
        self, run_id: str, *, thread_id: str, stream: bool, **params: Unpack[RunSubmitToolOutputsArgs]
    ) -> Run | AsyncStream[AssistantStreamEvent]: ...
    @operation("POST /threads/{thread_id}/runs/{run_id}/submit_tool_outputs", **V2)
    async def submit_tool_outputs(
        self, run_id: str, *, thread_id: str, stream: bool | None = None, **params: Unpack[RunSubmitToolOutputsArgs]
    ) -> Run | AsyncStream[AssistantStreamEvent]:
        """Hands over what tools gave, and the run goes on; with `stream=True`, event by event."""
        ...

    async def poll(
        self,
        run_id: str,
        thread_id: str,
        *,
        poll_interval_ms: int | None = None,
        max_wait_seconds: float | None = LONGEST,
        **options: Unpack[Options],
    ) -> Run:
        """Waits until a run is done or wants something; StillWaitingError after `max_wait_seconds`."""
        waiting = Waiting(f"Run {run_id}", self._driver.clock.now, poll_interval_ms, max_wait_seconds)
        options["extra_headers"] = {**waiting.headers, **(options.get("extra_headers") or {})}
        while True:
            run = await self.retrieve(run_id, thread_id=thread_id, **options)
            if run.status not in WORKING:
                return run
            await self._driver.sleep(waiting.after(run))

    async def create_and_poll(
        self,
        *,
        thread_id: str,
        poll_interval_ms: int | None = None,
        max_wait_seconds: float | None = LONGEST,
        **params: Unpack[RunCreateArgs],
    ) -> Run:
        """Runs a thread, and waits until the run is done or wants something."""
        run = await self.create(thread_id, **params)
        return await self.poll(run.id, thread_id, poll_interval_ms=poll_interval_ms, max_wait_seconds=max_wait_seconds)

    async def submit_tool_outputs_and_poll(
        self,
        *,
        run_id: str,
        thread_id: str,
        poll_interval_ms: int | None = None,
        max_wait_seconds: float | None = LONGEST,
        **params: Unpack[RunSubmitToolOutputsArgs],
    ) -> Run:
        """Hands over what tools gave, and waits until the run is done or wants something again."""
        run = await self.submit_tool_outputs(run_id, thread_id=thread_id, **params)
        return await self.poll(run.id, thread_id, poll_interval_ms=poll_interval_ms, max_wait_seconds=max_wait_seconds)

    @overload
    def stream(
        self, *, thread_id: str, event_handler: None = None, **params: Unpack[RunCreateArgs]
    ) -> AsyncAssistantStreamManager[AsyncAssistantEventHandler]: ...
    @overload
    def stream(
        self, *, thread_id: str, event_handler: H, **params: Unpack[RunCreateArgs]
    ) -> AsyncAssistantStreamManager[H]: ...
    def stream(self, *, thread_id: str, event_handler: Any = None, **params: Any) -> AsyncAssistantStreamManager[Any]:
        """A context manager that runs a thread, with a handler that hears its events."""
        from ..assistants import AsyncAssistantStreamManager

        call = operation_of(AsyncRuns.create).call((thread_id,), {**params, "stream": True})
        return AsyncAssistantStreamManager(self._driver, call, event_handler)

    create_and_stream = stream

    @overload
    def submit_tool_outputs_stream(
        self, *, run_id: str, thread_id: str, event_handler: None = None, **params: Unpack[RunSubmitToolOutputsArgs]
    ) -> AsyncAssistantStreamManager[AsyncAssistantEventHandler]: ...
    @overload
    def submit_tool_outputs_stream(
        self, *, run_id: str, thread_id: str, event_handler: H, **params: Unpack[RunSubmitToolOutputsArgs]
    ) -> AsyncAssistantStreamManager[H]: ...
    def submit_tool_outputs_stream(
        self, *, run_id: str, thread_id: str, event_handler: Any = None, **params: Any
    ) -> AsyncAssistantStreamManager[Any]:
        """A context manager that hands over what tools gave, with a handler that hears how the run goes on."""
        from ..assistants import AsyncAssistantStreamManager

        call = operation_of(AsyncRuns.submit_tool_outputs).call(
            (run_id,), {**params, "thread_id": thread_id, "stream": True}
        )
        return AsyncAssistantStreamManager(self._driver, call, event_handler)


class AsyncSteps(AsyncResource):
    """What a run did."""

    @operation("GET /threads/{thread_id}/runs/{run_id}/steps/{step_id}", **V2, wire={"include": "include[]"})
    async def retrieve(
        self, step_id: str, *, thread_id: str, run_id: str, **params: Unpack[StepRetrieveArgs]
    ) -> RunStep:
        """One step of a run."""
        ...

    @paged("GET /threads/{thread_id}/runs/{run_id}/steps", **V2, wire={"include": "include[]"})
    def list(
        self, run_id: str, *, thread_id: str, **params: Unpack[StepListArgs]
    ) -> AsyncPaginator[RunStep, AsyncCursorPage[RunStep]]:
        """The steps of a run, newest first."""
        ...
