"""The door for web sockets: who may come in, what a refusal is, and how an open one ends."""

from __future__ import annotations

import asyncio
import contextlib
from collections.abc import Callable
from typing import Any

import pytest
from starlette.testclient import TestClient, WebSocketDenialResponse
from starlette.websockets import WebSocketDisconnect

from aoai.server.app import create_app
from aoai.server.config import ConfigError, ServeConfig, check
from aoai.server.engines.scripted import ScriptedChat, ScriptedEmbeddings
from aoai.server.service import Service
from aoai.server.sockets import close_all

PATH = "/openai/v1/realtime?model=gpt-realtime"
Start = Callable[..., TestClient]


def connect(client: TestClient, path: str = PATH, **more: Any) -> Any:
    return client.websocket_connect(f"ws://127.0.0.1:8383{path}", **more)


def opened(client: TestClient, path: str = PATH, **more: Any) -> Any:
    with connect(client, path, **more) as socket:
        return socket.receive_json() | {"spoken": socket.accepted_subprotocol}


def refused(client: TestClient, path: str = PATH, **more: Any) -> tuple[int, Any]:
    with pytest.raises(WebSocketDenialResponse) as caught, connect(client, path, **more):
        pass
    assert caught.value.headers["apim-request-id"]
    return caught.value.status_code, caught.value.json()


# -- finding -------------------------------------------------------------------------------------


@pytest.mark.parametrize(
    "path", [PATH, "/v1/realtime?model=GPT-Realtime", "/openai/v1/realtime/?model=gpt-realtime&api-version=v1"]
)
def test_a_path_leads_to_its_dialog(client: TestClient, path: str) -> None:
    assert opened(client, path)["type"] == "session.created"


def test_an_open_socket_has_the_headers_of_the_service(client: TestClient) -> None:
    with connect(client) as socket:
        names = {name.decode() for name, _ in socket.extra_headers}
    assert {"apim-request-id", "x-ms-region"} <= names


@pytest.mark.parametrize("path", ["/openai/v1/nothing", "/realtime", "/", "/openai/v1/files"])
def test_no_socket_there(client: TestClient, path: str) -> None:
    assert refused(client, path) == (404, {"error": {"code": "404", "message": "Resource not found"}})


def test_a_dated_version_is_refused(client: TestClient) -> None:
    status, body = refused(client, PATH + "&api-version=2024-10-21")
    assert (status, body["error"]["message"]) == (400, "API version not supported")


def test_a_plain_request_is_told_to_upgrade(client: TestClient) -> None:
    reply = client.get("/openai/v1/realtime")
    assert (reply.status_code, reply.headers["upgrade"]) == (426, "websocket")
    assert client.get("/openai/v1/responses").status_code == 426
    assert client.put("/openai/v1/responses").status_code == 405


def test_faults_can_be_asked_for(client: TestClient) -> None:
    assert refused(client, headers={"x-aoai-fault": "503"})[0] == 503


# -- signing in ----------------------------------------------------------------------------------

KEY = "aoai-local-key"


def test_every_way_to_sign_in(start: Start) -> None:
    client = start(headers={})
    token = client.app.state.service.identity.issue("https://ai.azure.com").access_token  # type: ignore[attr-defined]
    for headers in ({"api-key": KEY}, {"authorization": f"Bearer {KEY}"}, {"authorization": f"Bearer {token}"}):
        assert opened(client, headers=headers)["type"] == "session.created"
    assert opened(client, f"{PATH}&api-key={KEY}")["type"] == "session.created"
    for protocols in (["realtime", f"openai-insecure-api-key.{KEY}"], [f"openai-insecure-api-key.{KEY}", "realtime"]):
        assert opened(client, subprotocols=protocols)["spoken"] == "realtime"
    assert opened(client, subprotocols=[f"openai-insecure-api-key.{KEY}"])["spoken"] is None


@pytest.mark.parametrize(
    "more",
    [
        {},
        {"headers": {"api-key": "wrong"}},
        {"headers": {"authorization": "Bearer wrong"}},
        {"headers": {"authorization": "Bearer ek_unknown"}},
        {"subprotocols": ["realtime", "openai-insecure-api-key.wrong"]},
        {"headers": {"api-key": "wrong"}, "subprotocols": [f"openai-insecure-api-key.{KEY}"]},
    ],
)
def test_nobody_else_comes_in(start: Start, more: Any) -> None:
    assert refused(start(headers={}), **more)[0] == 401


def test_the_keys_of_the_address_are_for_sockets_only(start: Start) -> None:
    assert start(headers={}).get(f"/openai/v1/models?api-key={KEY}").status_code == 401


# -- pages of other sites ------------------------------------------------------------------------


