"""What stands between a client and its connections while a recording records; instead of them while it plays.

One class for each colour, as transports are. What is recorded and what is answered is decided in `recording.py`.
"""

from __future__ import annotations

from typing import TYPE_CHECKING, Any, cast

from ..wire.faults import Fault
from ..wire.values import AsyncBody, Body, Headers, Reply, Request

if TYPE_CHECKING:
    from ..transport import AsyncTransport, Transport
    from .exchanges import Came
    from .recording import Note, Recording

__all__ = ["AsyncCarrier", "Carrier"]


class Carrier:
    """A transport of a blocking client."""

    def __init__(self, recording: Recording, http_client: Any) -> None:
        self._recording = recording
        self._inner: Transport | None = None
        if recording.records:
            from ..transport import transport

            self._inner = transport(http_client)

    def send(self, request: Request) -> Reply:
        """Sends one request and notes it, or plays what came of it once."""
        body = request.body if request.body is None or isinstance(request.body, bytes) else b"".join(request.body)
        if self._inner is None:
            return _reply(self._recording.play(request, body), request, self._recording, Playing)
        note = self._recording.begin(request, body)
        try:
            reply = self._inner.send(_whole(request, body))
        except Fault as fault:
            note.failed(fault)
            raise
        note.answered(reply.status_code, reply.headers)
        if _is_noted(reply, note):
            reply.body = Listening(cast(Body, reply.body), note)
        return reply

    def close(self) -> None:
        """Closes the connections, where there are any."""
        if self._inner is not None:
            self._inner.close()


class AsyncCarrier:
    """A transport of an async client."""

    def __init__(self, recording: Recording, http_client: Any) -> None:
        self._recording = recording
        self._inner: AsyncTransport | None = None
        if recording.records:
            from ..transport import async_transport

            self._inner = async_transport(http_client)

    async def send(self, request: Request) -> Reply:
        """Sends one request and notes it, or plays what came of it once."""
        body = request.body
        if body is not None and not isinstance(body, bytes):
            from ..transport.upload import Upload

            body = b"".join([piece async for piece in Upload(body).pieces(None)])
        if self._inner is None:
            return _reply(self._recording.play(request, body), request, self._recording, AsyncPlaying)
        note = self._recording.begin(request, body)
        try:
            reply = await self._inner.send(_whole(request, body))
        except Fault as fault:
            note.failed(fault)
            raise
        note.answered(reply.status_code, reply.headers)
        if _is_noted(reply, note):
            reply.body = AsyncListening(cast(AsyncBody, reply.body), note)
        return reply

    async def close(self) -> None:
        """Closes the connections, where there are any."""
        if self._inner is not None:
            await self._inner.close()


def _whole(request: Request, body: bytes | None) -> Request:
    """The same request with the body that was read for the recording."""
    if request.body is body:
        return request
    from dataclasses import replace

    return replace(request, body=body)


def _is_noted(reply: Reply, note: Note) -> bool:
    """Whether the body is still to come, and has to be listened to; else it is noted here."""
    if reply.is_read:
        note.piece(reply.content)
        note.ended()
    return not reply.is_read


class Listening:
    """A body that is noted as it is read."""

    __slots__ = ("_body", "_note")

    def __init__(self, body: Body, note: Note) -> None:
        self._body, self._note = body, note

    def read(self, due: float | None = None) -> bytes:
        """The next bytes."""
        try:
            data = self._body.read(due)
        except Fault as fault:
            self._note.failed(fault)
            raise
        self._note.piece(data) if data else self._note.ended()
        return data

    def close(self) -> None:
        """Closes what is listened to."""
        self._body.close()


class AsyncListening:
    """`Listening`, awaited."""

    __slots__ = ("_body", "_note")

    def __init__(self, body: AsyncBody, note: Note) -> None:
        self._body, self._note = body, note

    async def read(self, due: float | None = None) -> bytes:
        """The next bytes."""
        try:
            data = await self._body.read(due)
        except Fault as fault:
            self._note.failed(fault)
            raise
        self._note.piece(data) if data else self._note.ended()
        return data

    async def close(self) -> None:
        """Closes what is listened to."""
        await self._body.close()


class Playing:
    """A body that comes out of a recording."""

    __slots__ = ("_at", "_came", "_recording")

    def __init__(self, came: Came, recording: Recording) -> None:
        self._came, self._recording, self._at = came, recording, 0

    def read(self, due: float | None = None) -> bytes:
        """The next piece, as it came."""
        return self._next()

    def _next(self) -> bytes:
        came = self._came
        if self._at < len(came.pieces):
            self._at += 1
            return came.pieces[self._at - 1]
        if (fault := came.raised()) is not None:
            raise fault
        if came.left:
            raise self._recording.surprise(
                f"knows no more of an answer after {len(came.pieces)} pieces: the program stopped reading there when "
                "it was recorded"
            )
        return b""

    def close(self) -> None:
        """Nothing is open."""


class AsyncPlaying(Playing):
    """`Playing`, awaited."""

    __slots__ = ()

    async def read(self, due: float | None = None) -> bytes:  # type: ignore[override]
        """The next piece, as it came."""
        return self._next()

    async def close(self) -> None:  # type: ignore[override]
        """Nothing is open."""


def _reply(came: Came, request: Request, recording: Recording, playing: type[Playing]) -> Reply:
    fault = came.raised()
    if came.status is None and fault is not None:
        raise fault
    assert came.status is not None
    body: Any = playing(came, recording)
    return Reply(came.status, Headers(came.headers), request, body=body)
