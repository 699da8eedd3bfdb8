"""What programs rely on beyond the calls themselves, held against both packages: each test passes with either."""

from __future__ import annotations

import asyncio
import contextlib
import importlib
import inspect
import io
import json
from collections.abc import Callable, Iterator
from typing import Any
from unittest import mock

import httpx2
import openai
import pydantic
import pytest

import aoai

PACKAGES = pytest.mark.parametrize("package", [openai, aoai], ids=["openai", "aoai"])
HELLO: Any = [{"role": "user", "content": "Hello"}]
CHAT = {
    "id": "chatcmpl-1",
    "object": "chat.completion",
    "created": 1,
    "model": "gpt-4o",
    "choices": [{"index": 0, "finish_reason": "stop", "message": {"role": "assistant", "content": "Hi"}}],
    "more": 1,
}
Service = Callable[[httpx2.Request], httpx2.Response]


def answer(request: httpx2.Request) -> httpx2.Response:
    if request.url.path.endswith("/files"):
        page = {"object": "list", "data": [{"id": "f1"}, {"id": "f2"}], "has_more": b"after" not in request.url.query}
        return httpx2.Response(200, json=page)
    return httpx2.Response(200, json=CHAT, headers={"X-Request-Id": "req_1"})


class Wire:
    """A client of a package, and the requests that it sent."""

    def __init__(self, package: Any, service: Service = answer, **told: Any) -> None:
        self.seen: list[httpx2.Request] = []

        def heard(request: httpx2.Request) -> httpx2.Response:
            request.read()
            self.seen.append(request)
            return service(request)

        told = {"api_key": "k", "base_url": "https://here.example/v1", "max_retries": 0, **told}
        self.client = package.OpenAI(http_client=httpx2.Client(transport=httpx2.MockTransport(heard)), **told)

    @property
    def last(self) -> httpx2.Request:
        return self.seen[-1]

    def chat(self, **more: Any) -> Any:
        return self.client.chat.completions.create(model="gpt-4o", messages=HELLO, **more)


# -- a client ------------------------------------------------------------------------------------


@PACKAGES
def test_a_client_is_told_anew(package: Any) -> None:
    wire = Wire(package)
    chat = wire.client.chat
    wire.client.api_key, wire.client.organization, wire.client.project = "other", "org", "proj"
    wire.client.timeout, wire.client.max_retries = 4, 3
    wire.client.base_url = "https://there.example/v2"
    chat.completions.create(model="m", messages=HELLO)  # what was at hand before knows of it
    assert wire.last.headers["authorization"] == "Bearer other"
    assert wire.last.headers["openai-organization"] == "org"
    assert wire.last.headers["openai-project"] == "proj"
    assert wire.last.extensions["timeout"]["read"] == 4
    assert str(wire.last.url) == "https://there.example/v2/chat/completions"
    assert (wire.client.api_key, wire.client.organization, wire.client.max_retries) == ("other", "org", 3)


@PACKAGES
def test_a_base_url_has_parts(package: Any) -> None:
    url = package.OpenAI(api_key="k", base_url="https://here.example:81/a/v1?x=1").base_url
    assert (url.scheme, url.host, url.port, url.path) == ("https", "here.example", 81, "/a/v1/")
    assert str(url.join("files")).startswith("https://here.example:81/a/v1/files")
    assert str(url.copy_with(path="/b")).startswith("https://here.example:81/b")
    assert url == httpx2.URL(str(url))


@PACKAGES
@pytest.mark.parametrize("given", [20.0, None, 3])
def test_a_timeout_is_what_was_given(package: Any, given: Any) -> None:
    client = package.OpenAI(api_key="k", timeout=given)
    assert client.timeout == given
    assert client.with_options(max_retries=1).timeout == given
    assert client.with_options(timeout=7).timeout == 7
    assert package.OpenAI(api_key="k").timeout == httpx2.Timeout(600, connect=5) == package.DEFAULT_TIMEOUT


