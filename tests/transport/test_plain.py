"""The blocking transport against raw sockets: reuse, limits, bodies of every framing, and what goes wrong."""

from __future__ import annotations

import gc
import gzip
import os
import socket
import threading
import time
import zlib
from collections.abc import Iterator
from typing import Any

import pytest

from aoai.transport import ConnectFailed, ConnectionLost, TimedOut, transport
from aoai.transport.line import Line
from aoai.transport.network import Network
from aoai.transport.plain import Origin, Plain, Pool
from aoai.wire.values import Limits, Reply, Request

OK = b"HTTP/1.1 200 OK\r\nContent-Length: 2\r\nX-Request-Id: r1\r\n\r\nok"
EVENTS = b"HTTP/1.1 200 OK\r\nTransfer-Encoding: chunked\r\n\r\n"
CUT = gzip.compress(b"0" * 99, mtime=0)[:20]  # without the time: workers must agree on the names of tests
DONE = b"e\r\ndata: [DONE]\n\n\r\n"


@pytest.fixture
def plain() -> Iterator[Plain]:
    made = Plain(Network())
    yield made
    made.close()


def post(url: str, body: Any = b"{}", stream: bool = False, **limits: Any) -> Request:
    return Request("POST", f"{url}/v1/x?y=1", {"Content-Type": "application/json"}, body, stream, Limits(**limits))


def pieces(reply: Reply) -> list[bytes]:
    return list(reply.iter_raw())


# -- what is sent --------------------------------------------------------------------------------


def test_a_request_is_sent_with_what_http_needs(plain: Plain, answering: Any) -> None:
    server = answering(OK)
    reply = plain.send(post(server.url))
    head, body = server.requests[0]
    lines = head.decode().split("\r\n")
    assert lines[0] == "POST /v1/x?y=1 HTTP/1.1"
    assert f"host: 127.0.0.1:{server.port}" in lines
    assert "content-length: 2" in lines
    assert "accept-encoding: gzip, deflate" in lines
    assert "Content-Type: application/json" in lines
    assert body == b"{}"
    assert (reply.status_code, reply.read(), reply.request_id, reply.http_version) == (200, b"ok", "r1", "HTTP/1.1")


def test_headers_of_the_caller_are_not_sent_twice(plain: Plain, answering: Any) -> None:
    server = answering(OK)
    given = {"Host": "elsewhere", "ACCEPT-ENCODING": "identity", "Content-Length": "2"}
    plain.send(Request("POST", server.url, given, b"{}")).read()
    head = server.requests[0][0].lower()
    assert [head.count(name) for name in (b"host:", b"accept-encoding:", b"content-length:")] == [1, 1, 1]
    assert head.startswith(b"post / http/1.1\r\n")


def test_an_iterable_goes_out_in_chunks_unless_its_length_is_given(plain: Plain, answering: Any) -> None:
    server = answering(OK, OK)
    plain.send(post(server.url, [b"abc", b"", b"defghijklmnopq"])).read()
    assert server.requests[0][1] == b"3\r\nabc\r\ne\r\ndefghijklmnopq\r\n0\r\n\r\n"
    plain.send(Request("PUT", server.url, {"Content-Length": "6"}, iter([b"abc", b"def"]))).read()
    assert server.requests[1][1] == b"abcdef"


def test_a_large_body_arrives_whole(plain: Plain, answering: Any) -> None:
    body = os.urandom(1 << 20) * 8
    server = answering(OK)
    plain.send(post(server.url, body)).read()
    assert server.requests[0][1] == body


def test_an_error_of_the_callers_own_body_passes_and_drops_the_connection(plain: Plain, answering: Any) -> None:
    def body() -> Iterator[bytes]:
        yield b"begun"
        raise FileNotFoundError("the caller's")

    server = answering(OK)
    with pytest.raises(FileNotFoundError, match="the caller's"):
        plain.send(post(server.url, body()))
    assert server.left.wait(5)


