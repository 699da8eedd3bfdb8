"""Sends answers as ASGI messages, and lets go of the work behind them when the client goes away.

What an answer says is decided elsewhere.
"""

from __future__ import annotations

import asyncio
import logging
from collections.abc import Coroutine, Mapping
from typing import Any, TypeVar, cast

import msgspec
from starlette.types import Receive, Send

from ..types._model import Model
from .answering import Content, Events, Frame
from .errors import Fault, failed

__all__ = [
    "ClientGone",
    "attended",
    "close",
    "end_events",
    "plain",
    "raw",
    "refusing",
    "send_bytes",
    "send_content",
    "send_events",
    "send_fault",
    "send_json",
]

log = logging.getLogger("aoai.server")

T = TypeVar("T")


class ClientGone(Exception):
    """The client closed its connection before the reply was complete."""


async def attended(receive: Receive, work: Coroutine[Any, Any, T]) -> T:
    """Does the work, but gives it up at once (with its `finally` blocks) when the client goes away."""
    doing = asyncio.ensure_future(work)
    leaving = asyncio.ensure_future(_disconnected(receive))
    try:
        await asyncio.wait({doing, leaving}, return_when=asyncio.FIRST_COMPLETED)
        if doing.done():
            return doing.result()
        raise ClientGone
    finally:
        doing.cancel()
        leaving.cancel()
        await asyncio.gather(doing, leaving, return_exceptions=True)


async def _disconnected(receive: Receive) -> None:
    while (await receive())["type"] != "http.disconnect":
        pass


def plain(value: Model | Mapping[str, Any]) -> dict[str, Any]:
    """What goes on the wire for a model or a mapping, models inside included."""
    return cast("dict[str, Any]", _plain(value))


def _plain(value: Any) -> Any:
    if isinstance(value, Model):
        return value.to_dict()
    if isinstance(value, Mapping):
        return {key: _plain(item) for key, item in cast("Mapping[str, Any]", value).items()}
    if isinstance(value, (list, tuple)):
        return [_plain(item) for item in cast("list[Any]", value)]
    return value


def refusing(send: Send) -> Send:
    """Where a reply goes that is sent instead of opening a web socket."""

    async def refuse(message: Any) -> None:
        await send({**message, "type": f"websocket.{message['type']}"})

    return refuse


async def send_bytes(
    send: Send, status: int, content: bytes, headers: Mapping[str, str], *, head: bool = False
) -> None:
    """A whole reply; with `head`, only what comes before its body."""
    fields = [*raw(headers), (b"content-length", str(len(content)).encode())]
    await send({"type": "http.response.start", "status": status, "headers": fields})
    await send({"type": "http.response.body", "body": b"" if head else content})


async def send_json(
    send: Send, value: Model | Mapping[str, Any], headers: Mapping[str, str], *, status: int = 200, head: bool = False
) -> None:
    """A JSON object."""
    fields = {**headers, "content-type": "application/json"}
    await send_bytes(send, status, msgspec.json.encode(plain(value)), fields, head=head)


async def send_fault(send: Send, fault: Fault, headers: Mapping[str, str], *, head: bool = False) -> None:
    """An error."""
    if fault.error.get("code") == "DeploymentNotFound":  # recorded without a content type; clients must cope
        await send_bytes(send, fault.status, msgspec.json.encode(plain(fault.body)), headers, head=head)
    else:
        await send_json(send, fault.body, headers, status=fault.status, head=head)


async def send_content(send: Send, answer: Content, headers: Mapping[str, str], *, head: bool = False) -> None:
    """Bytes to download."""
    fields = {**headers, "content-type": answer.media_type}
    if answer.filename:
        fields["content-disposition"] = f"attachment; filename*=UTF-8''{_quoted(answer.filename)}"
    await send_bytes(send, 200, answer.content, fields, head=head)


async def send_events(send: Send, events: Events, headers: Mapping[str, str], request_id: str) -> None:
    """Server-sent events. What goes wrong before the first frame is raised; later it becomes the last frame."""
    started = False
    try:
        async for frame in events.frames:
            if not started:
                fields = {
                    **headers,
                    **events.headers,
                    "content-type": "text/event-stream; charset=utf-8",
                    "cache-control": "no-cache",
                }
                await send({"type": "http.response.start", "status": 200, "headers": raw(fields)})
                started = True
            await send({"type": "http.response.body", "body": _event(frame), "more_body": True})
    except Exception as problem:
        if not started or isinstance(problem, ClientGone):
            raise
        if not isinstance(problem, Fault):
            log.exception("request %s failed while it was being streamed", request_id)
        fault = problem if isinstance(problem, Fault) else failed(request_id)
        await end_events(send, fault)
        return
    if not started:
        raise RuntimeError("the handler sent no event")
    await send({"type": "http.response.body", "body": b""})


async def end_events(send: Send, fault: Fault) -> None:
    """Ends server-sent events that have begun with an error as their last frame."""
    await send({"type": "http.response.body", "body": _event((None, fault.body)), "more_body": True})
    await send({"type": "http.response.body", "body": b""})


async def close(events: Events) -> None:
    """Ends the work behind a stream, whether or not any of it was sent."""
    ending = getattr(events.frames, "aclose", None)
    if ending is not None:
        await ending()


def _event(frame: Frame) -> bytes:
    name, data = frame
    content = data.encode() if isinstance(data, str) else msgspec.json.encode(plain(data))
    event = b"" if name is None else b"event: " + name.encode() + b"\n"
    return event + b"data: " + content + b"\n\n"


def raw(headers: Mapping[str, str]) -> list[tuple[bytes, bytes]]:
    """Header fields, as ASGI has them."""
    return [(name.lower().encode("latin-1"), value.encode("latin-1", "replace")) for name, value in headers.items()]


def _quoted(name: str) -> str:
    from urllib.parse import quote

    return quote(name, safe="")
