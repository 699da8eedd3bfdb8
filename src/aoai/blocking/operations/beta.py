# Made from aio/operations/beta.py by scripts/unasync.py: change that file, and run it.
"""Threads, as a table. What starts a run and waits for it, or hears it, is at the end of `Runs`."""

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
from ..pages import SyncCursorPage
from ..resource import Resource
from ..stream import Stream

if TYPE_CHECKING:
    from ..assistants import AssistantEventHandler, AssistantStreamManager
    from .chat import Chat
    from .realtime import RealtimeSessions

H = TypeVar("H", bound="AssistantEventHandler")

__all__ = [
    "Beta",
    "Messages",
    "Runs",
    "Steps",
    "Threads",
]

V2: dict[str, Any] = {
    "headers": {"OpenAI-Beta": "assistants=v2"},
    "deprecated": "the service has retired the Assistants API; use responses and conversations",
}
"""What OpenAI's own service asks for; Azure does not mind."""


WORKING = ("queued", "in_progress", "cancelling")
"""The states of a run that pass by themselves."""


class Beta(Resource):
    """What is called with `client.beta`."""

    @cached_property
    def chat(self) -> Chat:
        """`client.chat`, under an older name."""
        from .chat import Chat

        return Chat(self._driver)

    @cached_property
    def threads(self) -> Threads:
        """Conversations with an assistant."""
        return Threads(self._driver)

    @cached_property
    def realtime(self) -> RealtimeSessions:
        """Sessions to talk with a model, as they were before `client.realtime`."""
        from .realtime import RealtimeSessions

        return RealtimeSessions(self._driver)


class Threads(Resource):
    """Conversations with an assistant."""

    @cached_property
    def messages(self) -> Messages:
        """The messages of a thread."""
        return Messages(self._driver)

    @cached_property
    def runs(self) -> Runs:
        """An assistant at work on a thread."""
        return Runs(self._driver)

    @operation("POST /threads", **V2, once=True)
    def create(self, **params: Unpack[ThreadCreateArgs]) -> Thread:
        """Starts a thread."""
        ...

    @operation("GET /threads/{thread_id}", **V2)
    def retrieve(self, thread_id: str, **options: Unpack[Options]) -> Thread:
        """One thread, without its messages."""
        ...

    @operation("POST /threads/{thread_id}", **V2)
    def update(self, thread_id: str, **params: Unpack[ThreadUpdateArgs]) -> Thread:
        """Changes a thread."""
        ...

    @operation("DELETE /threads/{thread_id}", **V2)
    def delete(self, thread_id: str, **options: Unpack[Options]) -> ThreadDeleted:
        """Deletes a thread."""
        ...

    @overload
    def create_and_run(
        self, *, stream: Literal[False] | None = None, **params: Unpack[ThreadCreateAndRunArgs]
    ) -> Run: ...
    @overload
    def create_and_run(
        self, *, stream: Literal[True], **params: Unpack[ThreadCreateAndRunArgs]
    ) -> Stream[AssistantStreamEvent]: ...
    @overload
    def create_and_run(
        self, *, stream: bool, **params: Unpack[ThreadCreateAndRunArgs]
    ) -> Run | Stream[AssistantStreamEvent]: ...
    @operation("POST /threads/runs", **V2, once=True)
    def create_and_run(
        self, *, stream: bool | None = None, **params: Unpack[ThreadCreateAndRunArgs]
    ) -> Run | Stream[AssistantStreamEvent]:
        """Starts a thread and runs it; with `stream=True`, event by event."""
        ...

    def create_and_run_poll(
        self,
        *,
        poll_interval_ms: int | None = None,
        max_wait_seconds: float | None = LONGEST,
        **params: Unpack[ThreadCreateAndRunArgs],
    ) -> Run:
        """Starts a thread, runs it, and waits until the run is done or wants something."""
        run = self.create_and_run(**params)
        return self.runs.poll(
            run.id, run.thread_id, poll_interval_ms=poll_interval_ms, max_wait_seconds=max_wait_seconds
        )

    @overload
    def create_and_run_stream(
        self, *, event_handler: None = None, **params: Unpack[ThreadCreateAndRunArgs]
    ) -> AssistantStreamManager[AssistantEventHandler]: ...
    @overload
    def create_and_run_stream(
        self, *, event_handler: H, **params: Unpack[ThreadCreateAndRunArgs]
    ) -> AssistantStreamManager[H]: ...
    def create_and_run_stream(self, *, event_handler: Any = None, **params: Any) -> AssistantStreamManager[Any]:
        """A context manager that starts a thread and runs it, with a handler that hears its events."""
        from ..assistants import AssistantStreamManager

        call = operation_of(Threads.create_and_run).call((), {**params, "stream": True})
        return AssistantStreamManager(self._driver, call, event_handler)


