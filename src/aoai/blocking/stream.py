# Made from aio/stream.py by scripts/unasync.py: change that file, and run it.
"""A reply that arrives event by event: an iterator and a context manager, closed at the end or when left."""

from __future__ import annotations

import time
from collections.abc import Generator, Callable
from functools import cached_property
from types import TracebackType
from typing import TYPE_CHECKING, Any, ClassVar, Generic, TypeVar, cast

from ..errors import APIError, APIResponseValidationError, StreamTruncatedError
from ..failures import event_error, fault_error
from ..limits import DEFAULT_REPLY_LIMITS, ReplyLimits
from ..wire.faults import Fault, TimedOut
from ..wire.jsons import MalformedJson, decode
from ..wire.pace import Pace
from ..wire.sse import Decoder, EventTooLarge
from ..wire.values import EXCERPT, Reply

if TYPE_CHECKING:
    from typing import Self

    from ..wire.values import Body

__all__ = ["ENDS", "Stream"]

T = TypeVar("T")


class Stream(Generic[T]):
    """The events of one reply, in order. Iterate over it, best inside `with`; `response` is the reply.

    Raises APIConnectionError where the connection breaks, APITimeoutError where a limit passes, APIError where the
    service reports an error inside the stream, StreamTruncatedError where the answer ends before it is complete.
    """

    _kind: ClassVar[str] = "stream"

    def __init__(
        self,
        reply: Reply | None = None,
        view: Callable[[Any], T] | None = None,
        limits: ReplyLimits = DEFAULT_REPLY_LIMITS,
        clock: Callable[[], float] = time.monotonic,
        *,
        cast_to: Any = None,
        response: Any = None,
        client: Any = None,
        options: Any = None,
    ) -> None:
        del client, options  # which tests that make a stream of a response of httpx give, too
        if reply is None or view is None:
            from ..transport.borrowed import Reading, adopted
            from ..types._model import converter

            reply, view = adopted(response, Reading), converter(cast_to, __name__)
        self.response = reply
        self._view = view
        self._limits = limits
        self._pace = Pace(limits, clock) if limits.timed else None

    @cached_property
    def _events(self) -> Generator[T, None, None]:
        """What is iterated; made when it is asked for, since it holds a stream that is dropped before it was begun."""
        return self._iterate()

    def __iter__(self) -> Generator[T, None, None]:
        return self._events

    def __next__(self) -> T:
        return self._events.__next__()

    def _iterate(self) -> Generator[T, None, None]:
        reply, view, pace = self.response, self._view, self._pace
        body = cast("Body | None", reply.body)
        decoder = Decoder(self._limits.event_bytes)
        del self  # else a stream that is dropped half read would wait for the garbage collector to close it
        number = 0
        data = head = b""
        last: Any = None
        error: Any = None
        finished = False
        try:
            while body is not None:
                chunk = body.read() if pace is None else _timely(body, pace)
                if not last and len(head) < EXCERPT:
                    head += chunk[:EXCERPT]
                events = decoder.feed(chunk) if chunk else decoder.finish()
                for name, data, _, _ in events:
                    if data[:6] == b"[DONE]":
                        if error is not None:
                            raise event_error(error, reply)
                        if number == 0:  # whatever is complete, has an event
                            _check_end(reply, last, number, head)
                        return
                    parsed = decode(data)
                    number += 1
                    if parsed.__class__ is dict:
                        if parsed.get("error") or name == "error":
                            if parsed.get("error") or "type" not in parsed:
                                raise event_error(parsed, reply)
                            error = parsed  # an event like others; what it says is raised when all have been seen
                        last = parsed
                        if not finished and "choices" in parsed:
                            finished = _has_finish(parsed["choices"])
                        elif name[:7] == "thread.":
                            parsed = {"event": name, "data": parsed}
                    yield view(parsed)
                if pace is not None and events:
                    pace.came()
                if not chunk:
                    if error is not None or (last is not None and last.get("type") == "error"):
                        raise event_error(error or last, reply)
                    if not finished:
                        _check_end(reply, last, number, head)
                    return
        except Fault as fault:
            raise fault_error(fault, reply.request, reply) from (fault.__cause__ or fault)
        except (MalformedJson, EventTooLarge) as flaw:
            raise _unreadable(reply, flaw, number + 1, data) from flaw
        finally:
            reply.close()

    def close(self) -> None:
        """Ends the stream early; the service stops working on it."""
        self._events.close()
        self.response.close()

    def __enter__(self) -> Self:
        return self

    def __exit__(
        self, kind: type[BaseException] | None, error: BaseException | None, trace: TracebackType | None
    ) -> None:
        self.close()


def _timely(body: Body, pace: Pace) -> bytes:
    """The next bytes, if they come before the next event has to be there."""
    due = pace.due()
    try:
        if (late := pace.late()) is not None:
            raise late  # the bytes before these were no event
        return body.read(due)
    except TimedOut as fault:
        raise pace.late() or fault from fault


def _unreadable(reply: Reply, flaw: MalformedJson | EventTooLarge, number: int, data: bytes) -> APIError:
    """The error for an event that cannot be read: which, where in it, and how it begins."""
    error = APIResponseValidationError(
        reply,
        data[:EXCERPT].decode(errors="replace") if isinstance(flaw, MalformedJson) else None,
        message=f"{reply.request.label} sent an event that cannot be read, number {number}: {flaw}",
    )
    error.event_number = number
    error.offset = flaw.offset if isinstance(flaw, MalformedJson) else None
    return error


def _has_finish(choices: Any) -> bool:
    try:
        for choice in choices:  # for every event of a stream: a generator here would cost as much as parsing it
            if choice.get("finish_reason"):
                return True
    except (TypeError, AttributeError):  # the wire lies
        pass
    return False


ENDS = ("response.completed", "response.incomplete", "response.failed", "response.cancelled", "error")
"""The events that complete a response, or say why it is not."""


def _check_end(reply: Reply, last: Any, number: int, head: bytes) -> None:
    """Raises if a stream that ended without `[DONE]` lacks the event that completes its kind of answer."""
    label = reply.request.label
    if number == 0:
        kind = reply.headers.get("content-type", "text/event-stream")
        if "event-stream" not in kind:
            message = f"{label} was to answer with a stream of events, and answered with {kind} that holds none."
            raise APIResponseValidationError(reply.cut(head), head.decode(errors="replace"), message=message)
    is_whole = reply.request.method == "GET"  # what is resumed after its last event has none left
    if last is not None:
        is_known = "choices" in last or str(last.get("type")).startswith("response.")
        is_whole = not is_known or last.get("type") in ENDS
    if not is_whole:
        trace = f" (request {reply.request_id})" if reply.request_id else ""
        message = f"{label} ended after {number} events without the one that completes the answer.{trace}"
        error = StreamTruncatedError(message=message, request=reply.request)
        error.attempts = reply.tried(message)
        raise error
