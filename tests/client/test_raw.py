"""Replies as they arrived, any route, and the content of files."""

from __future__ import annotations

import io
import pickle
from datetime import timedelta

import pytest

import aoai
from aoai import BaseModel, HttpxBinaryResponseContent, Stream
from aoai.types import ChatCompletion, ChatCompletionChunk, FileObject
from aoai.wire.faults import ConnectionLost, TimedOut
from aoai.wire.values import Reply

FILE = {"id": "file-1", "object": "file", "bytes": 3}


# -- with_raw_response ---------------------------------------------------------------------------


def test_a_raw_reply(side, answer):
    client = side.client(answer(status=500), answer(FILE, x_request_id="r1", x_more="1"))
    raw = side.wait(client.files.with_raw_response.retrieve("file-1"))
    assert (raw.status_code, raw.request_id, raw.headers["X-More"]) == (200, "r1", "1")
    assert (raw.method, raw.url) == ("GET", "https://here.example/openai/v1/files/file-1")
    assert raw.http_request.url == raw.url
    assert (raw.retries_taken, raw.elapsed) == (1, timedelta(seconds=0.5))
    assert raw.json() == FILE
    assert raw.content == raw.text.encode()
    assert raw.is_closed
    parsed = raw.parse()
    assert (type(parsed), parsed.id, parsed._request_id) == (FileObject, "file-1", "r1")
    assert "200 OK" in repr(raw)
    assert "test-key" not in " ".join(raw.http_request.headers.values())


def test_a_raw_reply_as_something_else(side, answer):
    raw = side.wait(side.client(answer(FILE)).files.with_raw_response.retrieve("file-1"))
    assert raw.parse(to=dict) == FILE
    assert raw.parse(to=str) == raw.text
    assert raw.parse(to=bytes) == raw.content
    assert type(raw.parse(to=ChatCompletion)) is ChatCompletion


def test_a_raw_list_gives_its_page(side, answer):
    client = side.client(answer({"data": [FILE], "has_more": True}), answer({"data": []}))
    made = side.wait(client.files.with_raw_response.list()).parse()
    assert [item.id for item in side.list(made)] == ["file-1"]


def test_a_raw_stream_gives_its_events(side, stream, chat):
    events = stream({"id": "c", "choices": [{"index": 0, "delta": {"content": "x"}, "finish_reason": "stop"}]})
    raw = side.wait(side.client(events).chat.completions.with_raw_response.create(**chat, stream=True))
    assert raw.headers["content-type"].startswith("text/event-stream")
    assert [c.choices[0].delta.content for c in side.list(raw.parse())] == ["x"]


def test_raw_views_of_the_whole_client(side, answer):
    client = side.client(answer(FILE), answer(FILE))
    assert side.wait(client.with_raw_response.files.retrieve("file-1")).parse().id == "file-1"
    manager = client.with_streaming_response.files.retrieve("file-1")
    assert side.inside(manager, lambda raw: raw.parse()).id == "file-1"


def test_an_error_is_raised_before_there_is_a_raw_reply(side, answer):
    client = side.client(answer({"error": {"message": "no"}}, status=404), answer({"error": {}}, status=404))
    with pytest.raises(aoai.NotFoundError, match="no"):
        side.wait(client.files.with_raw_response.retrieve("file-1"))
    with pytest.raises(aoai.NotFoundError):
        side.inside(client.files.with_streaming_response.retrieve("file-1"), lambda raw: raw)


def test_arguments_are_checked_as_ever(side):
    client = side.client()
    with pytest.raises(aoai.ArgumentError, match="no argument 'x'"):
        side.wait(client.files.with_raw_response.retrieve("file-1", x=1))


def test_what_makes_no_request_has_no_raw_reply(side):
    with pytest.raises(aoai.ArgumentError, match="'with_options' makes no single request"):
        _ = side.client().with_raw_response.with_options
    with pytest.raises(AttributeError, match="nothing"):
        _ = side.client().files.with_raw_response.nothing


# -- with_streaming_response ---------------------------------------------------------------------


def streaming(side, made):
    return side.client(made).files.with_streaming_response.content("file-1")


def test_a_body_that_is_read_on_demand(side, answer):
    made = answer(content=b"abc", content_type="text/plain; charset=latin-1")
    read = []

    def use(raw):
        read.append(made.read)
        assert raw.status_code == 200
        return raw.read()

    assert side.inside(streaming(side, made), use) == b"abc"
    assert read == [0]
    assert made.closed


def test_a_body_that_is_not_read_is_dropped(side, answer):
    made = answer(content=b"abc")
    side.inside(streaming(side, made), lambda raw: None)
    assert (made.read, made.closed) == (0, True)


