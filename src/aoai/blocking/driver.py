# Made from aio/driver.py by scripts/unasync.py: change that file, and run it.
"""The only thing that performs I/O and sleeps: runs policies, and turns replies into what callers asked for.

The awaiting driver is the source; `blocking/driver.py` is made from it. What the two do differently (calling a
user's function, single flight) is in `colour.py` and `asking.py`, once per side.
"""

from __future__ import annotations

import sys
from collections.abc import Callable, Sequence
from dataclasses import replace
from typing import TYPE_CHECKING, Any, TypeVar, cast

from ..answer import unexpected
from ..clock import Clock
from ..declare import Call
from ..errors import ArgumentError
from ..failures import fault_error, status_error
from ..policies.auth import Auth
from ..policies.flow import Effect, Flow, Policy, Send, Sleep, compose
from ..policies.quota import RetryQuota
from ..policies.redirect import Redirect
from ..policies.retry import Retry
from ..settings import Settings
from ..wire.faults import Fault
from ..wire.headers import unsendable
from ..wire.values import Reply, Request
from .colour import default_clock, listed, read

if TYPE_CHECKING:
    from ..credentials import Credential
    from ..transport import Transport

__all__ = ["Driver"]

T = TypeVar("T")


class Driver:
    """Sends calls for one client."""

    def __init__(
        self,
        settings: Settings,
        credential: Credential,
        transport: Transport,
        clock: Clock | None = None,
        policies: Sequence[Policy] = (),
        redirect: Redirect = Redirect(),  # noqa: B008 (a value)
        quota: RetryQuota | None = None,
    ) -> None:
        self.policies = tuple(policies)
        self.clock = clock or default_clock()
        self._transport = transport
        self._redirect = redirect
        self._quota = quota
        self.use(settings, credential)

    def use(self, settings: Settings, credential: Credential) -> None:
        """Changes what is sent from now on, by every resource that holds this driver."""
        clock = self.clock
        self.settings, self.credential = settings, credential
        self.retry = Retry(settings.max_retries, clock.now, clock.wall, clock.random, self._quota)
        self._send = compose([self.retry, *self.policies, self._redirect, Auth(credential)])

    def trying(self, retries: int, redirect: Redirect | None = None) -> Driver:
        """The same driver with another number of retries, or another way with redirects."""
        settings = replace(self.settings, max_retries=retries)
        given = (self.credential, self._transport, self.clock, self.policies, redirect or self._redirect, self._quota)
        return Driver(settings, *given)

    # -- what resources use ----------------------------------------------------------------------

    def call(self, call: Call) -> Any:
        """Sends a call and returns what its operation answers."""
        reply = self.reply(call)
        return self.result(call, reply)

    def reply(self, call: Call, unread: bool = False) -> Reply:
        """Sends a call and returns the reply as it arrived, read to its end unless it streams or `unread` is asked."""
        request = self.settings.request(call, self.clock.now(), self.clock.fresh)
        if unread:
            request = replace(request, stream=True)
        try:
            reply = self.run(self._send(request))
        except Fault as fault:
            raise fault_error(fault, request) from (fault.__cause__ or fault)
        if reply.status_code >= 300:
            raise status_error(reply)
        return reply

    def result(self, call: Call, reply: Reply) -> Any:
        """What a reply means to the operation that was called."""
        if call.stream:
            from .stream import Stream

            view = self.checked(call.answer.event or _same, reply)
            if call.resume is not None and (call.verb == "GET" or (call.body or {}).get("background")):
                from .resumed import Resumed

                return Resumed[Any](reply, view, self, call)
            return Stream[Any](reply, view, self.settings.reply_limits, self.clock.now)
        kind = call.answer.kind
        if kind == "json":
            return self.checked(call.answer.view, reply)(reply)
        if kind == "content":
            from ..content import BinaryContent

            return BinaryContent(reply)
        if kind == "page":
            assert call.answer.page is not None
            page = cast(Any, call.answer.page).first(replace(call), call.answer.view(reply), reply, self)
            self.checked(_same, reply)(page._items)
            return page
        return None

    def checked(self, view: Callable[[Any], Any], reply: Reply) -> Callable[[Any], Any]:
        """A view that a client which was made strict holds against its declared type."""
        if not self.settings.strict:
            return view
        return lambda content: _insist(view(content), reply)

    def pages(self, call: Call) -> Any:
        """A list: its first page, which knows how to get the next."""
        return listed(self, call)

    def sleep(self, seconds: float) -> None:
        """Waits, by the client's clock."""
        self.clock.sleep(seconds)

    # -- the loop --------------------------------------------------------------------------------

    def run(self, flow: Flow[T]) -> T:
        """Performs what a flow wants done, until it returns."""
        try:
            effect = next(flow)
            while True:
                try:
                    outcome = self._perform(effect)
                except Exception as error:  # cancellation and KeyboardInterrupt pass by the policies ...
                    effect = flow.throw(error)
                else:
                    effect = flow.send(outcome)
                    outcome = None  # it may be a token, and this frame is in the traceback of whatever comes
        except StopIteration as stop:
            return cast(T, stop.value)
        finally:
            flow.close()  # ... whose `finally` blocks still run, now

    def _perform(self, effect: Effect) -> Any:
        if isinstance(effect, Send):
            request = effect.request
            if (why := unsendable(request.headers)) is not None:
                raise ArgumentError(f"{request.label or request.method} cannot be sent: {why}.")
            try:
                reply = self._transport.send(request)
                if not request.stream or reply.status_code >= 300:
                    read(reply)
            except Fault as fault:
                _tell(request, fault)
                raise
            _tell(request, reply)
            return reply
        if isinstance(effect, Sleep):
            return self.clock.sleep(effect.seconds)
        from .asking import ask

        return ask(effect, self.clock.now)


_logs: Any = None


def _tell(request: Request, outcome: Reply | Fault) -> None:
    global _logs
    if _logs is None:
        if "logging" not in sys.modules:
            return  # nobody listens
        from .. import logs as _logs
    _logs.tell(request, outcome)


def _insist(made: Any, reply: Reply) -> Any:
    from ..types._strict import flaw

    found = flaw(made)
    if found is None:
        return made
    raise unexpected(reply, made, f"{type(made).__name__} in which {found}")


def _same(value: Any) -> Any:
    return value
