"""Web sockets over what lies between: TLS, proxies, and trio."""

from __future__ import annotations

import asyncio
import socket
import ssl
import threading
from collections.abc import Callable, Iterator
from pathlib import Path
from typing import Any

import pytest
import trio
from websockets.sync.server import ServerConnection, serve

from aoai import APIConnectionError, AsyncOpenAI, OpenAI


def echo(connection: ServerConnection) -> None:
    for message in connection:
        connection.send(message)


@pytest.fixture
def secure(certificate: Path) -> Iterator[int]:
    """The port of a server behind TLS that sends back what it hears."""
    context = ssl.create_default_context(ssl.Purpose.CLIENT_AUTH)
    context.load_cert_chain(certificate)
    with serve(echo, "127.0.0.1", 0, ssl=context) as server:
        thread = threading.Thread(target=server.serve_forever)
        thread.start()
        yield server.socket.getsockname()[1]
        server.shutdown()
        thread.join()


class Proxy:
    """Takes one CONNECT, and joins the caller with where it leads: `port`, whatever was asked for."""

    def __init__(self, port: int) -> None:
        self._listener = socket.create_server(("127.0.0.1", 0))
        self._to = port
        self.port = self._listener.getsockname()[1]
        self.head = b""
        self._threads = [threading.Thread(target=self._serve)]
        self._threads[0].start()

    def _serve(self) -> None:
        with (
            self._listener,
            self._listener.accept()[0] as near,
            socket.create_connection(("127.0.0.1", self._to)) as far,
        ):
            while not self.head.endswith(b"\r\n\r\n"):
                self.head += near.recv(1)
            near.sendall(b"HTTP/1.1 200 Connection established\r\n\r\n")
            back = threading.Thread(target=self._copy, args=(far, near))
            back.start()
            self._copy(near, far)
            back.join()

    @staticmethod
    def _copy(source: socket.socket, target: socket.socket) -> None:
        try:
            while piece := source.recv(65536):
                target.sendall(piece)
            target.shutdown(socket.SHUT_WR)
        except OSError:
            pass

    def join(self) -> None:
        self._threads[0].join(10)


def said_by_blocking(url: str) -> str:
    with OpenAI(base_url=url, api_key="secret-key", max_retries=0).realtime.connect(model="m") as connection:
        connection.send({"type": "response.create"})
        return str(connection.recv().type)


def said_by_async(url: str) -> str:
    async def ask() -> str:
        client = AsyncOpenAI(base_url=url, api_key="secret-key", max_retries=0)
        async with client.realtime.connect(model="m") as connection:
            await connection.send({"type": "response.create"})
            return str((await connection.recv()).type)

    return asyncio.run(ask())


both = pytest.mark.parametrize("said", [said_by_blocking, said_by_async])


@both
def test_ssl_cert_file_names_whom_to_trust(
    said: Callable[[str], str], secure: int, certificate: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    with pytest.raises(APIConnectionError, match=r"(?i)certificate"):
        said(f"https://localhost:{secure}/v1/")
    monkeypatch.setenv("SSL_CERT_FILE", str(certificate))
    assert said(f"https://localhost:{secure}/v1/") == "response.create"
    with pytest.raises(APIConnectionError, match=r"(?i)certificate"):
        said(f"https://127.0.0.1:{secure}/v1/")


@both
def test_a_proxy_makes_a_tunnel_and_sees_no_credential(
    said: Callable[[str], str], secure: int, certificate: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    proxy = Proxy(secure)
    monkeypatch.setenv("SSL_CERT_FILE", str(certificate))
    monkeypatch.setenv("HTTPS_PROXY", f"http://me:word@127.0.0.1:{proxy.port}")
    assert said("https://localhost:9/v1/") == "response.create"
    proxy.join()
    assert proxy.head.startswith(b"CONNECT localhost:9 HTTP/1.1\r\n")
    assert b"Proxy-Authorization: Basic bWU6d29yZA==" in proxy.head
    assert b"secret-key" not in proxy.head


@both
def test_no_proxy_is_obeyed(
    said: Callable[[str], str], secure: int, certificate: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv("SSL_CERT_FILE", str(certificate))
    monkeypatch.setenv("HTTPS_PROXY", "http://127.0.0.1:1")
    monkeypatch.setenv("NO_PROXY", "localhost")
    assert said(f"https://localhost:{secure}/v1/") == "response.create"


def test_trio_is_told_what_to_do_and_that_works(
    secure: int, certificate: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv("SSL_CERT_FILE", str(certificate))
    url = f"https://localhost:{secure}/v1/"

    async def ask() -> Any:
        client = AsyncOpenAI(base_url=url, api_key="k", max_retries=0)
        with pytest.raises(RuntimeError, match=r"trio\.to_thread\.run_sync\(OpenAI\(\)\.realtime\.connect"):
            await client.realtime.connect(model="m").enter()
        blocking = OpenAI(base_url=url, api_key="k", max_retries=0).realtime.connect(model="m")
        connection = await trio.to_thread.run_sync(blocking.enter)
        await trio.to_thread.run_sync(connection.send, {"type": "response.create"})
        event = await trio.to_thread.run_sync(connection.recv)
        await trio.to_thread.run_sync(connection.close)
        return event.type

    assert trio.run(ask) == "response.create"
