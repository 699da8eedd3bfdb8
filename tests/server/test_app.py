"""The application: how requests find their operation, what is refused and how, headers, and clients that go away."""

from __future__ import annotations

import asyncio
import json
from collections.abc import AsyncGenerator, Callable, Mapping
from pathlib import Path
from typing import Any

import httpx
import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st
from starlette.testclient import TestClient

from aoai.server.app import create_app
from aoai.server.config import ServeConfig
from aoai.server.engines import Ask, EngineDown, Piece
from aoai.server.engines.scripted import ScriptedChat, ScriptedEmbeddings
from aoai.server.service import Service

CHAT = {"model": "gpt-4o", "messages": [{"role": "user", "content": "hello"}]}
CHAT_PATH = "/openai/v1/chat/completions"
DEPLOYMENT_NOT_FOUND = {
    "error": {
        "type": "invalid_request_error",
        "code": "DeploymentNotFound",
        "message": "The API deployment for this resource does not exist. If you created the deployment within the "
        "last 5 minutes, please wait a moment and try again.",
    }
}


# -- finding the operation -----------------------------------------------------------------------


@pytest.mark.parametrize(
    "path",
    [
        "/openai/v1/models",
        "/openai/v1/models/",
        "/v1/models",
        "/openai/v1/models?api-version=v1",
        "/openai/v1/models?api-version=preview",
        "/openai/v1/models?api-version=latest",
    ],
)
def test_a_path_leads_to_its_operation(client: TestClient, path: str) -> None:
    reply = client.get(path)
    assert reply.status_code == 200
    assert reply.json()["object"] == "list"


@pytest.mark.parametrize(
    "path", ["/openai/v1/nothing", "/openai/models", "/", "/openai/v1", "/openai/v1/files//content"]
)
def test_no_operation(client: TestClient, path: str) -> None:
    reply = client.get(path)
    assert reply.status_code == 404
    assert reply.json() == {"error": {"code": "404", "message": "Resource not found"}}


def test_another_method(client: TestClient) -> None:
    reply = client.put("/openai/v1/files")
    assert reply.status_code == 405
    assert reply.headers["allow"] == "GET, POST"
    assert "PUT is not allowed" in reply.json()["error"]["message"]


def test_head_has_no_body(client: TestClient) -> None:
    whole, head = client.get("/openai/v1/models"), client.head("/openai/v1/models")
    assert head.status_code == 200
    assert head.content == b""
    assert head.headers["content-length"] == str(len(whole.content))


def test_an_encoded_slash_belongs_to_the_value(client: TestClient) -> None:
    reply = client.get("/openai/v1/models/ft%3Agpt%2Fx")
    assert reply.status_code == 404
    assert reply.json()["error"]["message"] == "The model 'ft:gpt/x' does not exist"


@pytest.mark.parametrize("version", ["2024-10-21", "newest", "V2"])
def test_a_dated_version_is_refused(client: TestClient, version: str) -> None:
    reply = client.get("/openai/v1/models", params={"api-version": version})
    assert (reply.status_code, reply.json()["error"]["message"]) == (400, "API version not supported")


# -- signing in ----------------------------------------------------------------------------------


def test_a_401_has_the_gateway_s_headers_only(start: Callable[..., TestClient]) -> None:
    for headers in ({"api-key": "wrong"}, {}):
        reply = start(headers=headers).get("/openai/v1/models")
        assert reply.status_code == 401
        assert set(reply.headers) == {"content-type", "content-length", "apim-request-id"}


def test_the_key_can_be_changed(start: Callable[..., TestClient]) -> None:
    client = start(key="another", headers={})
    assert client.get("/openai/v1/models", headers={"api-key": "another"}).status_code == 200
    assert client.get("/openai/v1/models", headers={"api-key": "aoai-local-key"}).status_code == 401


def test_the_managed_identity_endpoint_gives_tokens_that_sign_in(start: Callable[..., TestClient]) -> None:
    client = start(headers={})
    query = {"api-version": "2019-08-01", "resource": "https://ai.azure.com"}
    reply = client.get("/msi/token", params=query, headers={"X-IDENTITY-HEADER": "aoai-local-identity"})
    assert reply.status_code == 200
    told = reply.json()
    assert told["token_type"] == "Bearer"
    assert told["resource"] == "https://ai.azure.com"
    assert int(told["expires_on"]) > 1_000_000
    bearer = {"authorization": f"Bearer {told['access_token']}"}
    assert client.get("/openai/v1/models", headers=bearer).status_code == 200