def test_an_interrupt_while_sending_drops_the_connection(plain: Plain, answering: Any) -> None:
    def body() -> Iterator[bytes]:
        yield b"begun"
        raise KeyboardInterrupt

    server = answering(OK)
    with pytest.raises(KeyboardInterrupt):
        plain.send(post(server.url, body()))
    assert server.left.wait(5)


@pytest.mark.parametrize("value", ["a\r\nX-Evil: 1", "a\nb", "a\rb", "a\0b", "カ"])
def test_a_header_that_http_cannot_carry_is_refused_before_connecting(plain: Plain, answering: Any, value: str) -> None:
    server = answering(OK)
    with pytest.raises(ConnectFailed, match="header field"):
        plain.send(Request("GET", server.url, {"X-Name": value}))
    assert server.connections == 0


@pytest.mark.parametrize("url", ["ftp://host/", "host/path", "https://", "http://host/a b", "http://host:port/"])
def test_a_url_that_cannot_be_asked_is_refused(plain: Plain, url: str) -> None:
    with pytest.raises(ConnectFailed):
        plain.send(Request("GET", url))


def test_a_password_in_a_url_is_refused_and_not_shown(plain: Plain) -> None:
    with pytest.raises(ConnectFailed, match="base_url") as caught:
        plain.send(Request("GET", "https://user:secret@host/"))
    assert "secret" not in str(caught.value)


# -- reuse ---------------------------------------------------------------------------------------


def test_a_connection_is_used_again(plain: Plain, answering: Any) -> None:
    server = answering(OK, endless=True)
    for _ in range(5):
        assert plain.send(post(server.url)).read() == b"ok"
    assert server.connections == 1


def test_a_connection_that_the_server_closed_is_not_used_again(plain: Plain, answering: Any) -> None:
    server = answering(OK)
    for turn in range(3):
        assert plain.send(post(server.url)).read() == b"ok"
        line = plain._pool.origin(server.url).idle[0]  # type: ignore[union-attr]
        line.sock.settimeout(5)
        assert line.sock.recv(1, socket.MSG_PEEK) == b""  # now the news has arrived
        line._armed = -1.0
        assert server.connections == turn + 1


@pytest.mark.parametrize("token", ["close", "Close", "keep-alive, close"])
def test_a_connection_that_is_to_close_is_closed(plain: Plain, answering: Any, token: str) -> None:
    closing = f"HTTP/1.1 200 OK\r\nConnection: {token}\r\nContent-Length: 2\r\n\r\nok".encode()
    server = answering(closing, endless=True)
    assert plain.send(post(server.url)).read() == b"ok"
    assert server.left.wait(5)
    assert plain.send(post(server.url)).read() == b"ok"
    assert server.connections == 2


def test_an_idle_connection_is_not_trusted_after_a_minute(answering: Any) -> None:
    now = [1000.0]
    plain = Plain(Network(), clock=lambda: now[0])
    server = answering(OK, endless=True)
    plain.send(post(server.url)).read()
    now[0] += 59
    plain.send(post(server.url)).read()
    assert server.connections == 1
    now[0] += 61
    plain.send(post(server.url)).read()
    assert server.connections == 2
    plain.close()


def test_clients_of_equal_settings_share_connections_until_the_last_is_closed(answering: Any) -> None:
    server = answering(OK, endless=True)
    first, second, other = Plain(Network()), Plain(Network()), Plain(Network(proxies=(("no", "*"),)))
    for client in (first, second, first):
        client.send(post(server.url)).read()
    assert server.connections == 1
    other.send(post(server.url)).read()
    assert server.connections == 2
    first.close()
    second.send(post(server.url)).read()
    assert server.connections == 2
    second.close()
    assert server.left.wait(5)
    with pytest.raises(RuntimeError, match="closed"):
        second.send(post(server.url))
    other.close()


