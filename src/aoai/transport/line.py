"""One connection of the blocking transport: how it is made, and how bytes go over it within their limits.

A limit is set before every single read and write, so a peer that drips bytes cannot outlast a deadline. Knows of
HTTP only what a proxy needs; keeping and reusing connections is the pool's.
"""

from __future__ import annotations

import queue
import select
import socket
import threading
from collections.abc import Callable, Iterable
from typing import TYPE_CHECKING, Any, ClassVar

from ..wire.faults import ConnectFailed, ConnectionLost, Fault, TimedOut
from ..wire.values import Limits
from .answer import Answer, HTTPException, Raw, Reader
from .network import tune

if TYPE_CHECKING:
    from .plain import Origin

__all__ = ["PIECE", "Line", "ascii_host", "connected"]

PIECE = 65536
"""Bytes that are read or written at once."""

_SLIVER = 1e-3
"""Seconds. A limit of nothing at all would mean "do not block" to a socket."""


class Line:
    """One connection, and the limits of the request that is using it."""

    __slots__ = ("_armed", "_born", "_poll", "deadline_next", "limits", "origin", "since", "sock")

    generation: ClassVar[int] = 0
    """Grows with every fork."""

    def __init__(self, origin: Origin, sock: socket.socket, limits: Limits) -> None:
        self.origin, self.sock, self.limits = origin, sock, limits
        self._born = Line.generation
        self.since = 0.0
        self._armed: float | None = -1.0
        self._poll: Any = None
        self.deadline_next = False
        """Whether it is the deadline that the next read or write would meet first."""

    @property
    def inherited(self) -> bool:
        """Whether it was opened by a process that this one was forked from, and so belongs to that one."""
        return self._born != Line.generation

    def close(self) -> None:
        """Closes this process's end. After a fork that tells the peer nothing: the parent still holds its own."""
        self.sock.close()

    def stale(self) -> bool:
        """Whether there is something to read from an idle connection, which means that the peer has closed it."""
        if not hasattr(select, "poll"):
            return bool(select.select([self.sock], [], [], 0)[0])
        if self._poll is None:
            self._poll = select.poll()
            self._poll.register(self.sock, select.POLLIN)
        return bool(self._poll.poll(0))

    def arm(self, limit: float | None) -> None:
        """Bounds the next read or write by `limit` and by what the deadline has left."""
        deadline = self.limits.deadline
        self.deadline_next = False
        if deadline is not None:
            left = deadline - self.origin.pool.clock()
            if left <= 0:
                self.deadline_next = True
                raise TimeoutError("the deadline has passed")
            if limit is None or left < limit:
                limit, self.deadline_next = left, True
        if limit is not None and limit < _SLIVER:
            limit = _SLIVER
        if limit != self._armed:
            self.sock.settimeout(limit)
            self._armed = limit

    def fault(self, error: BaseException, step: Any) -> Fault:
        """What an error of the socket or of HTTP means to a caller."""
        if isinstance(error, TimeoutError):
            return TimedOut("deadline" if self.deadline_next else step)
        return ConnectionLost(f"{self.origin.authority}: {error or type(error).__name__}")

    # -- writing ---------------------------------------------------------------------------------

    def write_request(self, head: bytes, body: bytes | Iterable[bytes] | None, chunked: bool) -> ConnectionLost | None:
        """Sends it all. A peer that stops listening may have said why, so that loss is returned, not raised."""
        try:
            if body is None or isinstance(body, bytes):
                self.write(head + body if body else head)
                return None
            self.write(head)
            for piece in body:
                if piece:
                    self.write(b"%x\r\n%b\r\n" % (len(piece), piece) if chunked else piece)
            if chunked:
                self.write(b"0\r\n\r\n")
        except ConnectionLost as lost:
            return lost
        return None

    def write(self, data: bytes) -> None:
        try:
            self.arm(self.limits.write)
            sent = self.sock.send(data)
            if sent == len(data):
                return
            with memoryview(data) as view:
                while sent < len(data):
                    self.arm(self.limits.write)
                    sent += self.sock.send(view[sent : sent + PIECE])
        except OSError as error:
            raise self.fault(error, "write") from error

    # -- reading ---------------------------------------------------------------------------------

    def makefile(self, mode: str) -> Reader:  # what http.client asks of a socket
        return Reader(_Socket(self), PIECE)

    def answer(self, method: str) -> Answer:
        """Reads the status and the headers of a reply."""
        answer = Answer(self, method=method)  # type: ignore[arg-type]
        try:
            answer.begin()
        except (OSError, HTTPException) as error:
            raise self.fault(error, "read") from error
        return answer


