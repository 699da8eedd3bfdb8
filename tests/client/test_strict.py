"""Clients that hold replies against their declared types, and that borrow what an HTTP client was told."""

from __future__ import annotations

import pytest

from aoai import APIResponseValidationError, Timeout
from aoai.timeouts import DEFAULT_TIMEOUT
from aoai.types import ChatCompletion, FileObject, ResponseStreamEvent
from aoai.types._model import converter
from aoai.types._strict import flaw

FILE = {
    "id": "f",
    "object": "file",
    "bytes": 1,
    "created_at": 2,
    "filename": "n",
    "purpose": "batch",
    "status": "processed",
}
MESSAGE = {"role": "assistant", "content": "hi", "refusal": None}
CHAT_REPLY = {
    "id": "c",
    "object": "chat.completion",
    "created": 1,
    "model": "m",
    "choices": [{"index": 0, "finish_reason": "stop", "message": MESSAGE, "logprobs": None}],
}


def without(content, name):
    return {key: value for key, value in content.items() if key != name}


@pytest.mark.parametrize(
    ("content", "found"),
    [
        (FILE, None),
        ({**FILE, "more": object()}, None),
        ({**FILE, "status": "of a later version"}, None),
        ({**FILE, "expires_at": None}, None),
        (without(FILE, "id"), "id is missing"),
        ({**FILE, "bytes": "1"}, "bytes is string, not integer"),
        ({**FILE, "bytes": True}, "bytes is boolean, not integer"),
        ({**FILE, "id": None}, "id is null, not string"),
    ],
)
def test_fields(content, found):
    assert flaw(FileObject.of(content)) == found


@pytest.mark.parametrize(
    ("choices", "found"),
    [
        (CHAT_REPLY["choices"], None),
        ({}, "choices is object, not array"),
        ([{"index": 0, "finish_reason": "stop", "message": {**MESSAGE, "content": 1}}], "choices[0].message.content"),
        ([{"index": "0", "finish_reason": "stop", "message": MESSAGE}], "choices[0].index is string, not integer"),
        ([{**CHAT_REPLY["choices"][0], "message": "hi"}], "choices[0].message is string"),
    ],
)
def test_what_is_inside(choices, found):
    told = flaw(ChatCompletion.of({**CHAT_REPLY, "choices": choices}))
    assert told == found if found is None else (told or "").startswith(found)


def test_what_no_version_knows_is_no_flaw():
    view = converter(ResponseStreamEvent, __name__)
    assert flaw(view({"type": "response.of.tomorrow"})) is None
    assert flaw([FileObject.of(FILE), FileObject.of({})]) == "[1].id is missing"
    assert flaw({"a": FileObject.of({})}) == "a.id is missing"
    assert flaw("text") is None


def test_a_strict_client_refuses_what_is_not_declared(side, answer):
    strict = side.client(answer({**FILE, "bytes": "1"}, x_request_id="r"), _strict_response_validation=True)
    with pytest.raises(APIResponseValidationError, match="bytes is string, not integer") as caught:
        side.wait(strict.files.retrieve("f"))
    assert caught.value.body.to_dict() == {**FILE, "bytes": "1"}
    assert "GET /files/{file_id}" in str(caught.value)
    strict = side.client(answer(FILE), _strict_response_validation=True)
    assert side.wait(strict.with_options(timeout=1).files.retrieve("f")).bytes == 1
    tolerant = side.client(answer({**FILE, "bytes": "1"}))
    assert side.wait(tolerant.files.retrieve("f")).bytes == "1"


def test_a_strict_client_looks_at_each_item_of_a_list(side, answer):
    page = {"object": "list", "data": [FILE, without(FILE, "id")], "has_more": False}
    strict = side.client(answer(page), _strict_response_validation=True)
    with pytest.raises(APIResponseValidationError, match=r"\[1\].id is missing"):
        side.wait(strict.files.list())
    strict = side.client(answer({**page, "data": [FILE]}), _strict_response_validation=True)
    assert side.list(side.wait(strict.files.list()))[0].id == "f"


def test_a_strict_client_looks_at_each_event(side, stream, chat):
    piece = {"id": "c", "object": "chat.completion.chunk", "created": 1, "model": "m"}
    choice = {"index": 0, "delta": {"content": "a"}, "finish_reason": "stop"}
    good, bad = {**piece, "choices": [choice]}, {**piece, "choices": [{**choice, "index": "0"}]}
    strict = side.client(stream(good, bad), _strict_response_validation=True)
    events = side.wait(strict.chat.completions.create(**chat, stream=True))
    assert side.next(events).choices[0].delta.content == "a"
    with pytest.raises(APIResponseValidationError, match=r"choices\[0\].index is string"):
        side.next(events)


# -- timeouts of a borrowed client ---------------------------------------------------------------


@pytest.mark.parametrize("library", ["httpx", "httpx2"])
@pytest.mark.parametrize(
    ("told", "options", "timeout"),
    [
        ({"timeout": 7}, {}, Timeout(7)),
        ({"timeout": None}, {}, Timeout(None)),
        ({}, {}, DEFAULT_TIMEOUT),
        ({"timeout": 7}, {"timeout": 3}, 3),
        ({"timeout": 7}, {"timeout": None}, None),
    ],
)
def test_the_timeout_of_a_borrowed_client_is_kept(side, library, told, options, timeout):
    httpx = pytest.importorskip(library)
    with httpx.Client(**told) as blocking:
        own = httpx.AsyncClient(**told) if side.awaiting else blocking
        client = side.client(http_client=own, **options)
        assert client.timeout == timeout
        assert client.with_options(max_retries=1).timeout == timeout


# -- small things of openai's clients ------------------------------------------------------------


def test_what_else_a_client_tells(side):
    client = side.client()
    assert client.user_agent.startswith("aoai/")
    assert client.default_headers["User-Agent"] == client.user_agent
    assert (client.platform_headers(), client.custom_auth) == ({}, None)
    assert client.qs.stringify({"a": [1, 2], "b": {"c": True}, "d": None}) == "a%5B%5D=1&a%5B%5D=2&b%5Bc%5D=true"
    assert client.qs.parse("a=1&b=2") == {"a": ["1"], "b": ["2"]}


def test_any_route_can_be_paged(side, answer):
    from aoai import AsyncCursorPage, SyncCursorPage

    page = AsyncCursorPage if side.awaiting else SyncCursorPage
    client = side.client(answer({"data": [FILE], "has_more": True}), answer({"data": [{**FILE, "id": "g"}]}))
    found = client.get_api_list("things", model=FileObject, page=page, options={"params": {"limit": 1, "after": "e"}})
    assert [item.id for item in side.list(found)] == ["f", "g"]
    assert isinstance(found, page) or side.awaiting
    assert side.wire.requests[0].url.endswith("/openai/v1/things?limit=1&after=e")
    assert side.wire.last.url.endswith("/openai/v1/things?limit=1&after=f")