@pytest.mark.parametrize(
    ("header", "query", "status"),
    [
        ("wrong", {"api-version": "2019-08-01", "resource": "r"}, 401),
        ("aoai-local-identity", {"api-version": "2017-09-01", "resource": "r"}, 400),
        ("aoai-local-identity", {"api-version": "2019-08-01"}, 400),
    ],
)
def test_the_managed_identity_endpoint_refuses(client: TestClient, header: str, query: Any, status: int) -> None:
    reply = client.get("/msi/token", params=query, headers={"x-identity-header": header})
    assert reply.status_code == status
    assert reply.json()["statusCode"] == status


# -- names a page could use ----------------------------------------------------------------------


@pytest.mark.parametrize("host", ["localhost:1", "127.0.0.1", "[::1]:8383", "api.localhost:80", "LOCALHOST"])
def test_this_machine_s_names_are_served(client: TestClient, host: str) -> None:
    assert client.get("/healthz", headers={"host": host}).status_code == 200


@pytest.mark.parametrize("host", ["evil.example", "127.0.0.1.evil.example:8383", "localhost.evil.example", ""])
def test_other_names_are_turned_away_on_loopback(client: TestClient, host: str) -> None:
    for path in ("/healthz", "/msi/token", "/openai/v1/models"):
        reply = client.get(path, headers={"host": host})
        assert reply.status_code == 403
        assert "hosts = [...]" in reply.json()["error"]["message"]


def test_other_names_are_served_where_they_are_meant(start: Callable[..., TestClient]) -> None:
    assert start(hosts=("box.test",)).get("/healthz", headers={"host": "box.test:1"}).status_code == 200
    assert start(host="0.0.0.0").get("/healthz", headers={"host": "box.test"}).status_code == 200


def test_no_page_of_another_origin_may_read(client: TestClient) -> None:
    reply = client.options(CHAT_PATH, headers={"origin": "https://a.example", "access-control-request-method": "POST"})
    assert reply.status_code == 405
    assert not [name for name in reply.headers if name.startswith("access-control")]


# -- bodies --------------------------------------------------------------------------------------


def error(reply: Any, status: int = 400) -> Any:
    assert reply.status_code == status, reply.text
    assert reply.headers["content-type"] == "application/json"
    assert reply.headers["x-request-id"]
    return reply.json()["error"]


@pytest.mark.parametrize(
    ("content", "said"),
    [
        (b'{"model": ', "truncated"),
        (b"{'a': 1}", "malformed"),
        (b"[1]", "must be an object"),
        (b'"text"', "must be an object"),
        (b"[" * 100_000, "nested too deeply"),
        (b'{"a": "\xff"}', "utf-8"),
        (b'{"a": NaN}', "malformed"),
        (b'{"a": "\\ud800"}', "truncated"),
    ],
)
def test_a_body_that_is_not_a_json_object(client: TestClient, content: bytes, said: str) -> None:
    told = error(client.post(CHAT_PATH, content=content, headers={"content-type": "application/json"}))
    assert told["code"] == "invalid_json"
    assert told["type"] == "invalid_request_error"
    assert said in told["message"].lower()


def test_a_body_of_another_type(client: TestClient) -> None:
    told = error(client.post(CHAT_PATH, data={"model": "gpt-4o"}), 415)
    assert told["code"] == "unsupported_content_type"
    told = error(client.post("/openai/v1/files", json={"purpose": "batch"}), 415)
    assert "multipart/form-data" in told["message"]


def test_a_body_that_is_too_large(start: Callable[..., TestClient]) -> None:
    client = start(json_limit=100, upload_limit=300)
    told = error(client.post(CHAT_PATH, json=CHAT | {"user": "x" * 100}), 413)
    assert "100 bytes" in told["message"]

    def pieces() -> Any:
        yield from [b"{" + b" " * 60, b" " * 60]

    error(client.post(CHAT_PATH, content=pieces(), headers={"content-type": "application/json"}), 413)
    error(client.post("/openai/v1/files", files={"file": ("a.txt", b"x" * 400)}, data={"purpose": "assistants"}), 413)