class _Socket(Raw):
    def __init__(self, line: Line) -> None:
        self._line = line

    def readinto(self, buffer: Any, /) -> int | None:
        if self.quiet:
            return None
        line = self._line
        line.arm(line.limits.read)
        return line.sock.recv_into(buffer)


def connected(origin: Origin, limits: Limits) -> Line:
    """A new connection, through the proxy and with TLS if need be. `limits.connect` bounds all of it."""
    clock = origin.pool.clock
    end = None if limits.connect is None else clock() + limits.connect
    first = end if limits.deadline is None else limits.deadline if end is None else min(end, limits.deadline)

    def left() -> float | None:
        if first is None:
            return None
        if first <= clock():
            raise TimeoutError("the deadline has passed")
        return max(first - clock(), _SLIVER)

    via = origin.proxy or origin
    sock: socket.socket | None = None
    try:
        tls = origin.pool.network.tls() if origin.secure else None
        sock = _dialled(_addresses(via.host, via.port, left()), left)
        tune(sock)
        if tls is not None:
            if origin.proxy is not None:
                _tunnel(sock, origin, Limits(read=left(), write=left(), deadline=first))
            sock.settimeout(left())
            sock = tls.wrap_socket(sock, server_hostname=origin.host)
    except BaseException as error:
        if sock is not None:
            sock.close()
        if isinstance(error, TimeoutError):
            at_deadline = limits.deadline is not None and limits.deadline == first
            raise TimedOut("deadline" if at_deadline else "connect") from error
        if isinstance(error, (OSError, Fault, UnicodeError)):
            raise ConnectFailed(f"{via.host}:{via.port}: {error}") from error
        raise
    return Line(origin, sock, limits)


def _dialled(addresses: list[Any], left: Callable[[], float | None]) -> socket.socket:
    """A connection to the first address that answers; each gets an equal share of the time there is."""
    for number, (family, kind, protocol, _, address) in enumerate(addresses, 1):
        seconds = left()
        sock = socket.socket(family, kind, protocol)
        try:
            sock.settimeout(None if seconds is None else seconds / (len(addresses) - number + 1))
            sock.connect(address)
        except BaseException as error:
            sock.close()
            if not isinstance(error, OSError) or number == len(addresses):
                raise
        else:
            return sock
    raise OSError("the name has no address")


def _addresses(host: str, port: int, seconds: float | None) -> list[Any]:
    """The addresses of a name. The system's resolver cannot be interrupted, so a thread waits for it."""
    try:
        return socket.getaddrinfo(host, port, type=socket.SOCK_STREAM, flags=socket.AI_NUMERICHOST)
    except socket.gaierror:  # a name, then
        pass
    if seconds is None:
        return socket.getaddrinfo(host, port, type=socket.SOCK_STREAM)
    found: queue.SimpleQueue[list[Any] | OSError | UnicodeError] = queue.SimpleQueue()

    def resolve() -> None:
        try:
            found.put(socket.getaddrinfo(host, port, type=socket.SOCK_STREAM))
        except (OSError, UnicodeError) as error:
            found.put(error)

    threading.Thread(target=resolve, name="aoai resolves a name", daemon=True).start()
    try:
        outcome = found.get(timeout=seconds)
    except queue.Empty:
        raise TimeoutError(f"no answer about the name {host}") from None
    if isinstance(outcome, list):
        return outcome
    raise outcome


def _tunnel(sock: socket.socket, origin: Origin, limits: Limits) -> None:
    assert origin.proxy is not None
    line = Line(origin, sock, limits)
    secret = origin.proxy.authorization
    login = f"proxy-authorization: {secret}\r\n" if secret else ""
    line.write(f"CONNECT {origin.authority} HTTP/1.1\r\nhost: {origin.authority}\r\n{login}\r\n".encode("latin-1"))
    answer = line.answer("CONNECT")
    answer.close()
    if not 200 <= answer.status < 300:
        raise OSError(f"the proxy answered {answer.status} when asked for a way to {origin.authority}")


def ascii_host(host: str) -> str:
    try:
        return host if host.isascii() else host.encode("idna").decode()
    except UnicodeError as error:
        raise ConnectFailed(f"{host!r} is not a usable host name: {error}.") from error