@pytest.mark.parametrize(
    ("pieces", "how", "found"),
    [
        ([b"ab", b"c"], lambda r: r.iter_bytes(), [b"ab", b"c"]),
        ([b"abcde", b"f"], lambda r: r.iter_bytes(2), [b"ab", b"cd", b"e", b"f"]),
        (["é".encode()[:1], "é".encode()[1:], b"x"], lambda r: r.iter_text(), ["é", "x"]),
        ([b"a\xff"], lambda r: r.iter_text(), ["a\ufffd"]),
        ([b"a", b"\xc3"], lambda r: r.iter_text(), ["a", "\ufffd"]),
        ([b"one\ntw", b"o\r\nthree"], lambda r: r.iter_lines(), ["one", "two", "three"]),
        ([b"one\n\ntwo\n"], lambda r: r.iter_lines(), ["one", "", "two"]),
        ([], lambda r: r.iter_lines(), []),
    ],
)
def test_a_body_piece_by_piece(side, answer, pieces, how, found):
    made = answer(content=b"")
    made.pieces[:] = pieces

    def use(raw):
        if not side.awaiting:
            return [*how(raw)]

        async def listed():
            return [piece async for piece in how(raw)]

        return listed()

    assert side.inside(streaming(side, made), use) == found
    assert made.closed


def test_text_json_and_parsing_of_a_streamed_reply(side, answer):
    def streamed():
        return side.client(answer(FILE)).files.with_streaming_response.retrieve("file-1")

    assert side.inside(streamed(), lambda raw: raw.text()) == '{"id": "file-1", "object": "file", "bytes": 3}'
    assert side.inside(streamed(), lambda raw: raw.json()) == FILE
    assert side.inside(streamed(), lambda raw: raw.parse()).id == "file-1"
    assert side.inside(streamed(), lambda raw: raw.parse(to=dict)) == FILE


def test_events_of_a_streamed_reply(side, stream, chat):
    events = stream({"id": "c", "choices": [{"index": 0, "delta": {"content": "x"}, "finish_reason": "stop"}]})
    manager = side.client(events).chat.completions.with_streaming_response.create(**chat, stream=True)

    def use(raw):
        if not side.awaiting:
            return [c.choices[0].delta.content for c in raw.parse()]

        async def listed():
            return [c.choices[0].delta.content async for c in await raw.parse()]

        return listed()

    assert side.inside(manager, use) == ["x"]


@pytest.mark.parametrize("how", ["read", "text", "json", "parse", "iter_bytes", "iter_text", "iter_lines"])
@pytest.mark.parametrize(
    ("fault", "kind"), [(ConnectionLost("cut"), aoai.APIConnectionError), (TimedOut("read"), aoai.APITimeoutError)]
)
def test_a_body_that_breaks_is_an_error_of_ours(side, answer, how, fault, kind):
    made = answer(content=b"{")
    made.pieces.append(fault)

    def use(raw):
        if not how.startswith("iter"):
            return getattr(raw, how)()
        if not side.awaiting:
            return [*getattr(raw, how)()]

        async def listed():
            return [piece async for piece in getattr(raw, how)()]

        return listed()

    with pytest.raises(kind) as caught:
        side.inside(streaming(side, made), use)
    assert type(caught.value) is kind
    assert made.closed


# -- any route -----------------------------------------------------------------------------------


class Thing(BaseModel):
    """A type of the user's own."""

    id: str
    size: int


@pytest.mark.parametrize("verb", ["get", "post", "put", "patch", "delete"])
def test_any_route(side, answer, verb):
    client = side.client(answer({"id": "t", "size": 3}))
    made = side.wait(getattr(client, verb)("/things/t", cast_to=Thing))
    assert (type(made), made.size) == (Thing, 3)
    assert (side.wire.last.method, side.wire.last.url) == (verb.upper(), "https://here.example/openai/v1/things/t")


def test_any_route_with_everything(side, answer):
    client = side.client(answer({"id": "t"}))
    options = {"headers": {"X-One": "1"}, "params": {"a": 1}, "extra_json": {"y": 2}, "timeout": 7, "deadline": 5}
    side.wait(client.post("things?b=2", cast_to=Thing, body={"x": 1}, options=options))
    sent = side.wire.last
    assert sent.url == "https://here.example/openai/v1/things?b=2&a=1"
    assert side.wire.sent == {"x": 1, "y": 2}
    assert (sent.headers["X-One"], sent.limits.read, sent.limits.deadline) == ("1", 7, 105)