def test_threads_never_get_each_others_answers(plain: Plain, serve: Any) -> None:
    def echo(peer: Any, server: Any) -> None:
        while (request := peer.request())[0]:
            peer.send(b"HTTP/1.1 200 OK\r\nContent-Length: %d\r\n\r\n%b" % (len(request[1]), request[1]))

    server = serve(echo)
    wrong: list[bytes] = []

    def work(name: int) -> None:
        for turn in range(30):
            sent = f"{name} {turn}".encode()
            got = plain.send(post(server.url, sent)).read()
            if got != sent:
                wrong.append(got)

    threads = [threading.Thread(target=work, args=(name,)) for name in range(8)]
    for thread in threads:
        thread.start()
    for thread in threads:
        thread.join()
    assert wrong == []
    assert server.connections <= 8


def test_a_transport_is_made_with_its_first_request(answering: Any) -> None:
    server = answering(OK)
    made = transport()
    assert server.connections == 0
    assert made.send(post(server.url)).read() == b"ok"
    made.close()
    with pytest.raises(RuntimeError, match="closed"):
        made.send(post(server.url))


# -- bodies --------------------------------------------------------------------------------------


@pytest.mark.parametrize("stream", [False, True])
@pytest.mark.parametrize(
    "answer",
    [
        b"HTTP/1.1 200 OK\r\nContent-Length: 10\r\n\r\n0123456789",
        b"HTTP/1.1 200\r\ncontent-length:10\r\n\r\n0123456789",
        b"HTTP/1.1 200 OK\nContent-Length: 10, 10\n\n0123456789",
        b"HTTP/1.1 200 OK\r\nTransfer-Encoding: chunked\r\n\r\n4\r\n0123\r\n6;a=b\r\n456789\r\n0\r\n\r\n",
        b"HTTP/1.1 200 OK\r\nTransfer-Encoding: Chunked\r\n\r\n00A\r\n0123456789\r\n0;x\r\nTrailer: 1\r\n\r\n",
        b"HTTP/1.1 100 Continue\r\n\r\nHTTP/1.1 103 Early\r\nLink: x\r\n\r\n"
        b"HTTP/1.1 200 OK\r\nContent-Length: 10\r\n\r\n0123456789",
        b"HTTP/1.0 200 OK\r\nConnection: keep-alive\r\nContent-Length: 10\r\n\r\n0123456789",
        b"HTTP/1.1 200 OK\r\nX-Folded: a\r\n  b\r\nContent-Length: 10\r\n\r\n0123456789",
    ],
)
def test_a_body_is_read_in_every_framing_and_the_connection_kept(
    plain: Plain, answering: Any, answer: bytes, stream: bool
) -> None:
    server = answering(answer, endless=True)
    for _ in range(3):
        reply = plain.send(post(server.url, stream=stream))
        assert (reply.status_code, b"".join(pieces(reply))) == (200, b"0123456789")
    assert server.connections == 1
    assert reply.headers.get("x-folded", "a b") == "a b"


@pytest.mark.parametrize("stream", [False, True])
def test_a_body_without_length_ends_with_its_connection(plain: Plain, answering: Any, stream: bool) -> None:
    server = answering(b"HTTP/1.1 200 OK\r\n\r\n0123456789")
    for _ in range(2):
        assert b"".join(pieces(plain.send(post(server.url, stream=stream)))) == b"0123456789"
    assert server.connections == 2


@pytest.mark.parametrize(
    ("method", "answer"),
    [
        ("DELETE", b"HTTP/1.1 204 No Content\r\n\r\n"),
        ("GET", b"HTTP/1.1 304 Not Modified\r\nContent-Length: 10\r\n\r\n"),
        ("HEAD", b"HTTP/1.1 200 OK\r\nContent-Length: 10\r\nContent-Encoding: gzip\r\n\r\n"),
        ("HEAD", b"HTTP/1.1 200 OK\r\nTransfer-Encoding: chunked\r\n\r\n"),
        ("GET", b"HTTP/1.1 200 OK\r\nContent-Length: 0\r\n\r\n"),
    ],
)
@pytest.mark.parametrize("stream", [False, True])
def test_a_reply_without_a_body_keeps_its_connection(
    plain: Plain, answering: Any, method: str, answer: bytes, stream: bool
) -> None:
    server = answering(answer, endless=True)
    for _ in range(2):
        assert plain.send(Request(method, server.url, stream=stream)).read() == b""
    assert server.connections == 1


