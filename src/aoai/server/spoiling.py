"""Spoils an answer on its way, as a request asked for: resets, silence, cuts, noise.

An application knows no connection; the server that runs it may show its own, as `extensions["aoai.line"]` of the
scope (`lines` makes uvicorn do so). Without one, an answer that breaks off just ends.
"""

from __future__ import annotations

import asyncio
import socket
import struct
from typing import Any

from starlette.types import Message, Receive, Scope, Send

from .faults import Spoilt
from .sending import ClientGone

__all__ = ["Spoiler", "lines"]

LINE = "aoai.line"
_PAGE = b"<html><body><h1>502 Bad Gateway</h1></body></html>"


class Spoiler:
    """Passes an answer on up to where it is spoilt."""

    def __init__(self, demand: Spoilt, scope: Scope, receive: Receive, send: Send) -> None:
        self._demand = demand
        self._line: Any = dict[str, Any](scope.get("extensions") or {}).get(LINE)
        self._receive, self._send = receive, send
        self._head: Message | None = None
        self._events = 0

    async def __call__(self, message: Message) -> None:
        demand = self._demand
        if message["type"] == "http.response.start":
            if demand.after == 0 and demand.name in ("reset", "closed", "silent"):
                await self._end()
            self._head = message
            return
        body: bytes = message.get("body", b"")
        is_whole = self._head is not None and not message.get("more_body")
        if demand.name == "html":
            await self._page()
        elif demand.name == "drips":
            await self._begin()
            for at in range(len(body)):
                await self._send({"type": "http.response.body", "body": body[at : at + 1], "more_body": True})
                await self._rest()
            if not message.get("more_body"):
                await self._send({"type": "http.response.body", "body": b""})
        elif is_whole:
            await self._half(body)
        else:
            await self._event(message)

    async def _half(self, body: bytes) -> None:
        """Half of an answer that is no stream. Its length is right, unless the connection breaks within."""
        half = body[: len(body) // 2]
        breaks = self._demand.name in ("reset", "closed", "silent")
        await self._begin(len(body if breaks else half))
        await self._send({"type": "http.response.body", "body": half, "more_body": breaks})
        if breaks:
            await self._end()

    async def _event(self, message: Message) -> None:
        """An event of a stream, or what takes its place."""
        await self._begin()
        if self._events < self._demand.after:
            self._events += bool(message.get("body"))
            await self._send(message)
        elif self._demand.name == "malformed":
            self._events += 1
            await self._send({**message, "body": b"data: {malformed\n\n"})
        elif self._demand.name == "cut":
            await self._send({"type": "http.response.body", "body": b""})
            raise ClientGone
        else:
            await self._end()

    async def _rest(self) -> None:
        """The wait between bytes that drip, unless the client leaves."""
        try:
            async with asyncio.timeout(self._demand.every):
                while (await self._receive())["type"] != "http.disconnect":
                    pass
        except TimeoutError:
            return
        raise ClientGone

    async def _page(self) -> None:
        assert self._head is not None
        fields = [(b"content-type", b"text/html"), (b"content-length", str(len(_PAGE)).encode())]
        await self._send({**self._head, "headers": fields})
        await self._send({"type": "http.response.body", "body": _PAGE})
        raise ClientGone

    async def _begin(self, length: int | None = None) -> None:
        head, self._head = self._head, None
        if head is not None:
            fields = [pair for pair in head["headers"] if length is None or pair[0] != b"content-length"]
            if length is not None:
                fields.append((b"content-length", str(length).encode()))
            await self._send({**head, "headers": fields})

    async def _end(self) -> None:
        """Breaks the connection, or leaves it as it is until the client has enough."""
        line = self._line
        if line is not None and self._demand.name == "reset":
            sock = line.get_extra_info("socket")
            sock.setsockopt(socket.SOL_SOCKET, socket.SO_LINGER, struct.pack("ii", 1, 0))
            line.abort()
        elif line is not None and self._demand.name == "closed":
            line.close()
        if line is not None or self._demand.name == "silent":
            while (await self._receive())["type"] != "http.disconnect":
                pass
        raise ClientGone


def lines() -> Any:
    """A protocol for uvicorn that shows applications the connection of each request."""
    from uvicorn.protocols.http import auto

    base: Any = auto.AutoHTTPProtocol  # the one of two that is installed

    class Showing(base):  # type: ignore[misc]  # known when it runs
        def connection_made(self, transport: Any) -> None:
            super().connection_made(transport)  # pyright: ignore[reportUnknownMemberType]  # of the base
            app: Any = self.app  # type: ignore[has-type]  # of the base

            async def shown(scope: Scope, receive: Receive, send: Send) -> None:
                await app({**scope, "extensions": {**scope.get("extensions", {}), LINE: transport}}, receive, send)

            self.app = shown

    return Showing