@pytest.mark.parametrize(
    ("changes", "code", "param", "message"),
    [
        ({"messages": None}, "invalid_type", "messages", "expected an array, but got null instead"),
        ({"messages": []}, "empty_array", "messages", "Expected an array with minimum length 1"),
        ({"temperature": 3}, "decimal_above_max_value", "temperature", "Expected a value <= 2, but got 3 instead"),
        ({"n": 0}, "integer_below_min_value", "n", "Expected a value >= 1, but got 0 instead"),
        ({"temperature": "hot"}, "invalid_type", "temperature", "expected a decimal, but got a string instead"),
        ({"stop": list("abcde")}, "array_above_max_length", "stop", "maximum length 4, but got an array with length 5"),
        ({"tool_choice": "maybe"}, "invalid_value", "tool_choice", "'none', 'auto', and 'required'"),
        ({"colour": 1}, "unknown_parameter", "colour", "Unknown parameter: 'colour'."),
        (
            {"messages": [{"role": "user", "content": [{"type": "text", "text": ""}, {"type": "smell"}]}]},
            "invalid_value",
            "messages[0].content[1].type",
            "Invalid value: 'smell'. Supported values are: 'text',",
        ),
        ({"messages": [{"role": "user"}]}, "missing_required_parameter", "messages[0].content", "Missing required"),
    ],
)
def test_a_parameter_that_cannot_be(
    client: TestClient, changes: Mapping[str, Any], code: str, param: str, message: str
) -> None:
    told = error(client.post(CHAT_PATH, json={**CHAT, **changes}))
    assert (told["type"], told["code"], told["param"]) == ("invalid_request_error", code, param)
    assert message in told["message"]


def test_a_missing_model_and_an_unknown_one(client: TestClient) -> None:
    told = error(client.post(CHAT_PATH, json={"messages": CHAT["messages"]}))
    assert (told["code"], told["param"]) == ("missing_required_parameter", "model")
    reply = client.post(CHAT_PATH, json=CHAT | {"model": "nope", "temperature": 99})
    assert reply.status_code == 404
    assert reply.json() == DEPLOYMENT_NOT_FOUND
    assert "content-type" not in reply.headers  # as recorded


def test_a_name_of_a_deployment_ignores_case(client: TestClient) -> None:
    reply = client.post(CHAT_PATH, json=CHAT | {"model": "GPT-4.1-Nano"})
    assert reply.json()["model"] == "gpt-4.1-nano-2025-04-14"


@pytest.mark.parametrize(
    ("query", "code", "param"),
    [
        ("limit=0", "integer_below_min_value", "limit"),
        ("limit=many", "invalid_type", "limit"),
        ("order=up", "invalid_value", "order"),
        ("after=file-none", "invalid_value", "after"),
        ("limit=1&limit[]=2", "invalid_type", "limit"),
        ("limit[]=1&limit=2&limit[]=3", "invalid_type", "limit"),
    ],
)
def test_a_query_that_cannot_be(client: TestClient, query: str, code: str, param: str) -> None:
    told = error(client.get(f"/openai/v1/files?{query}"))
    assert (told["code"], told["param"]) == (code, param)


anything = st.recursive(
    st.none() | st.booleans() | st.integers() | st.floats(allow_nan=False, allow_infinity=False) | st.text(max_size=4),
    lambda inner: (
        st.lists(inner, max_size=2)
        | st.dictionaries(
            st.sampled_from(["role", "content", "type", "text", "function", "name", "tools", "image_url", "url", "a"]),
            inner,
        )
    ),
    max_leaves=8,
)


@pytest.fixture(scope="module")
def endpoint() -> Any:
    engines: Any = {"chat": ScriptedChat(), "embedding": ScriptedEmbeddings()}
    app = create_app(Service(ServeConfig(), engines=engines))
    with TestClient(app, base_url="http://localhost", headers={"api-key": "aoai-local-key"}) as client:
        yield client


@settings(max_examples=150, deadline=None, suppress_health_check=[HealthCheck.too_slow])
@given(
    path=st.sampled_from([CHAT_PATH, "/openai/v1/embeddings", "/openai/v1/responses", "/openai/v1/fine_tuning/jobs"]),
    model=st.sampled_from(["gpt-4o", "o4-mini", "text-embedding-3-small"]),
    body=st.dictionaries(
        st.sampled_from(
            ["messages", "input", "tools", "tool_choice", "response_format", "stop", "n", "logprobs", "functions",
             "stream_options", "metadata", "reasoning", "text", "dimensions", "training_file", "instructions", "seed"]
        ),
        anything,
        max_size=4,
    ),
)  # fmt: skip
def test_no_body_makes_the_endpoint_fail(endpoint: TestClient, path: str, model: str, body: dict[str, Any]) -> None:
    reply = endpoint.post(
        path, json={"messages": CHAT["messages"], "input": "x", **body, "model": model} if body else body
    )
    assert reply.status_code < 500, f"{path} {body} {reply.text}"


