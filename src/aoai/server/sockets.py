"""Open web sockets: events come in and go out, work goes on beside them, and nothing is left behind at the end.

What the events mean is the affair of a `Dialog` (`answering.py`). Nothing here knows an area, and nothing sleeps but
by the clock of the service.
"""

from __future__ import annotations

import asyncio
import logging
from collections.abc import Coroutine
from typing import TYPE_CHECKING, Any, NamedTuple

import msgspec
from starlette.types import Receive, Send

from . import errors
from .answering import Dialog, Json
from .asking import fault_of
from .reading import parse
from .sending import ClientGone, plain

if TYPE_CHECKING:
    from .service import Service

__all__ = ["Socket", "close_all"]

log = logging.getLogger("aoai.server")

GOING_AWAY, RESTART = 1001, 1012
"""Close codes of a socket that is at the end of its lifetime, and of an endpoint that stops. Clients come back."""

STALLED = 30.0
"""Seconds that a client has to take an event. Whoever does not read holds up an engine that others wait for."""
UNHEARD = 64
"""How many events are read ahead of those that have been heeded."""
LAST_WORDS = 60.0
"""Seconds that work under way has when a socket is at the end of its lifetime."""


class _End(NamedTuple):
    fault: errors.Fault
    code: int
    reason: str
    patience: float


class Socket:
    """One socket, from its upgrade to its end."""

    def __init__(self, service: Service, receive: Receive, send: Send, request_id: str) -> None:
        self._service = service
        self._receive = receive
        self._send = send
        self._id = request_id
        self._inbox: asyncio.Queue[Any] = asyncio.Queue(UNHEARD)
        self._work: set[asyncio.Task[None]] = set()
        loop = asyncio.get_running_loop()
        self._ending: asyncio.Future[_End] = loop.create_future()
        self._lost: asyncio.Future[None] = loop.create_future()
        self.gone: asyncio.Future[None] = loop.create_future()
        """Done when nothing is left of it."""
        self._dialog: Dialog

    # -- for dialogs -----------------------------------------------------------------------------

    async def send(self, event: Json) -> None:
        """Sends an event. Raises `ClientGone` when there is nobody to hear it, or nobody who reads."""
        text = msgspec.json.encode(plain(event)).decode()
        try:
            async with asyncio.timeout(STALLED):
                await self._send({"type": "websocket.send", "text": text})
        except OSError as problem:  # a TimeoutError is one
            if not self._lost.done():
                self._lost.set_result(None)
            raise ClientGone from problem

    def start(self, work: Coroutine[Any, Any, None], event: Json) -> asyncio.Task[None]:
        """Does work that an event asks for, beside what else happens. What goes wrong is told; see `Dialog.told`."""
        if self._ending.done():
            work.close()
            raise self._ending.result().fault
        task = asyncio.get_running_loop().create_task(self._told(work, event), name=f"socket {self._id}")
        self._work.add(task)
        task.add_done_callback(self._work.discard)
        task.add_done_callback(lambda task: work.close())  # where it was cancelled before it began
        return task

    # -- for whoever serves it -------------------------------------------------------------------

    async def serve(self, dialog: Dialog) -> None:
        """Lets the dialog hear what comes in, until the client goes away or the socket has to be closed."""
        self._dialog = dialog
        self._service.sockets.add(self)
        hearing = asyncio.ensure_future(self._hear())
        tasks = [hearing, asyncio.ensure_future(self._age())]
        try:
            await dialog.begin()
            tasks.append(asyncio.ensure_future(self._heed()))
            gone: set[asyncio.Future[Any]] = {hearing, self._lost}
            await asyncio.wait({*gone, self._ending}, return_when=asyncio.FIRST_COMPLETED)
            if not any(each.done() for each in gone):
                await self._close(gone, self._ending.result())
        except ClientGone:
            log.info("socket %s: the client went away", self._id)
        finally:
            try:
                await _stopped(*tasks, *self._work)
            finally:
                self._service.sockets.discard(self)
                self.gone.set_result(None)

    def end(self, fault: errors.Fault, code: int, reason: str, patience: float) -> None:
        """Has the socket closed: work under way has so many seconds to finish, then the fault is told."""
        if not self._ending.done():
            self._ending.set_result(_End(fault, code, reason, patience))

    # -- inside ----------------------------------------------------------------------------------

    async def _hear(self) -> None:
        """Reads on whatever is being done, so that a client that goes away is noticed."""
        while (message := await self._receive())["type"] != "websocket.disconnect":
            await self._inbox.put(message)

    async def _heed(self) -> None:
        while True:
            message = await self._inbox.get()
            event: Json | None = None
            try:
                event = self._event(message)
                await self._dialog.hear(event)
            except ClientGone:
                return
            except Exception as problem:
                await self._tell(problem, event)

    def _event(self, message: Any) -> Json:
        text = message.get("text")
        if text is None:
            raise errors.invalid("This endpoint reads text frames only: send an event as a JSON object.", None,
                                 "invalid_frame")  # fmt: skip
        content = text.encode("utf-8", "surrogatepass")
        if len(content) > self._service.config.json_limit:
            raise errors.too_large(self._service.config.json_limit)
        event = parse(content)
        if not isinstance(event.get("type"), str):
            raise errors.invalid("Missing required parameter: 'type'.", "type", "missing_required_parameter")
        return event

    async def _told(self, work: Coroutine[Any, Any, None], event: Json) -> None:
        try:
            await work
        except ClientGone:
            pass  # it is noticed where events are heard
        except Exception as problem:
            await self._tell(problem, event)

    async def _tell(self, problem: Exception, event: Json | None) -> None:
        try:
            await self.send(self._dialog.told(fault_of(problem, self._id), event))
        except ClientGone:
            pass

    async def _age(self) -> None:
        await self._service.sleep(self._dialog.lifetime)
        self.end(self._dialog.expired(), GOING_AWAY, "The connection is at the end of its lifetime.", LAST_WORDS)

    async def _close(self, gone: set[asyncio.Future[Any]], end: _End) -> None:
        work = list(self._work)
        if work:
            working = asyncio.ensure_future(asyncio.wait(work))
            await asyncio.wait({*gone, working}, timeout=end.patience, return_when=asyncio.FIRST_COMPLETED)
            await _stopped(working, *work)
        if not any(each.done() for each in gone):
            await self.send(self._dialog.told(end.fault, None))
            await self._send({"type": "websocket.close", "code": end.code, "reason": end.reason})


async def _stopped(*tasks: asyncio.Future[Any]) -> None:
    for task in tasks:
        task.cancel()
        task.add_done_callback(lambda task: task.cancelled() or task.exception())  # heard, so not complained about
    await asyncio.wait(tasks)  # unlike `gather`, says who cancelled it, which anyio wants to know


async def close_all(service: Service, patience: float) -> None:
    """Closes every open socket, because the endpoint stops: work under way has so many seconds to finish."""
    sockets = list(service.sockets)
    for socket in sockets:
        socket.end(errors.stopping(), RESTART, "The endpoint is being stopped.", patience)
    if sockets:
        await asyncio.wait({socket.gone for socket in sockets}, timeout=patience + 1)
