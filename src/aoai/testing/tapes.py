"""The tapes: what servers, proxies and networks were seen to do, each under a name.

Most answer any request for chat, whole or as a stream. A table: a tape is a line or two.
"""

from __future__ import annotations

import gzip
import json
from collections.abc import Callable

from .steps import Asked, Drip, HalfClose, Hang, InPieces, Redirect, Repeat, Reset, Send, SendPart
from .steps import Close as CloseStep
from .tape import Step, Take, Tape, events, head, json_reply, reply

__all__ = ["ANSWER", "CHUNKS", "TAPES"]

ANSWER = {
    "id": "chatcmpl-1",
    "object": "chat.completion",
    "model": "m",
    "choices": [{"index": 0, "message": {"role": "assistant", "content": "abc"}, "finish_reason": "stop"}],
}
"""The completion that a tape answers with, where it comes to that: `abc`."""


def _chunk(content: str | None, finish: str | None = None) -> dict[str, object]:
    choice = {"index": 0, "delta": {} if content is None else {"content": content}, "finish_reason": finish}
    return {"id": "chatcmpl-1", "object": "chat.completion.chunk", "model": "m", "choices": [choice]}


CHUNKS = [_chunk("a"), _chunk("b"), _chunk("c"), _chunk(None, "stop")]
"""The same, as the events of a stream."""

_BODY = json.dumps(ANSWER).encode()
_STREAM = events(*CHUNKS)
_BEGUN = events(*CHUNKS[:2], done=False)
_EVENTS = {"Content-Type": "text/event-stream"}
_JSON = {"Content-Type": "application/json"}
_STREAM_HEAD = head(200, _EVENTS)
_CHUNKED = head(200, {**_EVENTS, "Transfer-Encoding": "chunked"})
_MIB = 1024 * 1024
_BUSY = {"error": {"message": "busy", "code": "busy"}}

_BOMB = gzip.compress(b" " * (8 * _MIB))

CLOSE = CloseStep()


def _piece(data: bytes) -> bytes:
    return b"%x\r\n%b\r\n" % (len(data), data)


def _both(make: Callable[[dict[str, str], bytes], Take]) -> Take:
    """A take made of the head's fields and the body of a good answer, of either kind."""
    return (Asked(make(_JSON, _BODY), make(_EVENTS, _STREAM)),)


_GOOD = _both(lambda fields, body: (Send(head(200, fields, len(body)) + body),))


def _plain(*steps: bytes | Step) -> Take:
    return tuple(Send(step) if isinstance(step, bytes) else step for step in steps)


def _stream(*steps: bytes | Step) -> Take:
    """Events of a stream that ends with its connection."""
    return _plain(_STREAM_HEAD, *steps, CLOSE)


def _packed(fields: dict[str, str], body: bytes, coding: str = "gzip") -> Take:
    return (Send(head(200, {**fields, "Content-Encoding": coding}, len(body)) + body),)


