"""The blocking transport: `http.client` with a pool of connections.

A thread has a connection to itself; the threads are the bound on their number, so nothing waits for a free one.
Nothing is ever sent twice here: what failed is for the retry policy to judge.
"""

from __future__ import annotations

import atexit
import os
import time
import weakref
import zlib
from collections.abc import Callable
from urllib.parse import urlsplit

from ..wire.faults import ConnectFailed, ConnectionLost, Fault
from ..wire.values import Headers, Limits, Reply, Request
from .answer import Answer, Decoder, HTTPException
from .line import PIECE, Line, ascii_host, connected
from .network import MAX_IDLE, MAX_IDLE_SECONDS, Network, origin_and_target

__all__ = ["Plain"]

Clock = Callable[[], float]

_DRAIN = 0.005
"""Seconds and, in pieces of `PIECE` bytes, reads that saving a connection may cost when a body is closed early."""
_DRAIN_READS = 4


class Plain:
    """Sends requests over connections that are shared with every other `Plain` of equal settings."""

    def __init__(self, network: Network | None = None, *, clock: Clock = time.monotonic) -> None:
        self._pool: Pool | None = Pool.shared(network or Network.from_environment(), clock)
        self._pool.users.add(self)
        self._clock = clock

    def send(self, request: Request) -> Reply:
        """Sends one request; the body of the reply is unread, unless it is one that is read in one go."""
        if self._pool is None:
            raise RuntimeError("This client is closed. Make a new one, or close it later.")
        where, target = origin_and_target(request.url)
        origin = self._pool.origin(where)
        head, framed = _head(request, origin, target)
        line = origin.line(request.limits)
        try:
            lost = line.write_request(head, request.body, framed)
            try:
                answer = line.answer(request.method)
            except ConnectionLost as fault:
                raise (lost or fault) from (lost or fault).__cause__
            answer.will_close = answer.will_close or lost is not None
        except BaseException:
            line.close()
            raise
        headers = Headers(answer.items)
        version = f"HTTP/1.{answer.version - 10}"
        most, length = request.limits.body, answer.length
        whole = not request.stream and length is not None and (most is None or length <= most) and not answer.coding
        body = Reading(line, answer, whole=whole)
        if not whole:
            return Reply(answer.status, headers, request, body=body, http_version=version)
        return Reply(answer.status, headers, request, content=body.read(), http_version=version)

    def close(self) -> None:
        """Refuses further requests; the last user of a pool closes its idle connections."""
        pool, self._pool = self._pool, None
        if pool is not None:
            pool.users.discard(self)
            if not pool.users:
                Pool.forget(pool)


def _head(request: Request, origin: Origin, target: str) -> tuple[bytes, bool]:
    """The request line and headers, and whether the body goes out in chunks."""
    given = request.headers
    names = {name.lower() for name in given}
    lines = [f"{request.method} {origin.prefix}{target} HTTP/1.1"]
    if "host" not in names:
        lines.append(f"host: {origin.host_header}")
    if "accept-encoding" not in names:
        lines.append("accept-encoding: gzip, deflate")
    chunked = False
    if request.body is not None and "content-length" not in names:
        if isinstance(request.body, bytes):
            lines.append(f"content-length: {len(request.body)}")
        else:
            chunked = True
            lines.append("transfer-encoding: chunked")
    elif request.body is None and request.method in ("POST", "PUT", "PATCH") and "content-length" not in names:
        lines.append("content-length: 0")
    if origin.proxy_authorization:
        lines.append(f"proxy-authorization: {origin.proxy_authorization}")
    lines.extend([f"{name}: {value}" for name, value in given.items()])
    text = "\r\n".join(lines)
    if text.count("\n") != len(lines) - 1 or text.count("\r") != len(lines) - 1 or "\0" in text:
        raise ConnectFailed("a header field or the URL holds a line break; take it out")
    try:
        return f"{text}\r\n\r\n".encode("latin-1"), chunked
    except UnicodeEncodeError as error:
        raise ConnectFailed(
            f"a header field or the URL holds {text[error.start]!r}, which HTTP cannot carry; encode it first"
        ) from None


class Pool:
    """The connections of one process for one `Network`."""

    _shared: dict[tuple[Network, Clock], Pool] = {}  # noqa: RUF012  the registry of the process

    def __init__(self, network: Network, clock: Clock) -> None:
        self.network = network
        self.clock = clock
        self.origins: dict[str, Origin] = {}
        self.users: weakref.WeakSet[Plain] = weakref.WeakSet()

    @classmethod
    def shared(cls, network: Network, clock: Clock) -> Pool:
        """The pool for these settings."""
        return cls._shared.setdefault((network, clock), cls(network, clock))

    def origin(self, url: str) -> Origin:
        found = self.origins.get(url)
        if found is None:
            found = self.origins.setdefault(url, Origin(self, url))
        return found

    def clear(self) -> None:
        for origin in list(self.origins.values()):
            while origin.idle:
                origin.idle.pop().close()

    @classmethod
    def forget(cls, pool: Pool) -> None:
        cls._shared.pop((pool.network, pool.clock), None)
        pool.clear()

    @classmethod
    def clear_all(cls) -> None:
        for pool in list(cls._shared.values()):
            pool.clear()

    @classmethod
    def after_fork(cls) -> None:
        """Starts the child with nothing of its parent's."""
        Line.generation += 1
        cls.clear_all()


