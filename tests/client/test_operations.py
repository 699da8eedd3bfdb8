"""Every operation against its vectors: arguments in, one request out, the same as the real `openai` sends."""

from __future__ import annotations

import email
import inspect
import json
from operator import attrgetter
from pathlib import Path
from urllib.parse import parse_qsl, urlsplit

import pytest

VECTORS = json.loads((Path(__file__).parent.parent / "vectors" / "operations.json").read_text())
UPLOAD = ("a.jsonl", b'{"a": 1}\n', "application/jsonl")
IDS = [f"{vector['call']}-{at}" for at, vector in enumerate(VECTORS)]


def arguments(vector):
    given = {name: UPLOAD if value == "<upload>" else value for name, value in vector.get("kwargs", {}).items()}
    return vector.get("args", []), given


def parsed(method, url, headers, content):
    """A request as a vector writes it."""
    parts = urlsplit(url)
    made = {"method": method, "path": parts.path.removeprefix("/openai/v1")}
    if parts.query:
        made["query"] = sorted(parse_qsl(parts.query, keep_blank_values=True), key=lambda pair: pair[0])
    kind = {name.lower(): value for name, value in headers.items()}.get("content-type", "")
    if content and kind.startswith("multipart/"):
        whole = b"Content-Type: " + kind.encode() + b"\r\n\r\n" + content
        made["form"] = sorted(map(part, email.message_from_bytes(whole).get_payload()), key=lambda pair: pair[0])
    elif content:
        assert kind == "application/json"
        made["body"] = json.loads(content)
    return made


def part(message):
    name = message.get_param("name", header="content-disposition")
    content = message.get_payload(decode=True)
    if message.get_filename() is None:
        return name, content.decode()
    assert (message.get_filename(), content, message.get_content_type()) == UPLOAD
    return name, "<upload>"


def expected(vector):
    made = {name: vector[name] for name in ("method", "path", "body") if name in vector}
    for name in ("query", "form"):
        if name in vector:
            made[name] = sorted(map(tuple, vector[name]), key=lambda pair: pair[0])
    return made


def reply_for(vector, answer, stream):
    if vector.get("kwargs", {}).get("stream"):
        return stream()
    return answer({"id": "x", "object": "list", "data": []})


@pytest.mark.parametrize("vector", VECTORS, ids=IDS)
def test_arguments_become_the_request(side, answer, stream, vector):
    client = side.client(reply_for(vector, answer, stream))
    args, kwargs = arguments(vector)
    side.wait(attrgetter(vector["call"])(client)(*args, **kwargs))
    sent = side.wire.last
    assert parsed(sent.method, sent.url, sent.headers, sent.content) == expected(vector)
    assert sent.headers["Authorization"] == "Bearer test-key"
    assert sent.stream is bool(kwargs.get("stream"))
    assert sent.replayable
    assert len(side.wire.requests) == 1


@pytest.mark.filterwarnings("ignore::DeprecationWarning")
@pytest.mark.parametrize("vector", [v for v in VECTORS if "differs" not in v], ids=lambda v: v["call"])
def test_openai_sends_the_same(vector):
    import httpx2
    from openai import OpenAI

    sent = []

    def respond(request):
        sent.append(parsed(request.method, str(request.url), request.headers, request.read()))
        vector = {"object": "embedding", "index": 0, "embedding": [0.5]}
        return httpx2.Response(200, json={"id": "x", "object": "list", "data": [vector]})

    http_client = httpx2.Client(transport=httpx2.MockTransport(respond))
    client = OpenAI(api_key="k", base_url="https://here.example/openai/v1/", http_client=http_client)
    args, kwargs = arguments(vector)
    attrgetter(vector["call"])(client)(*args, **kwargs)
    http_client.close()
    assert sent == [expected(vector)]


@pytest.mark.parametrize("vector", VECTORS, ids=IDS)
def test_raw_replies_come_from_the_same_request(side, answer, stream, vector):
    client = side.client(reply_for(vector, answer, stream), reply_for(vector, answer, stream))
    args, kwargs = arguments(vector)
    where, _, name = vector["call"].rpartition(".")
    resource = attrgetter(where)(client)
    raw = side.wait(getattr(resource.with_raw_response, name)(*args, **kwargs))
    assert raw.status_code == 200
    read = side.inside(getattr(resource.with_streaming_response, name)(*args, **kwargs), lambda r: r.read())
    assert isinstance(read, bytes)
    first, second = side.wire.requests
    assert (first.method, first.url) == (second.method, second.url)
    assert second.stream


def test_calls_that_are_awaited_can_be_told_by_looking(side):
    client = side.client()
    for name in ("chat.completions.create", "responses.retrieve", "files.create", "embeddings.create"):
        assert inspect.iscoroutinefunction(attrgetter(name)(client)) is side.awaiting
    assert not inspect.iscoroutinefunction(client.files.list)


def test_a_method_says_what_it_takes(side):
    signature = inspect.signature(side.client().files.retrieve)
    assert next(iter(signature.parameters)) == "file_id"
    assert {"timeout", "extra_headers"} <= set(signature.parameters)
    assert side.client().files.retrieve.__doc__ == "One file's metadata."
