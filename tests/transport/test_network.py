"""Proxies and certificates, as the environment names them, through real sockets and real TLS."""

from __future__ import annotations

import asyncio
import base64
import socket
import ssl
import threading
from pathlib import Path
from typing import Any

import pytest

from aoai.transport import ConnectFailed, async_transport, transport
from aoai.transport.network import Network, origin_and_target
from aoai.wire.values import Reply, Request

OK = b"HTTP/1.1 200 OK\r\nContent-Length: 2\r\n\r\nok"


def blocking(request: Request) -> Reply:
    made = transport()
    try:
        reply = made.send(request)
        reply.read()
        return reply
    finally:
        made.close()


def awaiting(request: Request) -> Reply:
    async def ask() -> Reply:
        made = async_transport()
        try:
            reply = await made.send(request)
            await reply.aread()
            return reply
        finally:
            await made.close()

    return asyncio.run(ask())


both = pytest.mark.parametrize("ask", [blocking, awaiting])


@pytest.mark.parametrize(
    ("url", "expected"),
    [
        ("https://host", ("https://host", "/")),
        ("https://host?x=1", ("https://host", "/?x=1")),
        ("HTTP://host:80/a/b?c=d#e", ("HTTP://host:80", "/a/b?c=d")),
        ("http://[::1]:8080/a", ("http://[::1]:8080", "/a")),
    ],
)
def test_a_url_is_where_and_what(url: str, expected: tuple[str, str]) -> None:
    assert origin_and_target(url) == expected


# -- proxies -------------------------------------------------------------------------------------


@both
def test_an_http_proxy_is_asked_for_the_whole_url_and_told_who_asks(
    ask: Any, answering: Any, monkeypatch: pytest.MonkeyPatch
) -> None:
    proxy = answering(OK)
    monkeypatch.setenv("HTTP_PROXY" if ask is awaiting else "http_proxy", f"http://me:p%40ss@127.0.0.1:{proxy.port}")
    assert ask(Request("GET", "http://resource.example/v1/models", {})).content == b"ok"
    head = proxy.requests[0][0].decode()
    assert head.startswith("GET http://resource.example/v1/models HTTP/1.1\r\n")
    assert "\r\nhost: resource.example\r\n" in head.lower().replace("proxy-host", "")
    assert f"proxy-authorization: basic {base64.b64encode(b'me:p@ss').decode()}".lower() in head.lower()


@both
def test_no_proxy_names_what_is_asked_directly(ask: Any, answering: Any, monkeypatch: pytest.MonkeyPatch) -> None:
    server = answering(OK)
    monkeypatch.setenv("ALL_PROXY", "http://127.0.0.1:9")
    monkeypatch.setenv("NO_PROXY", "example.org,127.0.0.1")
    assert ask(Request("GET", server.url, {})).content == b"ok"


@both
@pytest.mark.parametrize("url", ["socks5://127.0.0.1:1080", "https://127.0.0.1:1080"])
def test_a_proxy_of_another_kind_is_refused_with_advice(ask: Any, url: str, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("ALL_PROXY", url)
    with pytest.raises(ConnectFailed, match="http_client="):
        ask(Request("GET", "http://resource.example/", {}))


@both
def test_a_proxy_that_refuses_the_way_is_a_failed_connection(
    ask: Any, answering: Any, monkeypatch: pytest.MonkeyPatch
) -> None:
    proxy = answering(b"HTTP/1.1 403 Forbidden\r\nContent-Length: 0\r\n\r\n")
    monkeypatch.setenv("HTTPS_PROXY", f"http://me:secret@127.0.0.1:{proxy.port}")
    with pytest.raises(ConnectFailed, match="403") as caught:
        ask(Request("GET", "https://resource.example/", {"authorization": "Bearer key"}))
    head = proxy.requests[0][0].decode().lower()
    assert head.startswith("connect resource.example:443 http/1.1\r\n")
    assert "proxy-authorization: basic" in head
    assert "bearer" not in head
    assert "secret" not in str(caught.value)


# -- certificates --------------------------------------------------------------------------------


@pytest.fixture
def secure(certificate: Path, serve: Any) -> Any:
    """A server behind TLS; asked to CONNECT, it plays the proxy too."""
    context = ssl.create_default_context(ssl.Purpose.CLIENT_AUTH)
    context.load_cert_chain(certificate)

    def script(peer: Any, server: Any) -> None:
        if peer.sock.recv(7, socket.MSG_PEEK) == b"CONNECT":
            server.requests.append(peer.request())
            peer.send(b"HTTP/1.1 200 Connection established\r\n\r\n")
        try:
            peer.sock = context.wrap_socket(peer.sock, server_side=True)
        except ssl.SSLError:
            return
        while (request := peer.request())[0]:
            server.requests.append(request)
            peer.send(OK)

    return serve(script)


@both
def test_ssl_cert_file_names_whom_to_trust(
    ask: Any, secure: Any, certificate: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    request = Request("POST", f"https://localhost:{secure.port}/v1/x", {}, b"{}")
    with pytest.raises(ConnectFailed, match=r"(?i)certificate"):
        ask(request)
    monkeypatch.setenv("SSL_CERT_FILE", str(certificate))
    assert ask(request).content == b"ok"
    assert secure.requests[-1][1] == b"{}"


@both
def test_https_goes_through_a_proxy_in_a_tunnel(
    ask: Any, secure: Any, certificate: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv("SSL_CERT_FILE", str(certificate))
    monkeypatch.setenv("HTTPS_PROXY", f"127.0.0.1:{secure.port}")
    assert ask(Request("POST", "https://localhost:9/v1/x", {"x-name": "x"}, b"{}")).content == b"ok"
    (connect, _), (head, body) = secure.requests
    assert connect.startswith(b"CONNECT localhost:9 HTTP/1.1\r\n")
    assert head.startswith(b"POST /v1/x HTTP/1.1\r\n")
    assert (body, b"x-name" in connect, b"x-name" in head) == (b"{}", False, True)


@both
def test_another_name_than_the_certificates_is_refused(
    ask: Any, secure: Any, certificate: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv("SSL_CERT_FILE", str(certificate))
    with pytest.raises(ConnectFailed, match=r"(?i)certificate"):
        ask(Request("GET", f"https://127.0.0.1:{secure.port}/", {}))


@both
def test_a_certificate_file_that_is_not_there_is_named(ask: Any, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("SSL_CERT_FILE", "/nowhere/ca.pem")
    with pytest.raises(ConnectFailed, match=r"SSL_CERT_FILE names /nowhere/ca\.pem"):
        ask(Request("GET", "https://localhost:9/", {}))


def test_a_context_is_made_once_for_the_process(certificate: Path) -> None:
    made: list[ssl.SSLContext] = []
    threads = [threading.Thread(target=lambda: made.append(Network(str(certificate)).tls())) for _ in range(3)]
    Network(str(certificate)).tls()
    for thread in threads:
        thread.start()
    for thread in threads:
        thread.join()
    assert len({id(context) for context in made}) == 1
    assert Network().tls() is not made[0]