def test_events_are_handed_over_as_they_arrive(plain: Plain, serve: Any) -> None:
    go = threading.Event()

    def script(peer: Any, server: Any) -> None:
        peer.request()
        peer.send(EVENTS + b"3\r\none\r\n")
        assert go.wait(5)
        peer.send(b"3\r\ntwo\r\n5\r\nthree\r\n0\r\n\r\n")

    body = plain.send(post(serve(script).url, stream=True)).body
    assert body is not None
    assert body.read() == b"one"
    go.set()
    rest = b""
    while data := body.read():
        rest += data  # type: ignore[operator]
    assert rest == b"twothree"


@pytest.mark.parametrize("stream", [False, True])
@pytest.mark.parametrize("coding", ["gzip", "deflate", "raw"])
def test_encoded_bodies_are_decoded(plain: Plain, answering: Any, coding: str, stream: bool) -> None:
    text = b"".join(b"data: %d\n\n" % number for number in range(5000))
    squeeze = zlib.compressobj(wbits=-15)
    packed = {
        "gzip": gzip.compress(text[:999]) + gzip.compress(text[999:]),
        "deflate": zlib.compress(text),
        "raw": squeeze.compress(text) + squeeze.flush(),
    }[coding]
    name = "deflate" if coding == "raw" else coding
    head = f"HTTP/1.1 200 OK\r\nContent-Encoding: {name}\r\nContent-Length: {len(packed)}\r\n\r\n"
    server = answering(head.encode() + packed, endless=True)
    for _ in range(2):
        assert b"".join(pieces(plain.send(post(server.url, stream=stream)))) == text
    assert server.connections == 1


def test_a_stream_left_at_its_last_event_keeps_its_connection(plain: Plain, serve: Any) -> None:
    def script(peer: Any, server: Any) -> None:
        while peer.request()[0]:
            peer.send(EVENTS + DONE + b"0\r\n\r\n")

    server = serve(script)
    for _ in range(3):
        reply = plain.send(post(server.url, stream=True))
        assert reply.body is not None
        assert reply.body.read() == b"data: [DONE]\n\n"
        reply.close()
    assert server.connections == 1


@pytest.mark.parametrize("rest", [b"", b"5\r\nmore!\r\n"])
def test_a_stream_left_in_the_middle_drops_its_connection(plain: Plain, answering: Any, rest: bytes) -> None:
    server = answering(EVENTS + b"3\r\none\r\n" + rest, endless=True)
    reply = plain.send(post(server.url, stream=True))
    assert reply.body is not None
    assert reply.body.read()
    started = time.monotonic()
    reply.close()
    assert time.monotonic() - started < 1
    assert server.left.wait(5)
    assert reply.body is None


def test_a_stream_that_is_forgotten_drops_its_connection_without_a_warning(plain: Plain, answering: Any) -> None:
    server = answering(EVENTS + b"3\r\none\r\n", endless=True)
    plain.send(post(server.url, stream=True))
    gc.collect()
    assert server.left.wait(5)


# -- what goes wrong -----------------------------------------------------------------------------