@PACKAGES
def test_what_cannot_be_used_is_said_in_words_that_tests_know(package: Any, monkeypatch: Any) -> None:
    wire = Wire(package)
    for name in ("OPENAI_API_KEY", "AZURE_OPENAI_API_KEY"):
        monkeypatch.delenv(name, raising=False)
    with pytest.raises(package.OpenAIError, match="Missing credentials"):
        package.OpenAI()
    with pytest.raises(TypeError, match="max_retries cannot be None"):
        package.OpenAI(api_key="k", max_retries=None)
    with pytest.raises(TypeError, match="Invalid `http_client` arg"):
        package.OpenAI(api_key="k", http_client=httpx2.AsyncClient())
    with pytest.raises(ValueError, match=r"`default_query` and `set_default_query` arguments are mutually exclusive"):
        wire.client.copy(default_query={}, set_default_query={})
    with pytest.raises(ValueError, match=r"Expected a non-empty value for `file_id` but received ''"):
        wire.client.files.retrieve("")


# -- any route -----------------------------------------------------------------------------------


def in_pieces() -> Iterator[bytes]:
    yield b"a"
    yield b"bc"


def behind() -> io.BytesIO:
    file = io.BytesIO(b"--abc")
    file.seek(2)
    return file


@PACKAGES
@pytest.mark.parametrize("make", [lambda: b"abc", in_pieces, behind, lambda: [b"a", b"bc"]])
def test_content_is_sent_as_it_is(package: Any, make: Callable[[], Any]) -> None:
    wire = Wire(package)
    wire.client.post("/x", cast_to=object, content=make(), options={"headers": {"Content-Type": "text/plain"}})
    assert (wire.last.content, wire.last.headers["content-type"]) == (b"abc", "text/plain")
    with pytest.raises(TypeError, match="content"):
        wire.client.post("/x", cast_to=object, content=b"abc", body={"a": 1})


@PACKAGES
@pytest.mark.parametrize(("make", "sent"), [(in_pieces, 1), (behind, 2), (lambda: b"abc", 2)])
def test_content_is_sent_again_where_it_can_be(package: Any, make: Callable[[], Any], sent: int) -> None:
    wire = Wire(package, lambda _: httpx2.Response(500, headers={"retry-after-ms": "1"}), max_retries=1)
    with pytest.raises(package.InternalServerError):
        wire.client.post("/x", cast_to=object, content=make())
    assert [request.content for request in wire.seen] == [b"abc"] * sent


@PACKAGES
@pytest.mark.parametrize("kind", ["multipart/form-data", "multipart/form-data; boundary=mine"])
def test_a_form_has_the_boundary_that_its_header_names(package: Any, kind: str) -> None:
    wire = Wire(package)
    options = {"headers": {"Content-Type": kind}}
    wire.client.post("/x", cast_to=object, body={"a": ["1", "2"]}, files={"file": ("n", b"zz")}, options=options)
    _, _, boundary = wire.last.headers["content-type"].partition("boundary=")
    assert wire.last.headers["content-type"].startswith(kind)
    assert boundary
    assert wire.last.content.startswith(f'--{boundary}\r\nContent-Disposition: form-data; name="a[]"\r\n'.encode())


@PACKAGES
def test_lists_in_a_query_have_brackets(package: Any) -> None:
    wire = Wire(package, default_query={"d": ["0"]})
    wire.client.get("/x", cast_to=object, options={"params": {"a": [1, 2]}})
    assert sorted(wire.last.url.params.multi_items()) == [("a[]", "1"), ("a[]", "2"), ("d[]", "0")]
    wire.chat(extra_query={"include": ["x"]})
    assert wire.last.url.params["include[]"] == "x"


@PACKAGES
def test_redirects_can_be_left_to_the_caller(package: Any) -> None:
    wire = Wire(package, lambda _: httpx2.Response(302, headers={"location": "https://here.example/v1/y"}))
    with pytest.raises(package.APIStatusError) as caught:
        wire.client.post("/x", cast_to=object, body={}, options={"follow_redirects": False})
    assert caught.value.response.headers["Location"] == "https://here.example/v1/y"
    assert len(wire.seen) == 1