class Origin:
    """Scheme, host and port, the way to get there, and idle connections to it, the last used on top."""

    def __init__(self, pool: Pool, url: str) -> None:
        parts = urlsplit(url)
        try:
            port = parts.port
        except ValueError as error:
            raise ConnectFailed(f"{url!r} has an unusable port: {error}.") from error
        if not parts.hostname:
            raise ConnectFailed(f"{url!r} names no host.")
        self.host = ascii_host(parts.hostname)
        self.secure = parts.scheme == "https"
        self.port = port or (443 if self.secure else 80)
        name = f"[{self.host}]" if ":" in self.host else self.host
        self.authority = f"{name}:{self.port}"
        self.host_header = name if port is None else self.authority
        self.proxy = pool.network.proxy(parts.scheme, self.host, self.port)
        through = self.proxy is not None and not self.secure
        self.prefix = f"http://{self.host_header}" if through else ""
        self.proxy_authorization = self.proxy.authorization if self.proxy and through else None
        self.pool = pool
        self.idle: list[Line] = []

    def line(self, limits: Limits) -> Line:
        """A connection with these limits: a used one that is still good, or a new one."""
        oldest = self.pool.clock() - MAX_IDLE_SECONDS
        while self.idle:
            try:
                line = self.idle.pop()
            except IndexError:  # another thread took it
                break
            if line.since >= oldest and not line.stale():
                line.limits = limits
                return line
            line.close()
        return connected(self, limits)

    def take_back(self, line: Line) -> None:
        """Keeps a connection whose last reply was read to its end."""
        if line.inherited or not self.pool.users:
            line.close()
            return
        line.since = self.pool.clock()
        self.idle.append(line)
        if len(self.idle) > MAX_IDLE or self.idle[0].since < line.since - MAX_IDLE_SECONDS:
            try:
                self.idle.pop(0).close()
            except IndexError:  # other threads took them
                pass


class Reading:
    """The body of a reply, read off its connection. `whole` reads it in one go."""

    __slots__ = ("_answer", "_decoder", "_limits", "_line", "_whole")

    def __init__(self, line: Line, answer: Answer, *, whole: bool) -> None:
        self._line: Line | None = line
        self._answer = answer
        self._whole = whole
        self._limits = line.limits
        self._decoder = Decoder() if answer.coding in ("gzip", "deflate", "x-gzip") else None

    def read(self, due: float | None = None) -> bytes:
        """The next bytes, decoded; `b""` at the end."""
        line = self._line
        if line is None:
            return b""
        if due is not None:
            line.limits = self._limits.by(due)
        answer = self._answer
        if line.inherited:
            self._drop()
            raise ConnectionLost("the connection of this reply belongs to the parent process")
        try:
            data, decoder = b"", self._decoder
            while not data:
                held = decoder is not None and decoder.waits
                raw = b"" if held or answer.finished else answer.read() if self._whole else answer.read1(PIECE)
                data = raw if decoder is None else decoder.feed(raw)
                if answer.finished or not (raw or held):
                    if decoder is not None:
                        if decoder.waits:
                            continue
                        if data and not self._whole:
                            break  # whether the end is there is for the next read to say: what came, came
                        data += decoder.end()
                    self._finish()
                    break
        except (OSError, HTTPException, zlib.error, ValueError) as error:
            self._drop()
            raise line.fault(error, "read") from error
        except BaseException:
            self._drop()
            raise
        return data

    def close(self) -> None:
        """Saves the connection if the rest of the body is already here or nearly so; else drops it."""
        line = self._line
        if line is None or line.inherited:
            self._drop()
            return
        line.limits = Limits(read=_DRAIN)
        self._whole, self._decoder = False, None
        try:
            for _ in range(_DRAIN_READS):
                if not self.read():
                    break
        except Fault:
            pass
        finally:
            self._drop()

    def _finish(self) -> None:
        line, self._line = self._line, None
        if line is not None:
            reusable = self._answer.finished and not self._answer.will_close
            self._answer.close()
            line.origin.take_back(line) if reusable else line.close()

    def _drop(self) -> None:
        line, self._line = self._line, None
        if line is not None:
            line.close()
            self._answer.close()

    def __del__(self) -> None:
        if getattr(self, "_line", None) is not None:
            self._drop()


atexit.register(Pool.clear_all)
if hasattr(os, "register_at_fork"):
    os.register_at_fork(after_in_child=Pool.after_fork)