@pytest.mark.parametrize("stream", [False, True])
@pytest.mark.parametrize(
    "answer",
    [
        b"HTTP/1.1 200 OK\r\nContent-Length: 10\r\n\r\n012345678",
        b"HTTP/1.1 200 OK\r\nContent-Length: 10\r\n\r\n",
        b"HTTP/1.1 200 OK\r\nTransfer-Encoding: chunked\r\n\r\n",
        b"HTTP/1.1 200 OK\r\nTransfer-Encoding: chunked\r\n\r\n5\r\n0123",
        b"HTTP/1.1 200 OK\r\nTransfer-Encoding: chunked\r\n\r\n4\r\n0123\r\n",
        b"HTTP/1.1 200 OK\r\nTransfer-Encoding: chunked\r\n\r\n4\r\n0123\r\nzz\r\n",
        b"HTTP/1.1 200 OK\r\nTransfer-Encoding: chunked\r\n\r\n-4\r\n0123\r\n0\r\n\r\n",
        b"HTTP/1.1 200 OK\r\nTransfer-Encoding: gzip, chunked\r\n\r\n0\r\n\r\n",
        b"HTTP/1.1 200 OK\r\nContent-Length: -1\r\n\r\n",
        b"HTTP/1.1 200 OK\r\nContent-Length: 3\r\nContent-Length: 2\r\n\r\nok",
        b"HTTP/1.1 200 OK\r\nContent-Length: 10\r\nContent-Enc",
        b"HTTP/1.1 200 OK\r\nno colon\r\n\r\n",
        b"HTTP/1.1 200 OK\r\nName : x\r\n\r\n",
        b"HTTP/1.1 200 OK\r\n" + b"X: y\r\n" * 501 + b"\r\n",
        b"HTTP/1.1 200 OK\r\nX: " + b"y" * 70000 + b"\r\n\r\n",
        b"HTTP/2 200 OK\r\n\r\n",
        b"<html>",
        b"",
        b"HTTP/1.1 200 OK\r\nContent-Encoding: gzip\r\nContent-Length: 3\r\n\r\nabc",
        b"HTTP/1.1 200 OK\r\nContent-Encoding: gzip\r\nContent-Length: 20\r\n\r\n" + CUT,
        b"HTTP/1.1 200 OK\r\nContent-Encoding: gzip\r\nContent-Length: 1\r\n\r\n\x1f",
    ],
)
def test_a_broken_answer_is_a_lost_connection(plain: Plain, answering: Any, answer: bytes, stream: bool) -> None:
    server = answering(answer)
    with pytest.raises(ConnectionLost):
        plain.send(post(server.url, stream=stream)).read()
    assert plain._pool.origin(server.url).idle == []  # type: ignore[union-attr]


def test_a_reset_is_a_lost_connection(plain: Plain, serve: Any) -> None:
    def script(peer: Any, server: Any) -> None:
        peer.request()
        peer.sock.setsockopt(socket.SOL_SOCKET, socket.SO_LINGER, b"\1\0\0\0\0\0\0\0")
        peer.sock.close()

    with pytest.raises(ConnectionLost) as caught:
        plain.send(post(serve(script).url))
    assert isinstance(caught.value.__cause__, OSError)


def test_a_refused_connection_was_never_made(plain: Plain) -> None:
    with socket.create_server(("127.0.0.1", 0)) as nobody:
        port = nobody.getsockname()[1]
    with pytest.raises(ConnectFailed, match=f"127.0.0.1:{port}") as caught:
        plain.send(post(f"http://127.0.0.1:{port}"))
    assert isinstance(caught.value.__cause__, ConnectionRefusedError)


class Deaf:
    """A socket whose peer stops listening after the headers, having answered."""

    def __init__(self, answer: bytes) -> None:
        self.answer = answer
        self.sent = 0
        self.closed = False

    def settimeout(self, seconds: float | None) -> None: ...

    def send(self, data: bytes) -> int:
        self.sent += 1
        if self.sent > 1:
            raise BrokenPipeError(32, "nobody listens")
        return len(data)

    def recv_into(self, buffer: Any) -> int:
        data, self.answer = self.answer[: len(buffer)], self.answer[len(buffer) :]
        buffer[: len(data)] = data
        return len(data)

    def close(self) -> None:
        self.closed = True


