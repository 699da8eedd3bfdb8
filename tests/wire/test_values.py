"""Headers, requests and replies as values."""

from __future__ import annotations

import asyncio
import pickle

import pytest

from aoai.wire.values import Attempt, Headers, Reply, Request, origin_of

FIELDS = Headers([("Set-Cookie", "a=1"), ("X-One", "1"), ("set-cookie", "b=2")])


def test_headers_do_not_look_at_case():
    assert FIELDS["x-one"] == FIELDS["X-ONE"] == FIELDS.get("x-One") == "1"
    assert "X-ONE" in FIELDS
    assert "x-two" not in FIELDS
    assert 1 not in FIELDS
    assert FIELDS.get("x-two") is None
    with pytest.raises(KeyError):
        FIELDS["x-two"]


def test_headers_that_are_repeated_are_joined_and_kept():
    assert FIELDS["set-cookie"] == "a=1, b=2"
    assert FIELDS.get_list("SET-COOKIE") == ["a=1", "b=2"]
    assert FIELDS.multi_items() == [("Set-Cookie", "a=1"), ("X-One", "1"), ("set-cookie", "b=2")]
    assert dict(FIELDS) == {"set-cookie": "a=1, b=2", "x-one": "1"}
    assert len(FIELDS) == 2
    assert repr(Headers([("A", "1")])) == "Headers({'a': '1'})"


class Pieces:
    """A body of either colour, by what its `read` gives."""

    def __init__(self, *pieces: bytes, awaiting: bool = False) -> None:
        self.left = list(pieces)
        self.awaiting = awaiting
        self.closed = 0

    def read(self):
        piece = self.left.pop(0) if self.left else b""
        return self._later(piece) if self.awaiting else piece

    def close(self):
        self.closed += 1
        return self._later(None) if self.awaiting else None

    async def _later(self, value):
        return value


def reply(status=200, content=None, body=None, **headers):
    items = [(name.replace("_", "-"), value) for name, value in headers.items()]
    return Reply(status, Headers(items), Request("GET", "https://h.example/x"), content=content, body=body)


def test_a_reply_is_read_once():
    body = Pieces(b"a", b"b")
    made = reply(body=body)
    assert not made.is_read
    assert not made.is_closed
    with pytest.raises(RuntimeError, match="has not been read"):
        _ = made.content
    assert made.read() == made.read() == made.content == b"ab"
    assert list(made.iter_raw()) == [b"ab"]
    assert (body.closed, made.is_read, made.is_closed) == (1, True, True)
    made.close()
    assert body.closed == 1


def test_a_reply_is_read_once_awaited():
    async def main():
        body = Pieces(b"a", b"b", awaiting=True)
        made = reply(body=body)
        assert await made.aread() == await made.aread() == b"ab"
        assert [piece async for piece in made.aiter_raw()] == [b"ab"]
        await made.aclose()
        assert body.closed == 1

    asyncio.run(main())


@pytest.mark.parametrize(
    ("status", "phrase", "success", "error"),
    [
        (200, "OK", True, False),
        (302, "Found", False, False),
        (429, "Too Many Requests", False, True),
        (599, "", False, True),
    ],
)
def test_what_a_status_means(status, phrase, success, error):
    made = reply(status, b"")
    assert (made.reason_phrase, made.is_success, made.is_error) == (phrase, success, error)
    assert str(status) in repr(made)


@pytest.mark.parametrize(
    ("kind", "encoding", "text"),
    [
        ("text/plain; charset=latin-1", "latin-1", "Ã©"),
        ('text/plain; charset="utf-8"; x=1', "utf-8", "é"),
        ("text/plain", None, "é"),
        ("", None, "é"),
    ],
)
def test_the_text_of_a_reply(kind, encoding, text):
    made = reply(content="é".encode(), content_type=kind)
    assert (made.encoding, made.text) == (encoding, text)


def test_a_reply_survives_a_pickle_without_its_secrets():
    request = Request(
        "POST", "https://h.example/x", {"Authorization": "canary", "X": "1"}, b"{}", label="POST /x", unsigned=True
    )
    made = Reply(200, Headers([("Set-Cookie", "canary"), ("A", "1")]), request, content=b"{}")
    made.attempts = (Attempt(500, None, "r", 0.5),)
    text = pickle.dumps(made)
    again = pickle.loads(text)
    assert b"canary" not in text
    assert again.request == request.redacted()
    assert (again.content, again.attempts, again.retries_taken) == (b"{}", made.attempts, 1)
    assert dict(again.headers) == {"a": "1"}


@pytest.mark.parametrize(
    "name",
    [
        "Authorization",
        "api-key",
        "Ocp-Apim-Subscription-Key",
        "Proxy-Authorization",
        "Cookie",
        "Set-Cookie",
        "X-IDENTITY-HEADER",
    ],
)
def test_no_field_that_holds_a_secret_is_kept(name):
    request = Request("POST", "https://h.example/x", {name: "canary", "X": "1"})
    assert request.redacted().headers == {name.lower(): "REDACTED", "x": "1"}
    assert b"canary" not in pickle.dumps(request)


def test_a_body_that_is_no_bytes_stays_behind():
    request = Request("POST", "https://h.example/x", {}, iter([b"x"]))
    assert request.content == b""
    assert pickle.loads(pickle.dumps(request)).body is None


def test_what_is_redacted_can_be_asked_for_its_parts():
    request = Request("GET", "https://h.example/x", {"X": "1"})
    told = request.redacted()
    assert (told.url.host, told.url.path, told.headers["x"], told.headers["X"]) == ("h.example", "/x", "1", "1")
    assert told.redacted() is told
    assert repr(request) == "<Request GET https://h.example/x>"


@pytest.mark.parametrize(
    ("url", "origin"),
    [
        ("https://host/openai/v1/", "https://host"),
        ("https://host?x=1", "https://host"),
        ("https://user:secret@host:8443/a?b=c/d", "https://host:8443"),
        ("https://host?at=me@there/x", "https://host"),
    ],
)
def test_an_origin_is_scheme_host_and_port_and_nothing_secret(url: str, origin: str) -> None:
    assert origin_of(url) == origin