@pytest.mark.parametrize(
    "origin",
    ["http://localhost:3000", "http://127.0.0.1", "https://[::1]:1", "http://app.localhost", "https://box.test"],
)
def test_pages_of_this_machine_may_open_sockets(start: Start, origin: str) -> None:
    assert opened(start(hosts=("box.test",)), headers={"origin": origin})["type"] == "session.created"


@pytest.mark.parametrize(
    "origin", ["https://evil.example", "https://localhost.evil.example", "null", "", "file://", "http://127.0.0.1.evil"]
)
def test_pages_of_other_sites_may_not(client: TestClient, origin: str) -> None:
    status, body = refused(client, headers={"origin": origin})
    assert status == 403
    assert "hosts = [...]" in body["error"]["message"]


def test_a_page_of_the_same_host_may(start: Start) -> None:
    client = start(host="0.0.0.0")
    assert opened(client, headers={"host": "box.test:8383", "origin": "http://box.test"})["type"] == "session.created"
    assert refused(client, headers={"host": "box.test", "origin": "http://other.test"})[0] == 403


def test_other_names_are_turned_away(client: TestClient) -> None:
    assert refused(client, headers={"host": "evil.example"})[0] == 403


# -- limits --------------------------------------------------------------------------------------


def test_only_so_many_sockets_are_open(start: Start) -> None:
    client = start(socket_limit=1)
    with connect(client) as socket:
        socket.receive_json()
        status, body = refused(client)
        assert status == 429
        assert "socket_limit" in body["error"]["message"]
    assert opened(client)["type"] == "session.created"
    with pytest.raises(ConfigError, match="socket_limit"):
        check(ServeConfig(socket_limit=0))


def test_a_long_message_is_refused_and_the_socket_stays(start: Start) -> None:
    with connect(start(json_limit=100)) as socket:
        socket.receive_json()
        socket.send_text('{"type": "' + "x" * 100 + '"}')
        assert socket.receive_json()["error"]["code"] == "request_too_large"
        socket.send_text('{"type": "response.cancel"}')
        assert socket.receive_json()["error"]["code"] == "response_cancel_not_active"


@pytest.mark.parametrize(
    ("text", "code"),
    [
        ("", "invalid_json"),
        ("{", "invalid_json"),
        ("[]", "invalid_json"),
        ("null", "invalid_json"),
        ("\ud800", "invalid_json"),
        ("[" * 100_000, "invalid_json"),
        ("{}", "missing_required_parameter"),
        ('{"type": 3}', "missing_required_parameter"),
        ('{"type": "no.such.type"}', "invalid_value"),
        (b"{}", "invalid_frame"),
    ],
)
def test_what_is_no_event_is_told(client: TestClient, text: Any, code: str) -> None:
    with connect(client) as socket:
        socket.receive_json()
        socket.send({"type": "websocket.receive", "bytes" if isinstance(text, bytes) else "text": text})
        told = socket.receive_json()
        assert (told["type"], told["error"]["code"]) == ("error", code)
        socket.send_text('{"type": "input_audio_buffer.clear"}')
        assert socket.receive_json()["type"] == "input_audio_buffer.cleared"


# -- the end -------------------------------------------------------------------------------------


class Line:
    """A socket of ASGI whose client is the test."""

    def __init__(self, service: Service) -> None:
        self.into: asyncio.Queue[Any] = asyncio.Queue()
        self.out: asyncio.Queue[Any] = asyncio.Queue()
        self.into.put_nowait({"type": "websocket.connect"})
        path, _, query = PATH.partition("?")
        self.scope: Any = {
            "type": "websocket", "path": path, "raw_path": path.encode(), "query_string": query.encode(),
            "headers": [(b"host", b"localhost"), (b"api-key", KEY.encode())], "subprotocols": [],
        }  # fmt: skip
        self.app = create_app(service)

    async def serve(self) -> None:
        await self.app(self.scope, self.into.get, self.out.put)

    async def say(self, text: str) -> None:
        await self.into.put({"type": "websocket.receive", "text": text})

    async def until(self, kind: str) -> str:
        while True:
            message = await asyncio.wait_for(self.out.get(), 5)
            if kind in (message["type"], message.get("text", "")) or f'"type":"{kind}"' in message.get("text", ""):
                return str(message)


ASK = (
    '{"type": "response.create", "response": {"input": [{"type": "message", "role": "user", "content": '
    '[{"type": "input_text", "text": "hello"}]}]}}'
)


def service(chat: ScriptedChat | None = None, **more: Any) -> Service:
    engines = {"chat": chat or ScriptedChat(), "embedding": ScriptedEmbeddings()}
    return Service(ServeConfig(), engines=engines, **more)


