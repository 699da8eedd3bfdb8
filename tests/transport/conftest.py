"""A server of raw sockets: a test says what it sends, byte by byte, and sees what it was sent."""

from __future__ import annotations

import contextlib
import socket
import threading
from collections.abc import Callable, Iterator

import pytest

from aoai.transport.plain import Pool
from aoai.transport.sessions import Sessions


class Peer:
    """One connection that the server accepted."""

    def __init__(self, sock: socket.socket, number: int) -> None:
        self.sock = sock
        self.number = number
        self.pending = b""

    def head(self) -> bytes:
        """The next request up to its body; `b""` where the client has gone."""
        while (end := self.pending.find(b"\r\n\r\n")) < 0:
            data = self.sock.recv(65536)
            if not data:
                return b""
            self.pending += data
        head, self.pending = self.pending[: end + 4], self.pending[end + 4 :]
        return head

    def request(self) -> tuple[bytes, bytes]:
        """The next request; its body by content-length, or as the chunks that came."""
        head = self.head()
        if b"transfer-encoding: chunked" in head.lower():
            return head, self._until(b"0\r\n\r\n")
        length = head.lower().partition(b"content-length:")[2].split(b"\r\n")[0]
        while len(self.pending) < int(length or 0):
            self._more()
        body, self.pending = self.pending[: int(length or 0)], self.pending[int(length or 0) :]
        return head, body

    def _until(self, end: bytes) -> bytes:
        while not self.pending.endswith(end):
            self._more()
        body, self.pending = self.pending, b""
        return body

    def _more(self) -> None:
        data = self.sock.recv(65536)
        if not data:
            raise ConnectionError("the client left in the middle of its request")
        self.pending += data

    def send(self, data: bytes) -> None:
        self.sock.sendall(data)

    def drip(self, data: bytes, every: float) -> None:
        """Sends byte by byte until the client has had enough."""
        gone = threading.Event()
        for byte in data:
            self.send(bytes((byte,)))
            gone.wait(every)

    def gone(self, within: float = 5.0) -> bool:
        """Whether the client closes its end."""
        self.sock.settimeout(within)
        try:
            return self.sock.recv(65536) == b""
        except TimeoutError:
            return False
        except OSError:
            return True


class Server:
    """Runs `script` for every connection, each in a thread. `requests` is what came, as (head, body)."""

    def __init__(self, script: Callable[[Peer, Server], None]) -> None:
        self.script = script
        self.listener = socket.create_server(("127.0.0.1", 0))
        self.port: int = self.listener.getsockname()[1]
        self.url = f"http://127.0.0.1:{self.port}"
        self.connections = 0
        self.requests: list[tuple[bytes, bytes]] = []
        self.left = threading.Event()
        """Set when a script has seen its client go."""
        self.peers: list[Peer] = []
        threading.Thread(target=self._accept, daemon=True).start()

    def _accept(self) -> None:
        while True:
            try:
                sock, _ = self.listener.accept()
            except OSError:
                return
            self.connections += 1
            peer = Peer(sock, self.connections)
            self.peers.append(peer)
            threading.Thread(target=self._run, args=(peer,), daemon=True).start()

    def _run(self, peer: Peer) -> None:
        with peer.sock:
            try:
                self.script(peer, self)
            except OSError:
                self.left.set()

    def close(self) -> None:
        self.listener.close()
        for peer in self.peers:
            with contextlib.suppress(OSError):
                peer.sock.shutdown(socket.SHUT_RDWR)


@pytest.fixture
def serve() -> Iterator[Callable[[Callable[[Peer, Server], None]], Server]]:
    """Starts a server for a script."""
    servers: list[Server] = []

    def start(script: Callable[[Peer, Server], None]) -> Server:
        servers.append(Server(script))
        return servers[-1]

    yield start
    for server in servers:
        server.close()


@pytest.fixture
def answering(serve: Callable[[Callable[[Peer, Server], None]], Server]) -> Callable[..., Server]:
    """Starts a server that gives these answers to the requests of every connection, and hangs up after the last."""

    def start(*answers: bytes, endless: bool = False) -> Server:
        def script(peer: Peer, server: Server) -> None:
            turn = 0
            while endless or turn < len(answers):
                request = peer.request()
                if not request[0]:
                    server.left.set()
                    return
                server.requests.append(request)
                peer.send(answers[turn % len(answers)])
                turn += 1

        return serve(script)

    return start


@pytest.fixture(autouse=True)
def _clean(monkeypatch: pytest.MonkeyPatch) -> Iterator[None]:
    for name in ("HTTP_PROXY", "HTTPS_PROXY", "ALL_PROXY", "NO_PROXY", "SSL_CERT_FILE", "SSL_CERT_DIR"):
        monkeypatch.delenv(name, raising=False)
        monkeypatch.delenv(name.lower(), raising=False)
    yield
    Pool.clear_all()
    Pool._shared.clear()
    Sessions._shared.clear()
