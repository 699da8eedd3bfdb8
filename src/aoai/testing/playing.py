"""Plays a tape: a server on loopback, in a thread and an event loop of its own, so that any kind of test can use it.

    with play(tape) as server:
        client = aoai.OpenAI(base_url=f"{server.url}/openai/v1/", api_key="key")

What the client sent is in `server.requests`. Leaving the block ends every connection, and raises where a request was
not what the tape expected.
"""

from __future__ import annotations

import asyncio
import socket
import ssl
import struct
import threading
from collections.abc import Generator
from contextlib import contextmanager
from os import PathLike
from random import Random

from ..wire.values import Headers
from .tape import Seen, Surprise, Take, Tape, json_reply

__all__ = ["Server", "play"]

_RESET = struct.pack("ii", 1, 0)
"""SO_LINGER on, for no time: what was not read is thrown away, and the peer is told."""


class _Left(ConnectionError):
    """The client has gone."""


class _Over(Exception):
    """The connection was ended by a step."""


class _Connection:
    """One connection that was accepted: a `Line` for steps."""

    def __init__(self, reader: asyncio.StreamReader, writer: asyncio.StreamWriter, number: int, url: str) -> None:
        self.number, self.url = number, url
        self._reader, self._writer = reader, writer
        self._pending = b""

    async def send(self, data: bytes) -> None:
        self._writer.write(data)
        await self._writer.drain()
        if self._reader.at_eof():
            raise _Left

    async def wait(self, seconds: float | None = None) -> None:
        try:
            async with asyncio.timeout(seconds):
                while piece := await self._reader.read(65536):
                    self._pending += piece
        except TimeoutError:
            return
        raise _Left

    def half_close(self) -> None:
        self._writer.write_eof()

    def close(self) -> None:
        raise _Over

    def reset(self) -> None:
        self._writer.get_extra_info("socket").setsockopt(socket.SOL_SOCKET, socket.SO_LINGER, _RESET)
        self._writer.transport.abort()
        raise _Over

    async def end(self) -> None:
        self._writer.close()
        try:
            await self._writer.wait_closed()
        except (OSError, asyncio.CancelledError):
            pass

    # -- reading a request -----------------------------------------------------------------------

    async def request(self) -> Seen | None:
        """The next request; None where the client has gone."""
        try:
            start = await self._until(b"\r\n\r\n")
        except _Left:
            return None
        first, *lines = start.decode("latin-1").split("\r\n")[:-2]
        method, path, _ = first.split(" ", 2)
        headers = Headers((name, value.strip()) for name, _, value in (line.partition(":") for line in lines))
        if headers.get("transfer-encoding", "").lower() == "chunked":
            body = await self._chunks()
        else:
            body = await self._exactly(int(headers.get("content-length", "0")))
        return Seen(method, path, headers, body, self.number)

    async def _chunks(self) -> bytes:
        pieces: list[bytes] = []
        while size := int((await self._until(b"\r\n")).split(b";")[0], 16):
            pieces.append(await self._exactly(size))
            await self._exactly(2)
        while await self._until(b"\r\n") != b"\r\n":
            pass
        return b"".join(pieces)

    async def _until(self, mark: bytes) -> bytes:
        while (end := self._pending.find(mark)) < 0:
            await self._more()
        return self._taken(end + len(mark))

    async def _exactly(self, size: int) -> bytes:
        while len(self._pending) < size:
            await self._more()
        return self._taken(size)

    def _taken(self, size: int) -> bytes:
        taken, self._pending = self._pending[:size], self._pending[size:]
        return taken

    async def _more(self) -> None:
        piece = await self._reader.read(65536)
        if not piece:
            raise _Left
        self._pending += piece


