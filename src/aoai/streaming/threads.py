"""The events of a run become messages and steps, and the callbacks that hear of it. No I/O.

state = AssistantStreamState()
for event in client.beta.threads.runs.create(thread_id, assistant_id=..., stream=True):
    for name, arguments in state.feed(event):
        getattr(handler, name)(*arguments)
"""

from __future__ import annotations

from collections.abc import Iterator
from typing import Any

from ..structured.narrow import Json, is_list, is_object, objects
from ..types._model import Model
from ..types.beta import AssistantStreamEvent, Message, Run, RunStep

__all__ = ["AssistantStreamState", "Happening"]

Happening = tuple[str, tuple[Any, ...]]
"""The name of a callback, and what it is told."""

_WHOLE = frozenset(("id", "index", "role", "type", "object"))
"""What is sent whole, never piece by piece."""
_OVER = ("completed", "cancelled", "expired", "failed", "requires_action", "incomplete")
"""How a run, a step or a message ends, or comes to wait for the caller."""


class AssistantStreamState:
    """Adds up the events of one run. A snapshot that was handed out stays as it was."""

    def __init__(self) -> None:
        self.event: AssistantStreamEvent | None = None
        self.run: Run | None = None
        self.messages: dict[str, Message] = {}
        self.steps: dict[str, RunStep] = {}
        self._message: Message | None = None
        self._step: str | None = None
        self._part: tuple[int, Any] | None = None
        """The part of the message that grows: where it stands, and what it is so far."""
        self._call: tuple[int, Any] | None = None
        """The tool call that grows, in the same way."""

    @property
    def message(self) -> Message | None:
        """The message that came last, so far."""
        return self._message

    @property
    def step(self) -> RunStep | None:
        """The step that is at work, so far."""
        return None if self._step is None else self.steps.get(self._step)

    def feed(self, event: AssistantStreamEvent) -> Iterator[Happening]:
        """Adds an event, and says what happened. To be read to its end before the next one."""
        self.event = event
        yield "on_event", (event,)
        _, _, kind = event.event.partition("thread.")
        subject, _, what = kind.rpartition(".")
        data: Any = getattr(event, "data", None)
        if not isinstance(data, Model):
            pass
        elif subject == "run":
            self.run = Run.of(_content(data))
            if what in _OVER:
                yield from self._end_call()
        elif subject == "message":
            yield from self._about_message(what, data)
        elif subject == "run.step":
            yield from self._about_step(what, data)
        self.event = None

    # -- messages --------------------------------------------------------------------------------

    def _about_message(self, what: str, data: Any) -> Iterator[Happening]:
        if what == "delta":
            yield from self._more_message(data)
        elif what in ("created", "completed", "incomplete"):
            self._keep(Message.of(_content(data)))
            if what == "created":
                yield "on_message_created", (data,)
                return
            if self._part is not None and self._part[0] < len(data.content or ()):
                yield from _done(data.content[self._part[0]])
            self._part = None
            yield "on_message_done", (data,)

    def _more_message(self, data: Any) -> Iterator[Happening]:
        old: Json = {"id": data.id, "object": "thread.message"}
        if self._message is not None:
            old = _content(self._message)
        deltas = objects(_content(data.delta).get("content"))
        parts: list[Any] = old["content"] if is_list(old.get("content")) else []
        new = dict.fromkeys(number for delta in deltas if (number := _number(delta)) >= len(parts))
        snapshot = Message.of({**old, "content": _joined(parts, deltas)})
        self._keep(snapshot)
        for number in new:
            if getattr(part := _at(snapshot.content, number), "type", None) == "text":
                yield "on_text_created", (part.text,)
        for delta in data.delta.content or ():
            number = _number(_content(delta))
            part = _at(snapshot.content, number)
            if delta.type == "text" and delta.text and part.type == "text":
                yield "on_text_delta", (delta.text, part.text)
            if self._part is not None and self._part[0] != number:
                yield from _done(self._part[1])
            self._part = number, part
        yield "on_message_delta", (data.delta, snapshot)

    def _keep(self, message: Message) -> None:
        self._message = message
        self.messages[message.id] = message

    # -- steps -----------------------------------------------------------------------------------

    def _about_step(self, what: str, data: Any) -> Iterator[Happening]:
        if what == "delta":
            old = self.steps.get(data.id)
            snapshot = RunStep.of(_added(_content(old) if old is not None else {"id": data.id}, _content(data.delta)))
            self.steps[data.id] = snapshot
            details = data.delta.step_details
            if getattr(details, "type", None) == "tool_calls":
                for delta in details.tool_calls or ():
                    yield from self._more_call(delta, snapshot)
            yield "on_run_step_delta", (data.delta, snapshot)
        elif what in ("created", "in_progress"):
            self._step = data.id
            if what == "created":
                self.steps[data.id] = RunStep.of(_content(data))
                yield "on_run_step_created", (data,)
        elif what in _OVER:
            self.steps[data.id] = RunStep.of(_content(data))
            yield from self._end_call()
            yield "on_run_step_done", (data,)
            self._step = None

    def _more_call(self, delta: Any, snapshot: Any) -> Iterator[Happening]:
        number = _number(_content(delta))
        call = _at(snapshot.step_details.tool_calls, number)
        if self._call is not None and self._call[0] == number:
            yield "on_tool_call_delta", (delta, call)
        else:
            yield from self._end_call()
            yield "on_tool_call_created", (call,)
        self._call = number, call

    def _end_call(self) -> Iterator[Happening]:
        if self._call is not None:
            _, call = self._call
            self._call = None
            yield "on_tool_call_done", (call,)


def _done(part: Any) -> Iterator[Happening]:
    if part.type == "text":
        yield "on_text_done", (part.text,)
    elif part.type == "image_file":
        yield "on_image_file_done", (part.image_file,)


# -- adding up -----------------------------------------------------------------------------------


def _content(view: Any) -> Json:
    """What arrived; nobody changes it."""
    return view._json if isinstance(view, Model) else {}


def _number(delta: Json) -> int:
    number = delta.get("index")
    return number if isinstance(number, int) and number >= 0 else 0


def _at(items: Any, number: int) -> Any:
    """The part with a number; the last one where the numbers have gaps."""
    return items[min(number, len(items) - 1)]


def _added(old: Json, delta: Json) -> Json:
    """An object with what a delta adds: text is joined, numbered parts are filled in, null says nothing."""
    made = dict(old)
    for key, new in delta.items():
        was = made.get(key)
        if new is None:
            made.setdefault(key, None)
        elif key not in _WHOLE and isinstance(new, str) and isinstance(was, str):
            made[key] = was + new
        elif is_object(new) and is_object(was):
            made[key] = _added(was, new)
        elif is_list(new):
            made[key] = _joined(was if is_list(was) else [], new)
        else:
            made[key] = new
    return made


def _joined(items: list[Any], deltas: list[Any]) -> list[Any]:
    made = list(items)
    for delta in deltas:
        number = _number(delta) if is_object(delta) and "index" in delta else len(made)
        if number < len(made) and is_object(made[number]):
            made[number] = _added(made[number], delta)
        else:
            made.append(delta)
    return made