# -- headers -------------------------------------------------------------------------------------


def test_the_headers_of_a_good_reply(client: TestClient) -> None:
    reply = client.post(CHAT_PATH, json=CHAT, headers={"x-ms-client-request-id": "mine"})
    fields = reply.headers
    assert fields["x-request-id"] == fields["apim-request-id"]
    assert fields["x-ms-client-request-id"] == "mine"
    assert fields["x-ms-deployment-name"] == "gpt-4o"
    assert fields["x-ms-rai-invoked"] == "true"
    assert fields["x-ms-region"] == "local"
    assert fields["azureml-model-session"]
    limits = [name for name in fields if name.startswith("x-ratelimit-")]
    assert len(limits) == 9
    assert int(fields["x-ratelimit-remaining-tokens"]) < int(fields["x-ratelimit-limit-tokens"])
    again = client.post(CHAT_PATH, json=CHAT).headers
    assert again["x-request-id"] != fields["x-request-id"]
    assert "x-ms-client-request-id" not in again
    assert "x-ms-deployment-name" not in client.get("/openai/v1/models").headers


# -- failures ------------------------------------------------------------------------------------


class Broken(ScriptedChat):
    """Fails before or after its first word."""

    def __init__(self, problem: Exception, *, after: int = 0) -> None:
        super().__init__()
        self._problem = problem
        self._after = after

    async def stream(self, ask: Ask) -> AsyncGenerator[Piece, None]:
        for _ in range(self._after):
            yield Piece("word ")
        raise self._problem


@pytest.mark.parametrize("stream", [False, True])
def test_a_defect_is_a_500_without_a_trace(start: Callable[..., TestClient], stream: bool, caplog: Any) -> None:
    reply = start(chat=Broken(ZeroDivisionError("secret detail"))).post(CHAT_PATH, json=CHAT | {"stream": stream})
    told = error(reply, 500)
    assert told["type"] == "server_error"
    assert "secret" not in reply.text
    assert reply.headers["x-request-id"] in told["message"]
    assert reply.headers["x-request-id"] in caplog.text


def test_an_engine_that_is_down_is_a_503(start: Callable[..., TestClient]) -> None:
    told = error(start(chat=Broken(EngineDown("The model has gone."))).post(CHAT_PATH, json=CHAT), 503)
    assert told["message"] == "The model has gone."


def test_a_failure_in_the_middle_of_a_stream_is_its_last_frame(start: Callable[..., TestClient]) -> None:
    engine = Broken(EngineDown("The model has gone."), after=2)
    reply = start(chat=engine).post(CHAT_PATH, json=CHAT | {"stream": True})
    frames = [json.loads(line[6:]) for line in reply.text.split("\n\n") if line]
    assert reply.status_code == 200
    assert frames[-1]["error"]["message"] == "The model has gone."


# -- loading -------------------------------------------------------------------------------------


def test_healthz_tells_whether_the_models_are_loaded() -> None:
    async def story() -> None:
        may_load = asyncio.Event()

        async def load() -> Any:
            await may_load.wait()
            return {"chat": ScriptedChat(), "embedding": ScriptedEmbeddings()}

        service = Service(ServeConfig(), load=load, patience=0.01)
        app = create_app(service)
        async with app.router.lifespan_context(app):
            before = await ask(app, "GET", "/healthz")
            assert (before.status, before.json()) == (503, {"status": "loading"})
            waiting = await ask(app, "POST", CHAT_PATH, CHAT)
            assert waiting.status == 503
            assert waiting.json()["error"]["code"] == "model_loading"
            assert (await ask(app, "GET", "/openai/v1/models")).status == 200
            may_load.set()
            await service.loaded()
            assert (await ask(app, "GET", "/healthz")).json() == {"status": "ok"}
            assert (await ask(app, "POST", CHAT_PATH, CHAT)).status == 200

    asyncio.run(story())