# -- replies -------------------------------------------------------------------------------------


@PACKAGES
def test_a_raw_reply_tells_of_its_request(package: Any) -> None:
    raw = Wire(package).client.chat.completions.with_raw_response.create(model="m", messages=HELLO)
    assert raw.parse() is raw.parse()
    assert raw.parse(to=dict)["id"] == raw.parse().id == "chatcmpl-1"
    for request in (raw.http_request, raw.http_response.request):
        assert request.url.path == "/v1/chat/completions"
        assert request.headers.get("x-stainless-lang") == request.headers["X-Stainless-Lang"] == "python"
        assert json.loads(request.read())["model"] == "m"
    assert raw.url.host == "here.example"
    assert raw.http_response.raise_for_status() is raw.http_response


@PACKAGES
def test_models_have_the_names_of_pydantic_1(package: Any) -> None:
    made = Wire(package).chat()
    with pytest.warns(DeprecationWarning, match="is deprecated") if package is openai else contextlib.nullcontext():
        assert made.dict(exclude_unset=True)["choices"][0]["message"]["content"] == "Hi"
        assert json.loads(made.json(exclude_unset=True))["more"] == 1
        assert made.copy(update={"id": "2"}).id == "2"
        assert type(made).parse_obj(CHAT).id == type(made).parse_raw(json.dumps(CHAT)).id == "chatcmpl-1"
    assert made.model_fields_set == {"id", "object", "created", "model", "choices"}


@PACKAGES
def test_a_page_says_what_the_next_is_asked_for_with(package: Any) -> None:
    page = Wire(package).client.files.list()
    assert page.next_page_info().params == {"after": "f2"}
    assert not page.get_next_page().has_next_page()


# -- what tests of programs do -------------------------------------------------------------------


@PACKAGES
@pytest.mark.parametrize(
    "place",
    [
        "resources.chat.completions.Completions.create",
        "resources.chat.completions.completions.Completions.create",
        "resources.chat.Completions.create",
        "resources.responses.Responses.create",
        "resources.beta.threads.runs.runs.Runs.create",
        "resources.fine_tuning.jobs.Jobs.create",
    ],
)
def test_methods_are_patched_by_their_place(package: Any, place: str) -> None:
    client = Wire(package).client
    *_, cls, _ = place.split(".")
    resource = {
        "Completions": client.chat.completions,
        "Responses": client.responses,
        "Runs": client.beta.threads.runs,
        "Jobs": client.fine_tuning.jobs,
    }[cls]
    with mock.patch(f"{package.__name__}.{place}", return_value="patched"):
        assert resource.create(anything=1) == "patched"


@PACKAGES
def test_modules_are_where_they_are_imported_from(package: Any) -> None:
    def of(module: str, name: str) -> Any:
        return getattr(importlib.import_module(f"{package.__name__}.{module}"), name)

    assert of("_types", "NOT_GIVEN") is package.NOT_GIVEN
    assert of("_models", "BaseModel") is package.BaseModel
    assert of("_exceptions", "APIError") is package.APIError
    assert of("_streaming", "AsyncStream") is package.AsyncStream
    assert of("lib.azure", "AzureOpenAI") is package.AzureOpenAI
    assert of("lib.streaming.chat", "ChatCompletionStreamState")
    assert of("pagination", "AsyncCursorPage")
    assert package.pagination.SyncPage
    assert package.resources.embeddings.Embeddings is type(Wire(package).client.embeddings)
    with pytest.raises(ModuleNotFoundError):
        importlib.import_module(f"{package.__name__}.resources.nothing")