class Held(ScriptedChat):
    """An engine that is held at its first word."""

    def __init__(self) -> None:
        self.go = asyncio.Event()
        self.begun = asyncio.Event()
        super().__init__(pause=self.hold)

    async def hold(self) -> None:
        self.begun.set()
        await self.go.wait()


def test_a_client_that_goes_away_frees_everything_at_once() -> None:
    async def story() -> None:
        engine = Held()
        serving = service(engine)
        line = Line(serving)
        task = asyncio.create_task(line.serve())
        await line.until("session.created")
        await line.say(ASK)
        await engine.begun.wait()
        assert len(serving.sockets) == 1
        await line.into.put({"type": "websocket.disconnect", "code": 1006})
        await asyncio.wait_for(task, 1)
        assert engine.closed_early == 1
        assert not serving.sockets
        await serving.close()
        assert asyncio.all_tasks() == {asyncio.current_task()}

    asyncio.run(story())


@pytest.mark.parametrize("how", ["stalled", "broken"])
def test_a_client_that_does_not_read_is_given_up(how: str, monkeypatch: pytest.MonkeyPatch) -> None:
    async def story() -> None:
        engine = ScriptedChat()
        serving = service(engine)
        line = Line(serving)
        put = line.out.put

        async def full(message: Any) -> None:
            if "output_text.delta" not in message.get("text", ""):
                await put(message)
            elif how == "broken":
                raise ConnectionResetError
            else:
                await asyncio.Event().wait()

        line.out.put = full  # type: ignore[method-assign]
        monkeypatch.setattr("aoai.server.sockets.STALLED", 0.05)
        task = asyncio.create_task(line.serve())
        await line.until("session.created")
        for _ in range(100):  # more than are read ahead
            await line.say(ASK)
        await asyncio.wait_for(task, 1)
        assert engine.closed_early == 1
        assert not serving.sockets
        await serving.close()

    asyncio.run(story())


@pytest.mark.parametrize("finishes", [True, False])
def test_an_endpoint_that_stops_says_so(finishes: bool) -> None:
    async def story() -> None:
        engine = Held()
        serving = service(engine)
        line = Line(serving)
        task = asyncio.create_task(line.serve())
        await line.until("session.created")
        await line.say(ASK)
        await engine.begun.wait()
        stopping = asyncio.create_task(close_all(serving, 5 if finishes else 0))
        await asyncio.sleep(0)
        if finishes:
            await line.say(ASK.replace('{"input"', '{"conversation": "none", "input"'))
            assert "being stopped" in await line.until("error")
            engine.go.set()
            assert '"completed"' in await line.until("response.done")
        assert "being stopped" in await line.until("error")
        assert "1012" in await line.until("websocket.close")
        await asyncio.wait_for(stopping, 1)
        await asyncio.wait_for(task, 1)
        await serving.close()

    asyncio.run(story())


def test_an_endpoint_that_stops_opens_no_more(start: Start) -> None:
    client = start()
    client.app.state.service.stopping = True  # type: ignore[attr-defined]
    assert refused(client)[0] == 503


def test_a_socket_is_closed_at_the_end_of_its_lifetime() -> None:
    async def story() -> None:
        over = asyncio.Event()
        asked: list[float] = []

        async def sleep(seconds: float) -> None:
            asked.append(seconds)
            await over.wait()

        serving = service(sleep=sleep)
        line = Line(serving)
        task = asyncio.create_task(line.serve())
        await line.until("session.created")
        over.set()
        assert "session_expired" in await line.until("error")
        assert "1001" in await line.until("websocket.close")
        assert asked == [3600]
        await asyncio.wait_for(task, 1)

    asyncio.run(story())


def test_a_defect_is_told_as_one(client: TestClient, monkeypatch: pytest.MonkeyPatch, caplog: Any) -> None:
    async def broken(self: Any, event: Any) -> None:
        raise ZeroDivisionError

    monkeypatch.setattr("aoai.server.realtime.dialog.RealtimeDialog.hear", broken)
    with connect(client) as socket:
        socket.receive_json()
        socket.send_text('{"type": "response.cancel"}')
        assert socket.receive_json()["error"]["type"] == "server_error"
    assert "ZeroDivisionError" in caplog.text


def test_a_client_that_left_before_the_socket_was_open_is_no_error() -> None:
    async def story() -> None:
        line = Line(service())

        async def gone(message: Any) -> None:
            raise ConnectionResetError

        with contextlib.suppress(ConnectionResetError):
            await line.app(line.scope, line.into.get, gone)

    asyncio.run(story())


def test_the_disconnect_of_a_client_reaches_no_log(client: TestClient, caplog: Any) -> None:
    with connect(client) as socket:
        socket.receive_json()
        socket.close(1001)
        with contextlib.suppress(WebSocketDisconnect):
            socket.close()
    assert not caplog.records