@pytest.mark.parametrize(
    ("answer", "status"), [(b"HTTP/1.1 413 Too Large\r\nContent-Length: 2\r\n\r\nno", 413), (b"", None)]
)
def test_what_a_server_said_before_it_stopped_listening_is_heard(
    plain: Plain, monkeypatch: pytest.MonkeyPatch, answer: bytes, status: int | None
) -> None:
    sock = Deaf(answer)

    def line(origin: Origin, limits: Limits) -> Line:
        return Line(origin, sock, limits)  # type: ignore[arg-type]

    monkeypatch.setattr(Origin, "line", line)
    request = post("http://127.0.0.1:1", [b"a", b"b"])
    if status is None:
        with pytest.raises(ConnectionLost, match="nobody listens"):
            plain.send(request)
    else:
        reply = plain.send(request)
        assert (reply.status_code, reply.read()) == (status, b"no")
    assert sock.closed


# -- limits --------------------------------------------------------------------------------------


@pytest.mark.parametrize("stream", [False, True])
@pytest.mark.parametrize(
    ("at_once", "dripped"),
    [
        (b"", b"HTTP/1.1 200 OK\r\n" + b"X-Slow: y\r\n" * 99),
        (b"HTTP/1.1 200 OK\r\nContent-Length: 999\r\n\r\n", b"z" * 999),
        (b"HTTP/1.1 200 OK\r\n\r\n", b"z" * 999),
        (EVENTS, b"5\r\n: hi\n\r\n" * 99),
    ],
)
def test_dripping_bytes_cannot_outlast_a_deadline(
    plain: Plain, serve: Any, at_once: bytes, dripped: bytes, stream: bool
) -> None:
    def script(peer: Any, server: Any) -> None:
        peer.request()
        peer.send(at_once)
        peer.drip(dripped, every=0.005)

    server = serve(script)
    started = time.monotonic()
    with pytest.raises(TimedOut) as caught:
        plain.send(post(server.url, stream=stream, deadline=started + 0.1)).read()
    assert caught.value.phase == "deadline"
    assert 0.09 < time.monotonic() - started < 0.6
    assert server.peers[0].gone()


def test_a_silent_server_meets_the_limit_for_reading(plain: Plain, serve: Any) -> None:
    server = serve(lambda peer, server: peer.request() and peer.gone())
    with pytest.raises(TimedOut) as caught:
        plain.send(post(server.url, read=0.02))
    assert caught.value.phase == "read"
    with pytest.raises(TimedOut) as caught:
        plain.send(post(server.url, read=0))
    assert caught.value.phase == "read"


def test_a_server_that_does_not_read_meets_the_limit_for_writing(plain: Plain, serve: Any) -> None:
    stop = threading.Event()
    server = serve(lambda peer, server: stop.wait(5))
    with pytest.raises(TimedOut) as caught:
        plain.send(post(server.url, b"x" * (64 << 20), write=0.05))
    assert caught.value.phase == "write"
    with pytest.raises(TimedOut) as caught:
        plain.send(post(server.url, b"x" * (64 << 20), deadline=time.monotonic() + 0.05))
    assert caught.value.phase == "deadline"
    stop.set()


def test_a_deadline_that_has_passed_sends_nothing(answering: Any) -> None:
    now = [50.0]
    plain = Plain(Network(), clock=lambda: now[0])
    server = answering(OK, endless=True)
    plain.send(post(server.url, deadline=60.0)).read()
    now[0] = 60.0
    with pytest.raises(TimedOut) as caught:
        plain.send(post(server.url, deadline=60.0))
    assert caught.value.phase == "deadline"
    assert len(server.requests) == 1
    plain.close()


def test_the_deadline_of_one_request_is_not_that_of_the_next(plain: Plain, answering: Any) -> None:
    server = answering(OK, endless=True)
    plain.send(post(server.url, deadline=time.monotonic() + 5)).read()
    line = plain._pool.origin(server.url).idle[0]  # type: ignore[union-attr]
    plain.send(post(server.url, read=7.0, write=7.0)).read()
    assert line.sock.gettimeout() == 7.0
    assert server.connections == 1