@PACKAGES
def test_a_method_says_what_it_takes(package: Any) -> None:
    client = Wire(package).client
    taken = inspect.signature(client.chat.completions.create).parameters
    assert {"messages", "model", "temperature", "stream", "extra_headers", "timeout"} <= set(taken)
    assert taken["messages"].default is inspect.Parameter.empty
    assert taken["temperature"].default is not inspect.Parameter.empty
    assert "self" in inspect.signature(type(client.chat.completions).create).parameters
    assert next(iter(inspect.signature(client.files.retrieve).parameters)) == "file_id"
    with mock.patch.object(client.chat.completions, "create", autospec=True, return_value="spec") as create:
        assert client.chat.completions.create(model="m", messages=HELLO) == "spec"
        with pytest.raises(TypeError):
            client.chat.completions.create(model="m", messages=HELLO, bogus=1)
    assert create.call_args.kwargs["model"] == "m"


@PACKAGES
def test_an_async_client_is_told_anew_and_sends_what_comes_in_pieces(package: Any) -> None:
    seen: list[httpx2.Request] = []

    async def heard(request: httpx2.Request) -> httpx2.Response:
        await request.aread()
        seen.append(request)
        return answer(request)

    async def pieces() -> Any:
        yield b"a"
        yield b"bc"

    async def main() -> None:
        http = httpx2.AsyncClient(transport=httpx2.MockTransport(heard))
        async with package.AsyncOpenAI(api_key="k", base_url="https://here.example/v1", http_client=http) as client:
            client.api_key = "other"
            await client.post("/x", cast_to=object, content=pieces())

    asyncio.run(main())
    assert (seen[0].content, seen[0].headers["authorization"]) == (b"abc", "Bearer other")


# -- what tests of programs make of httpx ----------------------------------------------------------


@PACKAGES
def test_a_stream_is_made_of_a_response_of_httpx(package: Any) -> None:
    events = b'data: {"id": "1", "object": "chat.completion.chunk", "choices": []}\n\ndata: [DONE]\n\n'
    chunk = package.types.chat.ChatCompletionChunk
    response = httpx2.Response(200, content=events, headers={"x-one": "1"})
    stream = package.Stream(cast_to=chunk, response=response, client=package.OpenAI(api_key="k"))
    assert stream.response.headers["X-One"] == "1"
    assert [(type(event), event.id) for event in stream] == [(chunk, "1")]

    async def main() -> Any:
        made = httpx2.Response(200, content=events)
        stream = package.AsyncStream(cast_to=chunk, response=made, client=package.AsyncOpenAI(api_key="k"))
        return [event.id async for event in stream]

    assert asyncio.run(main()) == ["1"]


@PACKAGES
def test_a_resource_is_made_of_a_client(package: Any) -> None:
    wire = Wire(package)
    made = package.resources.chat.completions.Completions(wire.client)
    assert made.create(model="m", messages=HELLO).id == "chatcmpl-1"


@PACKAGES
def test_waiting_can_be_patched_away(package: Any) -> None:
    wire = Wire(package, lambda _: httpx2.Response(503), max_retries=2)
    with mock.patch("time.sleep") as slept, pytest.raises(package.InternalServerError):
        wire.chat()
    assert [0.375 <= call.args[0] <= 1 for call in slept.call_args_list] == [True, True]


@PACKAGES
@pytest.mark.parametrize("error", [httpx2.TimeoutException("slow"), httpx2.ReadTimeout("slow")])
def test_timeouts_that_tests_raise_are_timeouts(package: Any, error: Exception) -> None:
    def late(request: httpx2.Request) -> httpx2.Response:
        raise error

    with pytest.raises(package.APITimeoutError):
        Wire(package, late).chat()


@PACKAGES
def test_pieces_that_were_read_are_not_sent_again(package: Any) -> None:
    def refused(request: httpx2.Request) -> httpx2.Response:
        raise httpx2.ConnectError("refused", request=request)

    wire = Wire(package, refused, max_retries=1)
    with pytest.raises(package.APIConnectionError):
        wire.client.post("/x", cast_to=object, content=in_pieces())
    assert [request.content for request in wire.seen] == [b"abc"]


@PACKAGES
def test_a_strict_client_checks_any_route(package: Any) -> None:
    class Thing(package.BaseModel):  # type: ignore[misc, name-defined]
        id: int

    wire = Wire(package, lambda _: httpx2.Response(200, json={"id": {}}), _strict_response_validation=True)
    with pytest.raises(package.APIResponseValidationError):
        wire.client.get("/x", cast_to=Thing)