def test_retries_of_one_request(side, answer):
    client = side.client(answer(status=500), answer(status=500), answer(status=500), answer({}))
    assert side.wait(client.get("/x", options={"max_retries": 3})) == {}
    assert client.max_retries == 2


@pytest.mark.parametrize(
    ("cast_to", "content", "expected"),
    [
        (object, b"[1, 2]", [1, 2]),
        (object, b"7", 7),
        (dict, b'{"a": 1}', {"a": 1}),
        (dict[str, object], b'{"a": 1}', {"a": 1}),
        (list[Thing], b'[{"id": "t"}]', [Thing(id="t")]),
        (Thing | None, b'{"id": "t"}', Thing(id="t")),
        (str, b"text", "text"),
        (bytes, b"\0\1", b"\0\1"),
        (type(None), b"", None),
        (None, b"", None),
    ],
)
def test_what_a_reply_is_made_into(side, answer, cast_to, content, expected):
    assert side.wait(side.client(answer(content=content)).get("/x", cast_to=cast_to)) == expected


def test_or_is_left_as(side, answer):
    import httpx2
    import pydantic

    class Theirs(pydantic.BaseModel):
        id: str

    client = side.client(*[answer({"id": "t"}) for _ in range(4)])
    assert isinstance(side.wait(client.get("/x", cast_to=httpx2.Response)), Reply)
    assert isinstance(side.wait(client.get("/x", cast_to=Reply)), Reply)
    assert isinstance(side.wait(client.get("/x", cast_to=HttpxBinaryResponseContent)), HttpxBinaryResponseContent)
    assert side.wait(client.get("/x", cast_to=Theirs)) == Theirs(id="t")


@pytest.mark.parametrize("cast_to", [Thing, dict])
def test_an_object_is_asked_for_and_none_comes(side, answer, cast_to):
    with pytest.raises(aoai.APIResponseValidationError, match="GET /x answered 200"):
        side.wait(side.client(answer([1])).get("/x", cast_to=cast_to))


@pytest.mark.parametrize(
    ("how", "kind"),
    [
        ({"cast_to": ChatCompletionChunk}, ChatCompletionChunk),
        ({"cast_to": ChatCompletion, "stream_cls": Stream[ChatCompletionChunk]}, ChatCompletionChunk),
        ({}, dict),
    ],
)
def test_a_stream_from_any_route(side, stream, how, kind):
    events = stream({"id": "c", "choices": [{"index": 0, "delta": {}, "finish_reason": "stop"}]})
    found = side.wait(side.client(events).post("/chat/completions", body={"stream": True}, stream=True, **how))
    assert [type(item) for item in side.list(found)] == [kind]


def test_a_whole_address(side, answer):
    client = side.client(answer({}))
    side.wait(client.get("https://here.example/elsewhere"))
    assert side.wire.last.url == "https://here.example/elsewhere"


def test_bytes_go_out_as_they_are(side, answer):
    client = side.client(answer({}))
    side.wait(client.post("/x", body=b"raw", options={"headers": {"Content-Type": "text/plain"}}))
    assert (side.wire.last.content, side.wire.last.headers["Content-Type"]) == (b"raw", "text/plain")


def test_a_body_that_is_no_object_takes_no_extra_fields(side):
    with pytest.raises(aoai.ArgumentError, match="adds fields to an object, and the body is list"):
        side.wait(side.client().post("/x", body=[1], options={"extra_json": {"a": 1}}))


# -- files that come -----------------------------------------------------------------------------


@pytest.fixture
def content(side, answer):
    made = answer(content="één\ntwee\r\n".encode(), content_type="text/plain; charset=utf-8")
    return side.wait(side.client(made).files.content("file-1"))


RAW = "één\ntwee\r\n".encode()


def test_the_content_of_a_file(content):
    assert isinstance(content, HttpxBinaryResponseContent)
    assert content.content == content.read() == RAW
    assert content.text == RAW.decode()
    assert content.encoding == content.charset_encoding == "utf-8"
    assert b"".join(content.iter_bytes(2)) == b"".join(content.iter_raw()) == RAW
    assert [len(piece) for piece in content.iter_bytes(4)] == [4, 4, 4]
    assert "".join(content.iter_text(3)) == RAW.decode()
    assert list(content.iter_lines()) == ["één", "twee"]
    assert content.response.status_code == 200
    assert "12 bytes" in repr(content)
    content.close()


def test_the_content_of_a_file_awaited(side, content):
    if not side.awaiting:
        pytest.skip("awaiting only")
    assert side.wait(content.aread()) == RAW
    assert b"".join(side.list(content.aiter_bytes(2))) == b"".join(side.list(content.aiter_raw())) == RAW
    assert "".join(side.list(content.aiter_text())) == RAW.decode()
    assert side.list(content.aiter_lines()) == ["één", "twee"]
    side.wait(content.aclose())