@pytest.mark.parametrize(("limits", "phase"), [({"connect": 0.05}, "connect"), ({"deadline": 0.05}, "deadline")])
def test_a_slow_name_server_meets_the_limits(
    plain: Plain, monkeypatch: pytest.MonkeyPatch, limits: dict[str, float], phase: str
) -> None:
    release = threading.Event()
    asked: list[str] = []

    def slow(host: str, port: int, **options: Any) -> Any:
        if options.get("flags"):
            raise socket.gaierror("a name")
        asked.append(host)
        release.wait(5)
        return []

    monkeypatch.setattr(socket, "getaddrinfo", slow)
    if "deadline" in limits:
        limits = {"deadline": time.monotonic() + limits["deadline"]}
    with pytest.raises(TimedOut) as caught:
        plain.send(post("http://resource.example", **limits))
    assert caught.value.phase == phase
    assert asked == ["resource.example"]
    release.set()


def test_a_name_that_nobody_knows_was_never_connected_to(plain: Plain, monkeypatch: pytest.MonkeyPatch) -> None:
    def unknown(*_: Any, **__: Any) -> Any:
        raise socket.gaierror(-2, "Name or service not known")

    monkeypatch.setattr(socket, "getaddrinfo", unknown)
    for connect in (1.0, None):
        with pytest.raises(ConnectFailed, match=r"resource\.example:80: .*not known"):
            plain.send(post("http://resource.example", connect=connect))


def test_the_second_address_is_tried_when_the_first_refuses(
    plain: Plain, answering: Any, monkeypatch: pytest.MonkeyPatch
) -> None:
    server = answering(OK)
    with socket.create_server(("127.0.0.1", 0)) as nobody:
        closed = nobody.getsockname()[1]
    real = socket.getaddrinfo

    def two(host: str, port: int, **options: Any) -> Any:
        if options.get("flags"):
            raise socket.gaierror("a name")
        first = real("127.0.0.1", closed, type=socket.SOCK_STREAM)
        return first + real("127.0.0.1", server.port, type=socket.SOCK_STREAM)

    monkeypatch.setattr(socket, "getaddrinfo", two)
    assert plain.send(post(f"http://resource.example:{server.port}")).read() == b"ok"


# -- processes -----------------------------------------------------------------------------------


@pytest.mark.skipif(not hasattr(os, "fork"), reason="needs fork")
@pytest.mark.filterwarnings("ignore:.*fork.*:DeprecationWarning")
def test_a_fork_gets_connections_of_its_own(plain: Plain, serve: Any) -> None:
    def numbered(peer: Any, server: Any) -> None:
        while peer.request()[0]:
            peer.send(b"HTTP/1.1 200 OK\r\nContent-Length: 1\r\n\r\n%d" % peer.number)

    server = serve(numbered)
    open_stream = plain.send(post(server.url, stream=True))
    assert plain.send(post(server.url)).read() == b"2"

    reader, writer = os.pipe()
    child = os.fork()
    if child == 0:  # pragma: no cover  (runs in the child)
        try:
            told = plain.send(post(server.url)).read() + plain.send(post(server.url)).read()
            try:
                open_stream.read()
            except ConnectionLost:
                told += b" refused"
            os.write(writer, told)
        finally:
            os._exit(0)
    os.waitpid(child, 0)
    os.close(writer)
    with open(reader, "rb") as pipe:
        assert pipe.read() == b"33 refused"
    assert plain.send(post(server.url)).read() == b"2"
    assert open_stream.read() == b"1"
    assert server.connections == 3


def test_the_pool_of_a_closed_client_is_forgotten(answering: Any) -> None:
    server = answering(OK, EVENTS + b"0\r\n\r\n", endless=True)
    plain = Plain(Network(cafile="x"))
    plain.send(post(server.url)).read()
    stream = plain.send(post(server.url, stream=True))
    plain.close()
    assert not [key for key in Pool._shared if key[0] == Network(cafile="x")]
    assert stream.read() == b""
    assert server.left.wait(5)