# -- what the service has retired, and what helpers take -------------------------------------------


@PACKAGES
def test_what_is_deprecated_is_warned_of(package: Any) -> None:
    client = Wire(package).client
    with pytest.warns(DeprecationWarning, match="deprecated"):
        client.beta.threads.create()
    with pytest.warns(DeprecationWarning, match="deprecated"):
        client.beta.threads.with_raw_response.retrieve("thread_1")
    with pytest.warns(DeprecationWarning, match="content"):
        client.files.retrieve_content("file_1")


@PACKAGES
@pytest.mark.parametrize("how", ["parse", "stream"])
def test_a_tool_of_chat_is_one_of_a_response(package: Any, how: str) -> None:
    class Look(pydantic.BaseModel):
        """Looks something up."""

        word: str

    call = {"type": "function_call", "id": "fc", "call_id": "c", "name": "Look", "arguments": '{"word": "a"}'}
    response = {"id": "r", "object": "response", "created_at": 1, "model": "m", "status": "completed", "output": [call]}
    events = [
        {"type": "response.created", "sequence_number": 0, "response": {**response, "output": []}},
        {"type": "response.output_item.added", "sequence_number": 1, "output_index": 0, "item": call},
        {"type": "response.completed", "sequence_number": 2, "response": response},
    ]
    text = "".join(f"event: {event['type']}\ndata: {json.dumps(event)}\n\n" for event in events)

    def service(request: httpx2.Request) -> httpx2.Response:
        if how == "parse":
            return httpx2.Response(200, json=response)
        return httpx2.Response(200, text=text, headers={"content-type": "text/event-stream"})

    wire = Wire(package, service)
    told: Any = {"model": "m", "input": "x", "tools": [package.pydantic_function_tool(Look)]}
    if how == "parse":
        made = wire.client.responses.parse(**told)
    else:
        with wire.client.responses.stream(**told) as stream:
            made = stream.get_final_response()
    (tool,) = json.loads(wire.last.content)["tools"]
    assert (tool["type"], tool["name"], tool["strict"], tool["description"]) == (
        "function",
        "Look",
        True,
        "Looks something up.",
    )
    assert "function" not in tool
    assert made.output[0].parsed_arguments == Look(word="a")


@PACKAGES
def test_a_message_without_content_has_none_to_go_through(package: Any) -> None:
    message = {"type": "message", "id": "m", "role": "assistant", "status": "completed", "content": None}
    response = {"id": "r", "object": "response", "output": [message], "status": "completed"}
    made = Wire(package, lambda _: httpx2.Response(200, json=response)).client.responses.parse(model="m", input="x")
    assert made.output[0].content == []
    assert made.output_text == ""


@PACKAGES
def test_speech_is_written_to_a_file_as_it_arrives(package: Any, tmp_path: Any) -> None:
    def service(request: httpx2.Request) -> httpx2.Response:
        return httpx2.Response(200, content=b"sound", headers={"content-type": "audio/mpeg"})

    speech = Wire(package, service).client.audio.speech.with_streaming_response
    with speech.create(model="tts", voice="alloy", input="Hello") as response:
        response.stream_to_file(tmp_path / "speech.mp3")
    assert (tmp_path / "speech.mp3").read_bytes() == b"sound"
    with speech.create(model="tts", voice="alloy", input="Hello") as response:
        assert response.parse() == b"sound"

    async def heard(request: httpx2.Request) -> httpx2.Response:
        return service(request)

    async def main() -> None:
        http = httpx2.AsyncClient(transport=httpx2.MockTransport(heard))
        async with package.AsyncOpenAI(api_key="k", base_url="https://here.example/v1", http_client=http) as client:
            speech = client.audio.speech.with_streaming_response
            async with speech.create(model="tts", voice="alloy", input="Hello") as response:
                await response.stream_to_file(tmp_path / "other.mp3")

    asyncio.run(main())
    assert (tmp_path / "other.mp3").read_bytes() == b"sound"