class Messages(Resource):
    """The messages of a thread."""

    @operation("POST /threads/{thread_id}/messages", **V2, once=True)
    def create(self, thread_id: str, **params: Unpack[MessageCreateArgs]) -> Message:
        """Adds a message."""
        ...

    @operation("GET /threads/{thread_id}/messages/{message_id}", **V2)
    def retrieve(self, message_id: str, *, thread_id: str, **options: Unpack[Options]) -> Message:
        """One message."""
        ...

    @operation("POST /threads/{thread_id}/messages/{message_id}", **V2)
    def update(self, message_id: str, *, thread_id: str, **params: Unpack[MessageUpdateArgs]) -> Message:
        """Replaces the metadata of a message."""
        ...

    @paged("GET /threads/{thread_id}/messages", **V2)
    def list(self, thread_id: str, **params: Unpack[MessageListArgs]) -> SyncCursorPage[Message]:
        """The messages of a thread, newest first."""
        ...

    @operation("DELETE /threads/{thread_id}/messages/{message_id}", **V2)
    def delete(self, message_id: str, *, thread_id: str, **options: Unpack[Options]) -> MessageDeleted:
        """Deletes a message."""
        ...


class Runs(Resource):
    """An assistant at work on a thread."""

    @cached_property
    def steps(self) -> Steps:
        """What a run did."""
        return Steps(self._driver)

    @overload
    def create(
        self, thread_id: str, *, stream: Literal[False] | None = None, **params: Unpack[RunCreateArgs]
    ) -> Run: ...
    @overload
    def create(
        self, thread_id: str, *, stream: Literal[True], **params: Unpack[RunCreateArgs]
    ) -> Stream[AssistantStreamEvent]: ...
    @overload
    def create(
        self, thread_id: str, *, stream: bool, **params: Unpack[RunCreateArgs]
    ) -> Run | Stream[AssistantStreamEvent]: ...
    @operation(
        "POST /threads/{thread_id}/runs",
        **V2,
        query=("include",),
        wire={"include": "include[]"},
        once=True,
    )
    def create(
        self, thread_id: str, *, stream: bool | None = None, **params: Unpack[RunCreateArgs]
    ) -> Run | Stream[AssistantStreamEvent]:
        """Runs a thread; with `stream=True`, event by event."""
        ...

    @operation("GET /threads/{thread_id}/runs/{run_id}", **V2)
    def retrieve(self, run_id: str, *, thread_id: str, **options: Unpack[Options]) -> Run:
        """How a run is doing."""
        ...

    @operation("POST /threads/{thread_id}/runs/{run_id}", **V2)
    def update(self, run_id: str, *, thread_id: str, **params: Unpack[RunUpdateArgs]) -> Run:
        """Replaces the metadata of a run."""
        ...

    @paged("GET /threads/{thread_id}/runs", **V2)
    def list(self, thread_id: str, **params: Unpack[RunListArgs]) -> SyncCursorPage[Run]:
        """The runs of a thread, newest first."""
        ...

    @operation("POST /threads/{thread_id}/runs/{run_id}/cancel", **V2)
    def cancel(self, run_id: str, *, thread_id: str, **options: Unpack[Options]) -> Run:
        """Stops a run."""
        ...

    @overload
    def submit_tool_outputs(
        self,
        run_id: str,
        *,
        thread_id: str,
        stream: Literal[False] | None = None,
        **params: Unpack[RunSubmitToolOutputsArgs],
    ) -> Run: ...
    @overload
    def submit_tool_outputs(
        self, run_id: str, *, thread_id: str, stream: Literal[True], **params: Unpack[RunSubmitToolOutputsArgs]
    ) -> Stream[AssistantStreamEvent]: ...
    @overload
    def submit_tool_outputs(
        self, run_id: str, *, thread_id: str, stream: bool, **params: Unpack[RunSubmitToolOutputsArgs]
    ) -> Run | Stream[AssistantStreamEvent]: ...
    @operation("POST /threads/{thread_id}/runs/{run_id}/submit_tool_outputs", **V2)
    def submit_tool_outputs(
        self, run_id: str, *, thread_id: str, stream: bool | None = None, **params: Unpack[RunSubmitToolOutputsArgs]
    ) -> Run | Stream[AssistantStreamEvent]:
        """Hands over what tools gave, and the run goes on; with `stream=True`, event by event."""
        ...

    def poll(
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
            run = self.retrieve(run_id, thread_id=thread_id, **options)
            if run.status not in WORKING:
                return run
            self._driver.sleep(waiting.after(run))

    def create_and_poll(
        self,
        *,
        thread_id: str,
        poll_interval_ms: int | None = None,
        max_wait_seconds: float | None = LONGEST,
        **params: Unpack[RunCreateArgs],
    ) -> Run:
        """Runs a thread, and waits until the run is done or wants something."""
        run = self.create(thread_id, **params)
        return self.poll(run.id, thread_id, poll_interval_ms=poll_interval_ms, max_wait_seconds=max_wait_seconds)

    def submit_tool_outputs_and_poll(
        self,
        *,
        run_id: str,
        thread_id: str,
        poll_interval_ms: int | None = None,
        max_wait_seconds: float | None = LONGEST,
        **params: Unpack[RunSubmitToolOutputsArgs],
    ) -> Run:
        """Hands over what tools gave, and waits until the run is done or wants something again."""
        run = self.submit_tool_outputs(run_id, thread_id=thread_id, **params)
        return self.poll(run.id, thread_id, poll_interval_ms=poll_interval_ms, max_wait_seconds=max_wait_seconds)

    @overload
    def stream(
        self, *, thread_id: str, event_handler: None = None, **params: Unpack[RunCreateArgs]
    ) -> AssistantStreamManager[AssistantEventHandler]: ...
    @overload
    def stream(
        self, *, thread_id: str, event_handler: H, **params: Unpack[RunCreateArgs]
    ) -> AssistantStreamManager[H]: ...
    def stream(self, *, thread_id: str, event_handler: Any = None, **params: Any) -> AssistantStreamManager[Any]:
        """A context manager that runs a thread, with a handler that hears its events."""
        from ..assistants import AssistantStreamManager

        call = operation_of(Runs.create).call((thread_id,), {**params, "stream": True})
        return AssistantStreamManager(self._driver, call, event_handler)

    create_and_stream = stream

    @overload
    def submit_tool_outputs_stream(
        self, *, run_id: str, thread_id: str, event_handler: None = None, **params: Unpack[RunSubmitToolOutputsArgs]
    ) -> AssistantStreamManager[AssistantEventHandler]: ...
    @overload
    def submit_tool_outputs_stream(
        self, *, run_id: str, thread_id: str, event_handler: H, **params: Unpack[RunSubmitToolOutputsArgs]
    ) -> AssistantStreamManager[H]: ...
    def submit_tool_outputs_stream(
        self, *, run_id: str, thread_id: str, event_handler: Any = None, **params: Any
    ) -> AssistantStreamManager[Any]:
        """A context manager that hands over what tools gave, with a handler that hears how the run goes on."""
        from ..assistants import AssistantStreamManager

        call = operation_of(Runs.submit_tool_outputs).call(
            (run_id,), {**params, "thread_id": thread_id, "stream": True}
        )
        return AssistantStreamManager(self._driver, call, event_handler)


class Steps(Resource):
    """What a run did."""

    @operation("GET /threads/{thread_id}/runs/{run_id}/steps/{step_id}", **V2, wire={"include": "include[]"})
    def retrieve(self, step_id: str, *, thread_id: str, run_id: str, **params: Unpack[StepRetrieveArgs]) -> RunStep:
        """One step of a run."""
        ...

    @paged("GET /threads/{thread_id}/runs/{run_id}/steps", **V2, wire={"include": "include[]"})
    def list(self, run_id: str, *, thread_id: str, **params: Unpack[StepListArgs]) -> SyncCursorPage[RunStep]:
        """The steps of a run, newest first."""
        ...
