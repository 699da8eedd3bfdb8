"""A reply that arrives event by event: an iterator and a context manager, closed at the end or when left."""

from __future__ import annotations

from collections.abc import AsyncGenerator, Callable
from types import TracebackType
from typing import TYPE_CHECKING, Any, ClassVar, Generic, TypeVar, cast

from ..errors import APIResponseValidationError, StreamTruncatedError
from ..failures import event_error, fault_error
from ..wire.faults import Fault
from ..wire.jsons import MalformedJson, decode
from ..wire.sse import Decoder, EventTooLarge
from ..wire.values import Reply

if TYPE_CHECKING:
    from typing import Self

    from ..wire.values import AsyncBody

__all__ = ["AsyncStream"]

T = TypeVar("T")


class AsyncStream(Generic[T]):
    """The events of one reply, in order. Iterate over it, best inside `async with`; `response` is the reply.

    Raises APIConnectionError where the connection breaks, APITimeoutError where a limit passes, APIError where the
    service reports an error inside the stream, StreamTruncatedError where the answer ends before it is complete.
    """

    _kind: ClassVar[str] = "stream"

    def __init__(self, reply: Reply, view: Callable[[Any], T]) -> None:
        self.response = reply
        self._view = view
        self._events = self._iterate()

    def __aiter__(self) -> AsyncGenerator[T, None]:
        return self._events

    async def __anext__(self) -> T:
        return await self._events.__anext__()

    async def _iterate(self) -> AsyncGenerator[T, None]:
        reply, view = self.response, self._view
        body = cast("AsyncBody | None", reply.body)
        decoder = Decoder()
        number = 0
        last: Any = None
        finished = False
        try:
            while body is not None:
                chunk = await body.read()
                for name, data, _, _ in decoder.feed(chunk) if chunk else decoder.finish():
                    if data[:6] == b"[DONE]":
                        return
                    parsed = decode(data)
                    number += 1
                    if parsed.__class__ is dict:
                        if parsed.get("error") or (name == "error" and "type" not in parsed):
                            raise event_error(parsed, reply)
                        last = parsed
                        if not finished and "choices" in parsed:
                            finished = _has_finish(parsed["choices"])
                        elif name[:7] == "thread.":
                            parsed = {"event": name, "data": parsed}
                    yield view(parsed)
                if not chunk:
                    if not finished:
                        _check_end(reply, last, number)
                    return
        except Fault as fault:
            raise fault_error(fault, reply.request, reply) from (fault.__cause__ or fault)
        except (MalformedJson, EventTooLarge) as error:
            raise APIResponseValidationError(
                reply,
                None,
                message=f"{reply.request.label} sent an event that cannot be read, number {number + 1}: {error}",
            ) from error
        finally:
            await reply.aclose()

    async def close(self) -> None:
        """Ends the stream early; the service stops working on it."""
        await self._events.aclose()
        await self.response.aclose()

    # -- awaiting only
    async def aclose(self) -> None:
        """`close`, under the name that async code knows."""
        await self.close()

    # -- both
    async def __aenter__(self) -> Self:
        return self

    async def __aexit__(
        self, kind: type[BaseException] | None, error: BaseException | None, trace: TracebackType | None
    ) -> None:
        await self.close()


def _has_finish(choices: Any) -> bool:
    try:
        for choice in choices:  # for every event of a stream: a generator here would cost as much as parsing it
            if choice.get("finish_reason"):
                return True
    except (TypeError, AttributeError):  # the wire lies
        pass
    return False


_LAST = ("response.completed", "response.incomplete", "response.failed", "response.cancelled", "error")


def _check_end(reply: Reply, last: Any, number: int) -> None:
    """Raises if a stream that ended without `[DONE]` lacks the event that completes its kind of answer."""
    label = reply.request.label
    if number == 0:
        kind = reply.headers.get("content-type", "text/event-stream")
        if "event-stream" not in kind:
            message = f"{label} was to answer with a stream of events, and answered with {kind} that holds none."
            raise APIResponseValidationError(reply, None, message=message)
    elif last is not None and ("choices" in last or str(last.get("type")).startswith("response.")):
        if last.get("type") in _LAST:
            return
        trace = f" (request {reply.request_id})" if reply.request_id else ""
        message = f"{label} ended after {number} events without the one that completes the answer.{trace}"
        error = StreamTruncatedError(message=message, request=reply.request)
        error.attempts = reply.tried(message)
        raise error