def test_the_content_of_a_file_goes_to_disk(side, content, tmp_path):
    content.write_to_file(tmp_path / "a")
    content.stream_to_file(str(tmp_path / "b"), chunk_size=2)
    assert (tmp_path / "a").read_bytes() == (tmp_path / "b").read_bytes() == RAW
    if side.awaiting:
        side.wait(content.astream_to_file(tmp_path / "c"))
        assert (tmp_path / "c").read_bytes() == RAW


def test_an_empty_file(side, answer):
    content = side.wait(side.client(answer(content=b"")).files.content("file-1"))
    assert (content.content, content.text, list(content.iter_bytes()), list(content.iter_text())) == (b"", "", [], [])


def test_content_may_be_json(side, answer):
    assert side.wait(side.client(answer({"a": 1})).files.content("file-1")).json() == {"a": 1}


def test_content_can_be_pickled(content):
    assert pickle.loads(pickle.dumps(content)).content == RAW


# -- files that go -------------------------------------------------------------------------------


class Pipe(io.RawIOBase):
    """A file that can be read once."""

    def __init__(self, data: bytes) -> None:
        self.data = io.BytesIO(data)

    def readable(self) -> bool:
        return True

    def readinto(self, into) -> int:
        return self.data.readinto(into)


def whole(request) -> bytes:
    return request.content if isinstance(request.body, bytes) else b"".join(request.body)


@pytest.mark.parametrize("how", ["bytes", "tuple", "path", "file", "memory", "pipe"])
def test_an_upload(side, answer, tmp_path, how):
    path = tmp_path / "train.jsonl"
    path.write_bytes(b'{"a": 1}\n')
    with path.open("rb") as file:
        given = {
            "bytes": path.read_bytes(),
            "tuple": ("train.jsonl", path.read_bytes(), "application/jsonl"),
            "path": path,
            "file": file,
            "memory": io.BytesIO(path.read_bytes()),
            "pipe": Pipe(path.read_bytes()),
        }[how]
        client = side.client(answer(FILE))
        assert side.wait(client.files.create(file=given, purpose="batch")).id == "file-1"
        sent = side.wire.last
        body = whole(sent)
    kind, _, boundary = sent.headers["Content-Type"].partition("; boundary=")
    assert kind == "multipart/form-data"
    assert boundary.encode() in body
    assert b'{"a": 1}\n' in body
    assert b'name="purpose"\r\n\r\nbatch' in body
    assert sent.replayable is (how != "pipe")
    assert ("Content-Length" in sent.headers) is (how != "pipe")
    if how != "pipe":
        assert int(sent.headers["Content-Length"]) == len(body)


def test_an_upload_is_sent_again_from_its_beginning(side, answer):
    bodies = []

    def fail(request):
        bodies.append(whole(request))
        return answer(status=503)

    def work(request):
        bodies.append(whole(request))
        return answer(FILE)

    client = side.client(fail, work)
    side.wait(client.files.create(file=io.BytesIO(b"x" * 100_000), purpose="batch"))
    assert bodies[0] == bodies[1]
    assert b"x" * 100_000 in bodies[0]


def test_an_upload_that_can_be_read_once_is_sent_once(side, answer):
    client = side.client(answer({"error": {"message": "busy"}}, status=503))
    with pytest.raises(aoai.InternalServerError, match="busy"):
        side.wait(client.files.create(file=Pipe(b"x"), purpose="batch"))


def test_two_uploads_have_two_boundaries(side, answer):
    client = side.client(answer(FILE), answer(FILE))
    for _ in range(2):
        side.wait(client.files.create(file=b"x", purpose="batch"))
    first, second = (request.headers["Content-Type"] for request in side.wire.requests)
    assert first != second


def test_more_fields_of_a_form(side, answer):
    client = side.client(answer(FILE))
    side.wait(client.files.create(file=b"x", purpose="batch", extra_body={"new": {"deep": [1, 2]}}))
    assert side.wire.last.content.count(b'name="new[deep][]"') == 2


@pytest.mark.parametrize("given", ["train.jsonl", 7, io.StringIO("x"), ("a",), None])
def test_what_is_no_file_is_said(side, given):
    with pytest.raises(aoai.ArgumentError, match="file"):
        side.wait(side.client().files.create(file=given, purpose="batch"))


def test_form_data_for_any_route(side, answer):
    client = side.client(answer({}))
    side.wait(client.post("/x", body={"a": 1}, files={"file": ("n.txt", b"x")}))
    assert b'filename="n.txt"' in side.wire.last.content