_ALL = [
    Tape("good", "answers as it should", [_GOOD]),
    # -- the connection
    Tape("reset at once", "resets every connection that it accepts", greeting=(Reset(),)),
    Tape("closed at once", "closes every connection that it accepts", greeting=(CLOSE,)),
    Tape("reset", "reads the request and resets the connection", [(Reset(),)]),
    Tape("reset once", "resets the first connection, then answers as it should", [(Reset(),), _GOOD]),
    Tape("closed", "reads the request and closes the connection", [(CLOSE,)]),
    Tape("half closed", "reads the request and says that nothing will come", [(HalfClose(),)]),
    Tape("silent", "never answers", [(Hang(),)], endless=True),
    Tape("another protocol", "greets as a server of another protocol", greeting=_plain(b"SSH-2.0-x\r\n", CLOSE)),
    Tape("noise", "answers with bytes that are no HTTP", [_plain(bytes(range(256)) * 4, CLOSE)]),
    Tape("HTTP/2", "answers with frames of HTTP/2", [_plain(b"\0\0\6\4\0\0\0\0\0\0\3\0\0\0\x64", CLOSE)]),
    # -- TLS
    Tape(
        "TLS refused",
        "answers the first words of TLS with an alert",
        greeting=_plain(b"\x15\3\3\0\2\2\x28", CLOSE),
        claims_tls=True,
    ),
    Tape(
        "no TLS",
        "speaks plain HTTP where TLS was promised",
        greeting=_plain(reply(400, b"plain HTTP"), CLOSE),
        claims_tls=True,
    ),
    Tape("TLS silent", "says nothing to the first words of TLS", greeting=(Hang(),), claims_tls=True, endless=True),
    Tape("TLS closed", "closes the connection in the middle of TLS", greeting=(CLOSE,), claims_tls=True),
    Tape("certificate", "shows a certificate that is not trusted, or of another name", [_GOOD], secure=True),
    # -- the head
    Tape("head cut", "ends in the middle of the header", [_plain(head(200, _JSON, 9)[:-9], CLOSE)]),
    Tape(
        "head drips",
        "sends the header byte by byte",
        [_plain(Drip(head(200, {"X-Slow": "y" * 4000}, 2)))],
        endless=True,
    ),
    Tape(
        "endless head",
        "sends header fields without end",
        [_plain(b"HTTP/1.1 200 OK\r\n", Repeat(b"X-More: y\r\n" * 50, every=0.001))],
        endless=True,
    ),
    Tape("long header", "sends a header field of a mebibyte", [_plain(head(200, {"X-Long": "y" * _MIB}, 0), CLOSE)]),
    Tape("no colon", "sends a header field without a colon", [_plain(b"HTTP/1.1 200 OK\r\nno colon\r\n\r\n", CLOSE)]),
    Tape("no status", "sends a status line without a status", [_plain(b"HTTP/1.1 OK\r\n\r\n", CLOSE)]),
    Tape("status 999", "answers with a status that does not exist", [_plain(reply(999, b"{}"))]),
    Tape(
        "interim replies",
        "sends interim replies before its answer",
        [_plain(b"HTTP/1.1 100 Continue\r\n\r\nHTTP/1.1 103 Hints\r\nLink: x\r\n\r\n", *_GOOD)],
    ),
    Tape(
        "endless interim replies",
        "sends interim replies without end",
        [_plain(Repeat(b"HTTP/1.1 100 Continue\r\n\r\n", every=0.001))],
        endless=True,
    ),
    # -- framing
    Tape("length too long", "closes before all was sent", [_both(lambda f, b: _plain(head(200, f, 9999) + b, CLOSE))]),
    Tape("length too short", "says a length shorter than what it sends", [_plain(head(200, _JSON, 20) + _BODY)]),
    Tape(
        "two lengths",
        "says two lengths",
        [_plain(head(200, {**_JSON, "content-length": "5"}, 9) + b"123456789", CLOSE)],
    ),
    Tape("negative length", "says a length below zero", [_plain(head(200, _JSON, -1) + _BODY, CLOSE)]),
    Tape("bad chunk", "sends a chunk without a size", [_plain(_CHUNKED, _piece(_BEGUN), b"zz\r\n", CLOSE)]),
    Tape("chunk cut", "ends within a chunk", [_plain(_CHUNKED, _piece(_BEGUN), b"ff\r\nabc", CLOSE)]),
    Tape("last chunk missing", "ends between two chunks", [_plain(_CHUNKED, _piece(_BEGUN), CLOSE)]),
    Tape(
        "cut anywhere",
        "ends at a place drawn by chance",
        [_both(lambda f, b: (SendPart(head(200, f, len(b)) + b), CLOSE))],
    ),
    Tape(
        "in pieces",
        "answers as it should, in pieces drawn by chance",
        [_both(lambda f, b: (InPieces(head(200, f, len(b)) + b),))],
    ),
    Tape(
        "two answers",
        "answers twice to one request",
        [_both(lambda f, b: (Send((head(200, f, len(b)) + b) * 2),))],
    ),
    # -- content coding
    Tape("gzip", "answers as it should, packed", [_both(lambda f, b: _packed(f, gzip.compress(b)))]),
    Tape("gzip bomb", "packs 8 MiB of nothing", [_both(lambda f, b: _packed(f, _BOMB))]),
    Tape("gzip noise", "says that it is packed, and is not", [_both(lambda f, b: _packed(f, b"\x1f\x8b" + b"x" * 99))]),
    Tape("gzip cut", "ends within what is packed", [_both(lambda f, b: _packed(f, gzip.compress(b)[:90]))]),
    # -- content
    Tape("body drips", "sends the answer byte by byte", [_both(lambda f, b: _plain(head(200, f, 9999), Drip(b * 9)))],
         endless=True),
    Tape("silent within", "stops in the middle of its answer",
         [_both(lambda f, b: _plain(head(200, f, len(b)), b[:90], Hang()))], endless=True),
    Tape("reset within", "resets in the middle of its answer",
         [_both(lambda f, b: _plain(head(200, f, len(b)), b[:90], Reset()))]),
    Tape("empty", "answers 200 with nothing", [_plain(head(200, {}, 0))]),
    Tape("no content", "answers 204", [_plain(head(204))]),
    Tape("HTML", "answers 200 with a page", [_plain(reply(200, b"<html><p>Sign in</p></html>", "text/html"))]),
    Tape("JSON array", "answers 200 with a list", [_plain(json_reply([1, 2]))]),
    Tape("JSON text", "answers 200 with a text", [_plain(json_reply("fine"))]),
    Tape("JSON null", "answers 200 with null", [_plain(json_reply(None))]),
    Tape("deep JSON", "answers 200 with 200 000 brackets", [_plain(reply(200, b"[" * 200_000))]),
    Tape("JSON cut", "answers 200 with half an object", [_plain(reply(200, _BODY[:60]))]),
    Tape("JSON not UTF-8", "answers 200 with bytes that are no text", [_plain(reply(200, b'{"id": "\xff\xfe"}'))]),
    # -- refusals
    Tape("401", "does not know the key", [_plain(json_reply({"error": {"code": "401", "message": "who?"}}, 401))]),
    Tape("404 bare", "answers 404 without a word", [_plain(head(404, {}, 0))]),
    Tape("500 HTML", "fails with a page", [_plain(reply(500, b"<html>Oops</html>", "text/html"))]),
    Tape("500 silent", "fails, and never ends its answer", [_plain(head(500, _JSON, 99), Hang())], endless=True),
    Tape("503", "is out of order", [_plain(json_reply(_BUSY, 503))]),
    Tape("503 once", "is out of order for a moment", [_plain(json_reply(_BUSY, 503)), _GOOD]),
    Tape("429 ms", "asks for a delay of 10 ms, once", [_plain(json_reply(_BUSY, 429, retry_after_ms="10")), _GOOD]),
    Tape("429 121", "asks for a delay of 121 s", [_plain(json_reply(_BUSY, 429, retry_after="121"))]),
    Tape("429 0", "asks for no delay", [_plain(json_reply(_BUSY, 429, retry_after="0")), _GOOD]),
    Tape("429 odd", "asks for a delay of nan seconds", [_plain(json_reply(_BUSY, 429, retry_after="nan")), _GOOD]),
    Tape("429 negative", "asks for a delay below zero", [_plain(json_reply(_BUSY, 429, retry_after="-5")), _GOOD]),
    Tape("429 date", "asks for a date that has passed",
         [_plain(json_reply(_BUSY, 429, retry_after="Wed, 21 Oct 2015 07:28:00 GMT")), _GOOD]),
    # -- redirects
    Tape("307 elsewhere", "sends the request to another origin", [(Redirect(307, "{other}/x"),), _GOOD]),
    Tape("302 elsewhere", "asks to look at another origin", [(Redirect(302, "{other}/x"),), _GOOD]),
    Tape("307 here", "sends the request to another path", [(Redirect(307, "{url}/x"),), _GOOD]),
    Tape("307 down", "sends the request to another scheme", [(Redirect(307, "ftp://127.0.0.1/x"),)]),
    Tape("endless redirect", "sends the request on and on", [(Redirect(307, "{url}/x"),)]),
    Tape("redirect to nowhere", "redirects without a place", [_plain(head(307, {}, 0))]),
    # -- streams of events
    Tape("no events", "ends a stream before its first event", [_stream()]),
    Tape("events cut", "ends a stream cleanly, before it is complete", [_stream(_BEGUN)]),
    Tape("event cut", "ends a stream within an event", [_stream(_STREAM[: len(_BEGUN) + 40])]),
    Tape("events reset", "resets a stream between events", [_plain(_STREAM_HEAD, _BEGUN, Reset())]),
    Tape("events silent", "says nothing more between events", [_plain(_STREAM_HEAD, _BEGUN, Hang())], endless=True),
    Tape("endless pings", "sends comments without end",
         [_plain(_STREAM_HEAD, _BEGUN, Repeat(b": ping\n\n", every=0.005))], endless=True),
    Tape("endless line", "sends a line without end",
         [_plain(_STREAM_HEAD, _BEGUN, b"data: ", Repeat(b"x" * 65536, every=0.002))], endless=True),
    Tape("endless events", "sends events without end",
         [_plain(_STREAM_HEAD, Repeat(events(CHUNKS[0], done=False), every=0.002))], endless=True),
    Tape("malformed event", "sends an event that is no JSON", [_stream(_BEGUN, b"data: {not json}\n\n", _STREAM)]),
    Tape("deep event", "sends an event of 200 000 brackets", [_stream(_BEGUN, b"data: " + b"[" * 200_000 + b"\n\n")]),
    Tape("error event", "reports an error inside the stream",
         [_stream(_BEGUN, events({"error": {"code": "rate_limit_exceeded", "message": "slow down"}}, done=False))]),
    Tape("only done", "says that it is done, and nothing else", [_stream(b"data: [DONE]\n\n")]),
    Tape("after done", "goes on after it said that it is done", [_stream(_STREAM, b"data: {not json}\n\n")]),
    Tape("odd lines", "sends a stream with every oddity the standard allows",
         [_stream(b"\xef\xbb\xbf: hi\r\n\r\nevent: x\r\n\r\nretry: 9\rid: 1\n" + _STREAM.replace(b"\n", b"\r\n"))]),
    Tape("odd chunks", "sends chunks without choices, and choices without a delta",
         [_stream(events({"choices": [], "prompt_filter_results": [{"prompt_index": 0}]}, CHUNKS[0],
                         {"choices": [{"index": 0, "content_filter_results": {}}]}, *CHUNKS[1:]))]),
    Tape("stream as text", "sends a stream that claims to be text", [_plain(reply(200, _STREAM, "text/plain"))]),
]  # fmt: skip

TAPES: dict[str, Tape] = {tape.name: tape for tape in _ALL}
"""Every tape, by its name."""