class Server:
    """A server that plays one tape. `requests` is what came, in order; `connections` how many were accepted."""

    def __init__(self, tape: Tape, seed: int, certificate: str | PathLike[str] | None) -> None:
        self.tape, self.seed = tape, seed
        self.requests: list[Seen] = []
        self.connections = 0
        self.surprises: list[Surprise] = []
        self._tls = _context(tape, certificate)
        self._listening = socket.create_server(("127.0.0.1", 0))
        scheme = "https" if tape.secure or tape.claims_tls else "http"
        self.port: int = self._listening.getsockname()[1]
        self.url = f"{scheme}://127.0.0.1:{self.port}"
        self._loop = asyncio.new_event_loop()
        self._loop.set_exception_handler(lambda loop, context: None)  # a client that breaks off is no news here
        self._stopping = asyncio.Event()
        self._thread = threading.Thread(target=self._run, name=f"plays {tape.name}", daemon=True)

    # -- its life --------------------------------------------------------------------------------

    def start(self) -> None:
        self._thread.start()

    def stop(self) -> None:
        """Ends every connection. Comes back when nothing of the server is left."""
        self._loop.call_soon_threadsafe(self._stopping.set)
        self._thread.join()
        self._listening.close()

    def check(self) -> None:
        """Raises the first Surprise, if there was one."""
        if self.surprises:
            raise self.surprises[0]

    def _run(self) -> None:
        with asyncio.Runner(loop_factory=lambda: self._loop) as runner:
            runner.run(self._serve())

    async def _serve(self) -> None:
        connections: dict[asyncio.Task[None], asyncio.StreamWriter] = {}

        def accepted(reader: asyncio.StreamReader, writer: asyncio.StreamWriter) -> None:
            task = asyncio.ensure_future(self._play(reader, writer))
            connections[task] = writer
            task.add_done_callback(connections.pop)

        server = await asyncio.start_server(accepted, sock=self._listening, ssl=self._tls)
        await self._stopping.wait()
        server.close()
        for _ in range(6):  # more turns than asyncio needs for a connection that it has just accepted
            await asyncio.sleep(0)
        while connections:
            for task, writer in connections.items():
                task.cancel()
                writer.transport.abort()  # a task that has not begun does nothing more
            await asyncio.wait(set(connections))

    # -- a connection ----------------------------------------------------------------------------

    async def _play(self, reader: asyncio.StreamReader, writer: asyncio.StreamWriter) -> None:
        self.connections += 1
        line = _Connection(reader, writer, self.connections, self.url)
        tape = self.tape
        try:
            await self._take(line, tape.greeting, None, -self.connections)
            while (seen := await line.request()) is not None:
                self.requests.append(seen)
                number = len(self.requests)
                if not tape.takes:
                    raise Surprise(f"The tape {tape.name!r} has no take for a request, and one came: {seen.path}")
                await self._take(line, tape.takes[min(number, len(tape.takes)) - 1], seen, number)
        except Surprise as surprise:
            self.surprises.append(surprise)
            refusal = {"error": {"message": str(surprise), "code": "surprise"}}
            try:
                await line.send(json_reply(refusal, 400, x_should_retry="false"))
            except OSError:
                pass
        except (_Over, OSError):
            pass
        finally:
            await line.end()

    async def _take(self, line: _Connection, take: Take, seen: Seen | None, number: int) -> None:
        chance = Random(f"{self.seed}/{number}")  # of the request's own: others at the same time change nothing
        for step in take:
            await step.play(line, seen, chance)


def _context(tape: Tape, certificate: str | PathLike[str] | None) -> ssl.SSLContext | None:
    if not tape.secure:
        return None
    if certificate is None:
        raise ValueError(f"The tape {tape.name!r} speaks TLS: pass certificate=, a PEM file with a key in it.")
    context = ssl.create_default_context(ssl.Purpose.CLIENT_AUTH)
    context.load_cert_chain(certificate)
    return context


@contextmanager
def play(tape: Tape, *, seed: int = 0, certificate: str | PathLike[str] | None = None) -> Generator[Server]:
    """A server that plays a tape as long as the block lasts. The seed is what its chances are drawn from."""
    server = Server(tape, seed, certificate)
    server.start()
    try:
        yield server
    finally:
        server.stop()
    server.check()