def test_models_that_cannot_be_loaded_are_said_to(caplog: pytest.LogCaptureFixture) -> None:
    async def story() -> None:
        async def load() -> Any:
            raise EngineDown("no weights here")

        service = Service(ServeConfig(), load=load)
        app = create_app(service)
        async with app.router.lifespan_context(app):
            await service.loaded()
            health = await ask(app, "GET", "/healthz")
            assert (health.status, health.json()) == (503, {"status": "failed", "problem": "no weights here"})
            assert "no weights here" in (await ask(app, "POST", CHAT_PATH, CHAT)).json()["error"]["message"]

    asyncio.run(story())
    assert [record.getMessage() for record in caplog.records] == ["the models could not be loaded: no weights here"]
    assert caplog.records[0].exc_info is None, "what an engine says of itself needs no traceback"


def test_an_id_that_is_echoed_is_cut(client: TestClient) -> None:
    assert len(client.get(f"/openai/v1/files?after={'a' * 5000}").json()["error"]["message"]) < 300


# -- clients that go away ------------------------------------------------------------------------


class Heard:
    """What an application sent."""

    def __init__(self) -> None:
        self.status = 0
        self.body = b""

    def json(self) -> Any:
        return json.loads(self.body)


async def ask(
    app: Any, method: str, path: str, body: Any = None, gone: asyncio.Event | None = None, heard: Heard | None = None
) -> Heard:
    """Asks an application directly; the client goes away when `gone` is set."""
    heard = heard or Heard()
    requests: list[Any] = [{"type": "http.request", "body": json.dumps(body).encode() if body else b""}]

    async def receive() -> Any:
        if requests:
            return requests.pop()
        await (gone or asyncio.Event()).wait()
        return {"type": "http.disconnect"}

    async def send(message: Any) -> None:
        heard.status = message.get("status", heard.status)
        heard.body += message.get("body", b"")

    headers = [(b"host", b"localhost"), (b"api-key", b"aoai-local-key"), (b"content-type", b"application/json")]
    scope = {
        "type": "http", "method": method, "path": path, "raw_path": path.encode(), "query_string": b"",
        "headers": headers, "http_version": "1.1", "scheme": "http", "server": ("localhost", 80),
    }  # fmt: skip
    await app(scope, receive, send)
    return heard


@pytest.mark.parametrize("stream", [False, True])
@pytest.mark.parametrize("words", [0, 2])
def test_a_client_that_goes_away_frees_the_engine_at_once(stream: bool, words: int) -> None:
    async def story() -> None:
        gone, held, stuck = asyncio.Event(), asyncio.Event(), asyncio.Event()
        left = words

        async def pause() -> None:
            nonlocal left
            if left == 0:
                stuck.set()
                await held.wait()  # for ever: only cancelling ends it
            left -= 1

        engine = ScriptedChat(pause=pause)
        app = create_app(Service(ServeConfig(), engines={"chat": engine}))
        asking = asyncio.ensure_future(ask(app, "POST", CHAT_PATH, CHAT | {"stream": stream}, gone))
        await stuck.wait()
        assert engine.closed_early == 0
        gone.set()
        await asyncio.wait_for(asking, 1)
        assert engine.closed_early == 1

    asyncio.run(story())


@pytest.mark.parametrize("stream", [False, True])
@pytest.mark.parametrize("stopping", [False, True])
def test_what_is_given_up_when_the_endpoint_stops_is_told_so(stream: bool, stopping: bool) -> None:
    async def story() -> None:
        held, stuck = asyncio.Event(), asyncio.Event()
        left = 2

        async def pause() -> None:
            nonlocal left
            if left == 0:
                stuck.set()
                await held.wait()
            left -= 1

        engine, heard = ScriptedChat(pause=pause), Heard()
        service = Service(ServeConfig(), engines={"chat": engine})
        app = create_app(service)
        asking = asyncio.ensure_future(ask(app, "POST", CHAT_PATH, CHAT | {"stream": stream}, heard=heard))
        await stuck.wait()
        service.stopping = stopping
        asking.cancel()  # as the server does with what is not done in time
        if stopping:
            await asyncio.wait_for(asking, 1)
            told = json.loads(heard.body.split(b"data: ")[-1])["error"]
            assert heard.status == (200 if stream else 503)
            assert told["message"] == "The endpoint is being stopped; this request was not finished."
        else:
            with pytest.raises(asyncio.CancelledError):
                await asking
            assert b"error" not in heard.body
        assert engine.closed_early == 1

    asyncio.run(story())


def test_a_client_that_goes_away_before_its_body_is_complete_is_let_go() -> None:
    async def story() -> Heard:
        app = create_app(Service(ServeConfig(), engines={"chat": ScriptedChat()}))
        heard = Heard()

        async def receive() -> Any:
            return {"type": "http.disconnect"}

        async def send(message: Any) -> None:
            heard.status = message.get("status", heard.status)

        scope = {
            "type": "http", "method": "POST", "path": CHAT_PATH, "raw_path": CHAT_PATH.encode(), "query_string": b"",
            "headers": [(b"host", b"localhost"), (b"api-key", b"aoai-local-key")],
        }  # fmt: skip
        await app(scope, receive, send)
        return heard

    assert asyncio.run(story()).status == 0


# -- completeness --------------------------------------------------------------------------------


def test_every_declared_operation_has_a_handler_or_is_listed_as_unanswered() -> None:
    """The list names what the local endpoint does not answer yet. It may only shrink."""
    import importlib
    import pkgutil

    import aoai.aio.operations as operations
    from aoai.declare import Operation
    from aoai.server.answering import handlers

    listed = set((Path(__file__).parent / "unanswered.txt").read_text().splitlines())
    vectors = Path(__file__).parents[1] / "vectors"
    elsewhere = (vectors / "routes.txt").read_text().split("# Not of Azure's v1 API")[1].splitlines()[1:]
    declared: set[str] = set()
    for module in pkgutil.iter_modules(operations.__path__):
        for owner in vars(importlib.import_module(f"aoai.aio.operations.{module.name}")).values():
            if isinstance(owner, type):
                made = [getattr(method, "operation", None) for method in vars(owner).values()]
                declared |= {one.route for one in made if isinstance(one, Operation)}
    answered = {f"{verb} {path}" for verb, path in handlers()}
    assert len(declared) >= 23
    assert declared - answered - {*elsewhere} <= listed
    assert not listed & answered, "answered now: take it off the list"


def test_what_is_refused_may_only_become_less() -> None:
    from aoai.server.answering import refusals

    listed = set((Path(__file__).parent / "refused.txt").read_text().splitlines())
    assert set(refusals()) == listed, "answered now: take it off the list. Nothing is ever added to it"


def test_only_so_many_streams_are_open_at_once() -> None:
    """What is no stream is not counted, and a stream that has ended makes room."""
    path, key = "/openai/v1/chat/completions", "aoai-local-key"
    body = {"model": "gpt-4o", "messages": [{"role": "user", "content": "hello"}], "stream": True}
    engines = {"chat": ScriptedChat(), "embedding": ScriptedEmbeddings()}

    async def story() -> list[int]:
        app = create_app(Service(ServeConfig(stream_limit=1), engines=engines))
        opened, on = asyncio.Event(), asyncio.Event()
        waiting = [{"type": "http.request", "body": json.dumps(body).encode()}]

        async def receive() -> Any:
            if not waiting:
                await asyncio.Event().wait()
            return waiting.pop()

        async def send(message: Any) -> None:
            if message["type"] == "http.response.body":
                opened.set()
                await on.wait()  # as with a client that does not read on

        headers = [(b"host", b"localhost"), (b"api-key", key.encode()), (b"content-type", b"application/json")]
        scope = {"type": "http", "method": "POST", "path": path, "raw_path": path.encode(), "query_string": b"",
                 "headers": headers, "scheme": "http", "server": ("localhost", 80), "root_path": ""}  # fmt: skip
        first = asyncio.ensure_future(app(scope, receive, send))
        await opened.wait()
        transport = httpx.ASGITransport(app=app)
        async with httpx.AsyncClient(
            transport=transport, base_url="http://localhost", headers={"api-key": key}
        ) as client:
            statuses = [(await client.post(path, json=body)).status_code]
            statuses.append((await client.post(path, json={**body, "stream": False})).status_code)
            on.set()
            await first
            statuses.append((await client.post(path, json=body)).status_code)
        return statuses

    assert asyncio.run(story()) == [429, 200, 200]


def test_what_cannot_be_taken_up_keeps_nothing_from_being_served(
    monkeypatch: pytest.MonkeyPatch, caplog: pytest.LogCaptureFixture
) -> None:
    async def broken(service: Service) -> None:
        raise RuntimeError("half done")

    monkeypatch.setattr("aoai.server.app.resumers", lambda: [broken])
    engines = {"chat": ScriptedChat(), "embedding": ScriptedEmbeddings()}
    with TestClient(create_app(Service(engines=engines)), base_url="http://localhost") as client:
        assert client.get("/healthz").json() == {"status": "ok"}
    assert "could not be taken up" in caplog.text
