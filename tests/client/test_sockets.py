"""Web sockets in both colours, against a server of the `websockets` library that plays scripts on loopback."""

from __future__ import annotations

import asyncio
import json
import logging
import sys
import threading
from collections.abc import Callable, Iterator
from typing import Any

import pytest
from websockets.datastructures import Headers
from websockets.http11 import Request, Response
from websockets.sync.server import ServerConnection, serve

from aoai import AsyncAzureOpenAI, AsyncOpenAI, AzureOpenAI, OpenAI
from aoai.clock import Clock
from aoai.errors import (
    APIConnectionError,
    APIError,
    APIResponseValidationError,
    APITimeoutError,
    ArgumentError,
    AuthenticationError,
    NotFoundError,
    OpenAIError,
    WebSocketConnectionClosedError,
    WebSocketQueueFullError,
)
from aoai.types import realtime, responses
from aoai.wire.sockets import ReconnectingEvent

CREATED = {"type": "session.created", "event_id": "e1", "session": {"type": "realtime", "id": "s1"}}
DONE = {"type": "response.done", "event_id": "e2", "response": {"id": "r1"}}


class Served:
    """A server that plays one script per connection; the last one again and again."""

    def __init__(self) -> None:
        self.scripts: list[Callable[[ServerConnection], None]] = []
        self.answers: list[Callable[[ServerConnection, Request], Response | None]] = []
        self.requests: list[Request] = []
        self.got: list[Any] = []
        self._heard = threading.Condition()
        self.server = serve(self.play, "127.0.0.1", 0, process_request=self.answer)
        self.port = self.server.socket.getsockname()[1]
        self.thread = threading.Thread(target=self.server.serve_forever, daemon=True)
        self.thread.start()

    @property
    def url(self) -> str:
        return f"http://127.0.0.1:{self.port}/openai/v1/"

    def answer(self, socket: ServerConnection, request: Request) -> Response | None:
        self.requests.append(request)
        return self.answers.pop(0)(socket, request) if self.answers else None

    def play(self, socket: ServerConnection) -> None:
        script = self.scripts.pop(0) if len(self.scripts) > 1 else self.scripts[0]
        script(socket)

    def heard(self, messages: int) -> list[Any]:
        """What was heard, when it is so many messages: a client that has sent one need not wait until it is heard."""
        with self._heard:
            self._heard.wait_for(lambda: len(self.got) >= messages, timeout=30)
            return self.got

    # -- parts of scripts ----------------------------------------------------------------------

    def says(self, *events: Any, hears: int = 0, code: int | None = 1000, reason: str = "") -> None:
        """A connection that sends, hears so many messages, and is closed (`None`: the line breaks)."""

        def script(socket: ServerConnection) -> None:
            for event in events:
                socket.send(event if isinstance(event, (str, bytes)) else json.dumps(event))
            for _ in range(hears):
                message = socket.recv()
                with self._heard:
                    self.got.append(message if isinstance(message, bytes) else json.loads(message))
                    self._heard.notify_all()
            if code is None:
                socket.socket.close() if sys.platform == "win32" else socket.socket.shutdown(2)
            else:
                socket.close(code, reason)

        self.scripts.append(script)

    def refuses(self, status: int, body: bytes = b"", **headers: str) -> None:
        fields = Headers(
            {**{name.replace("_", "-"): value for name, value in headers.items()}, "Content-Length": str(len(body))}
        )
        self.answers.append(lambda socket, request: Response(status, "Refused", fields, body))

    def lets_in(self) -> None:
        self.answers.append(lambda socket, request: None)


@pytest.fixture
def served() -> Iterator[Served]:
    made = Served()
    yield made
    made.server.shutdown()
    made.thread.join()


class Both:
    """One program for either colour: what is awaited is awaited, what sleeps is written down."""

    def __init__(self, colour: str) -> None:
        self.is_async = colour == "async"
        self.slept: list[float] = []
        self.loop = asyncio.Runner() if self.is_async else None
        self.opened: list[Any] = []

    def client(self, served: Served | None, azure: bool = False, **options: Any) -> Any:
        async def sleep(seconds: float) -> None:
            self.slept.append(seconds)

        clock = Clock(sleep if self.is_async else self.slept.append, random=lambda: 0.0)
        kinds = (AsyncAzureOpenAI, AzureOpenAI) if azure else (AsyncOpenAI, OpenAI)
        options.setdefault("api_key", "secret-key")
        options.setdefault("max_retries", 0)
        if not azure:
            options = {"base_url": served and served.url, **options}
        return kinds[0 if self.is_async else 1](clock=clock, **options)

    def __call__(self, made: Any) -> Any:
        if self.is_async:
            assert self.loop is not None

            async def awaited() -> Any:
                return await made

            made = self.loop.run(awaited())
        if hasattr(made, "recv_bytes"):
            self.opened.append(made)
        return made

    def all(self, connection: Any) -> list[Any]:
        if not self.is_async:
            return list(connection)

        async def listed() -> list[Any]:
            return [event async for event in connection]

        return self(listed())


@pytest.fixture(params=["blocking", "async"])
def both(request: pytest.FixtureRequest) -> Iterator[Both]:
    made = Both(request.param)
    yield made
    for connection in made.opened:
        made(connection.close())
    if made.loop is not None:
        made.loop.close()


# -- a session -----------------------------------------------------------------------------------


def test_events_come_in_typed_and_end_with_the_connection(served: Served, both: Both) -> None:
    served.says(CREATED, {"type": "brand.new", "x": 1}, DONE)
    connection = both(both.client(served).realtime.connect(model="gpt-realtime").enter())
    first, new, last = both.all(connection)
    assert isinstance(first, realtime.SessionCreatedEvent)
    assert (first.session.id, new.x, last.response.id) == ("s1", 1, "r1")
    with pytest.raises(WebSocketConnectionClosedError, match="WS /realtime is closed with code 1000") as caught:
        both(connection.recv())
    assert (caught.value.close_code, caught.value.unsent_messages) == (1000, [])
    request = served.requests[0]
    assert request.path == "/openai/v1/realtime?model=gpt-realtime"
    assert request.headers["Authorization"] == "Bearer secret-key"
    assert request.headers["User-Agent"].startswith("aoai/")
    assert "Accept" not in request.headers


def test_it_is_a_context_manager() -> None:
    served = Served()
    served.says(CREATED, hears=1)

    async def program() -> None:
        async with AsyncOpenAI(api_key="k", base_url=served.url).realtime.connect(model="m") as connection:
            assert (await connection.recv()).type == "session.created"
            await connection.response.create()

    asyncio.run(program())
    served.says(CREATED, hears=1)
    with OpenAI(api_key="k", base_url=served.url).realtime.connect(model="m") as connection:
        assert connection.recv().type == "session.created"
        connection.response.create()
    assert served.heard(2) == [{"type": "response.create"}] * 2
    served.server.shutdown()
    served.thread.join()


def test_every_sender_sends_its_event(served: Served, both: Both) -> None:
    served.says(hears=14)
    connection = both(both.client(served).realtime.connect(model="m").enter())
    item = {"type": "message", "role": "user", "content": [{"type": "input_text", "text": "hello"}]}
    for made in (
        lambda: connection.session.update(session={"type": "realtime"}, event_id="1"),
        lambda: connection.response.create(response={"instructions": "be brief"}),
        lambda: connection.response.cancel(response_id="r"),
        lambda: connection.input_audio_buffer.append(audio="AAAA"),
        lambda: connection.input_audio_buffer.commit(),
        lambda: connection.input_audio_buffer.clear(event_id="2"),
        lambda: connection.conversation.item.create(item=item, previous_item_id="root"),
        lambda: connection.conversation.item.delete(item_id="i"),
        lambda: connection.conversation.item.retrieve(item_id="i"),
        lambda: connection.conversation.item.truncate(audio_end_ms=9, content_index=0, item_id="i"),
        lambda: connection.output_audio_buffer.clear(),
        lambda: connection.send(realtime.InputAudioBufferCommitEvent(event_id="3")),
        lambda: connection.send({"type": "response.create", "event_id": "4"}),
        lambda: connection.send_raw(b"\x00\x01"),
    ):
        both(made())
    both.all(connection)
    assert served.got == [
        {"type": "session.update", "session": {"type": "realtime"}, "event_id": "1"},
        {"type": "response.create", "response": {"instructions": "be brief"}},
        {"type": "response.cancel", "response_id": "r"},
        {"type": "input_audio_buffer.append", "audio": "AAAA"},
        {"type": "input_audio_buffer.commit"},
        {"type": "input_audio_buffer.clear", "event_id": "2"},
        {"type": "conversation.item.create", "item": item, "previous_item_id": "root"},
        {"type": "conversation.item.delete", "item_id": "i"},
        {"type": "conversation.item.retrieve", "item_id": "i"},
        {"type": "conversation.item.truncate", "audio_end_ms": 9, "content_index": 0, "item_id": "i"},
        {"type": "output_audio_buffer.clear"},
        {"type": "input_audio_buffer.commit", "event_id": "3"},
        {"type": "response.create", "event_id": "4"},
        b"\x00\x01",
    ]


def test_responses_go_over_one_socket(served: Served, both: Both) -> None:
    error = {"type": "error", "status": 400, "error": {"code": "previous_response_not_found", "message": "gone"}}
    delta = {"type": "response.output_text.delta", "delta": "Hi", "item_id": "i", "sequence_number": 1}
    served.says(delta, error, hears=2)
    connection = both(both.client(served).responses.connect().enter())
    both(connection.response.create(model="m", input="hello", store=False, generate=False))
    both(connection.response.steer(input="more", previous_response_id="r"))
    first, second = both.all(connection)
    assert isinstance(first, responses.ResponseTextDeltaEvent)
    assert isinstance(second, responses.ResponseErrorEvent)
    assert (first.delta, second.status) == ("Hi", 400)
    assert served.requests[0].path == "/openai/v1/responses"
    assert served.got[0] == {
        "type": "response.create",
        "model": "m",
        "input": "hello",
        "store": False,
        "generate": False,
    }


def test_bytes_that_are_no_event_are_said(served: Served, both: Both) -> None:
    served.says('{"type": "x"}', "{not json")
    connection = both(both.client(served).realtime.connect(model="m").enter())
    assert both(connection.recv_bytes()) == b'{"type": "x"}'
    assert connection.parse_event('{"type": "y"}').type == "y"
    with pytest.raises(APIResponseValidationError, match="WS /realtime sent an event that cannot be read"):
        both(connection.recv())


# -- handlers ------------------------------------------------------------------------------------


def test_handlers_hear_events(served: Served, both: Both) -> None:
    served.says(CREATED, DONE, DONE)
    connecting = both.client(served).realtime.connect(model="m")
    heard: list[str] = []
    assert connecting.on("response.done", lambda event: heard.append("before")) is connecting
    connection = both(connecting.enter())

    @connection.once("response.done")
    def once(event: Any) -> None:
        heard.append("once")

    @connection.on("event")
    def all_of_them(event: Any) -> Any:
        heard.append(event.type)
        return asyncio.sleep(0) if both.is_async else None

    def never(event: Any) -> None:
        heard.append("never")

    assert connection.on("session.created", never).off("session.created", never) is connection
    both(connection.dispatch_events())
    assert heard == ["session.created", "before", "once", "response.done", "before", "response.done"]


def test_an_error_that_nobody_hears_is_raised(served: Served, both: Both) -> None:
    served.says({"type": "error", "event_id": "e", "error": {"type": "invalid", "code": "bad", "message": "No such."}})
    connection = both(both.client(served).realtime.connect(model="m").enter())
    with pytest.raises(APIError, match=r"WS /realtime sent an error: No such\.") as caught:
        both(connection.dispatch_events())
    assert caught.value.code == "bad"


# -- a connection that is lost -------------------------------------------------------------------


def test_without_a_function_to_tell_a_loss_is_an_error(served: Served, both: Both) -> None:
    served.says(CREATED, code=1011, reason="restarting")
    connection = both(both.client(served).realtime.connect(model="m").enter())
    with pytest.raises(WebSocketConnectionClosedError, match="code 1011: restarting") as caught:
        both.all(connection)
    assert (caught.value.close_code, caught.value.close_reason) == (1011, "restarting")
    with pytest.raises(WebSocketConnectionClosedError, match="the message was not sent") as late:
        both(connection.send({"type": "a"}))
    assert late.value.unsent_frames == ['{"type":"a"}']


@pytest.mark.parametrize("code", [1001, 1011, 1012, 1013, None])
def test_a_lost_connection_is_opened_again(served: Served, both: Both, code: int | None) -> None:
    served.says(CREATED, code=code)
    served.says(DONE, code=1000)
    told: list[ReconnectingEvent] = []

    def tell(event: ReconnectingEvent) -> Any:
        told.append(event)
        return {"extra_query": {"try": event.attempt}, "extra_headers": {"X-Try": "again"}}

    connecting = both.client(served).realtime.connect(
        model="m", on_reconnecting=tell, extra_query={"a": "b"}, extra_headers={"X-Try": "first"}
    )
    events = both.all(both(connecting.enter()))
    assert [event.type for event in events] == ["session.created", "response.done"]
    assert both.slept == [0.5]
    assert [(event.attempt, event.max_attempts, event.delay) for event in told] == [(1, 5, 0.5)]
    assert told[0].close_code == (1006 if code is None else code)
    assert told[0].extra_query == {"a": "b"}
    assert [request.path for request in served.requests] == [
        "/openai/v1/realtime?a=b&model=m"
        if served.requests[0].path.find("a=b") < served.requests[0].path.find("model")
        else "/openai/v1/realtime?model=m&a=b",
        "/openai/v1/realtime?model=m&try=1",
    ]
    assert [request.headers["X-Try"] for request in served.requests] == ["first", "again"]


def test_tries_double_their_wait_and_end(served: Served, both: Both) -> None:
    served.says(CREATED, code=1012)
    served.lets_in()
    for status in (503, 500, 429, 502, 408):
        served.refuses(status)
    connection = both(both.client(served).realtime.connect(model="m", on_reconnecting=lambda event: None).enter())
    with pytest.raises(WebSocketConnectionClosedError, match=r"could not be opened again in 5 tries"):
        both.all(connection)
    assert both.slept == [0.5, 1.0, 2.0, 4.0, 8.0]
    assert len(served.requests) == 6


def test_a_refusal_that_stays_ends_the_tries(served: Served, both: Both) -> None:
    served.says(CREATED, code=1012)
    served.lets_in()
    served.refuses(404, b'{"error": {"message": "No such deployment", "code": "DeploymentNotFound"}}')
    connection = both(both.client(served).realtime.connect(model="m", on_reconnecting=lambda event: None).enter())
    with pytest.raises(WebSocketConnectionClosedError) as caught:
        both.all(connection)
    assert isinstance(caught.value.__cause__, NotFoundError)
    assert both.slept == [0.5]


def test_events_that_arrive_give_all_tries_back(served: Served, both: Both) -> None:
    served.says(CREATED, code=1012)
    served.says(CREATED, code=1012)
    served.says({"type": "error", "error": {}}, code=1012)
    served.says(DONE)
    connection = both(both.client(served).realtime.connect(model="m", on_reconnecting=lambda event: None).enter())
    assert len(both.all(connection)) == 4
    assert both.slept == [0.5, 0.5, 1.0]  # an error is no sign of use


@pytest.mark.parametrize("code", [1000, 1008, 4000])
def test_other_codes_are_for_good(served: Served, both: Both, code: int) -> None:
    served.says(CREATED, code=code)
    connection = both(both.client(served).realtime.connect(model="m", on_reconnecting=lambda event: None).enter())
    both(connection.recv())
    with pytest.raises(WebSocketConnectionClosedError) as caught:
        both(connection.recv())
    assert (caught.value.close_code, both.slept) == (code, [])


def test_whoever_is_told_may_give_up(served: Served, both: Both) -> None:
    served.says(CREATED, code=1011)
    connecting = both.client(served).realtime.connect(model="m", on_reconnecting=lambda event: {"abort": True})
    connection = both(connecting.enter())
    with pytest.raises(WebSocketConnectionClosedError, match="code 1011"):
        both.all(connection)
    assert both.slept == []


def test_what_is_sent_meanwhile_is_sent_first_afterwards(served: Served, both: Both) -> None:
    served.says(CREATED, code=1012)
    served.says(hears=2)
    connection: Any = None

    def tell(event: ReconnectingEvent) -> Any:
        made = connection.send({"type": "b"})  # of another task or thread, as it were
        return made if both.is_async else None

    connection = both(both.client(served).realtime.connect(model="m", on_reconnecting=tell, max_queue_size=40).enter())
    both(connection.recv())
    both(_until_lost(connection, both))
    both.all(connection)
    assert [message["type"] for message in served.got] == ["a", "b"]


def _until_lost(connection: Any, both: Both) -> Any:
    """Sends two messages into a connection whose end has been heard by the library, though by nobody else."""
    if not both.is_async:
        connection._socket._opened.recv_events_thread.join()
        connection.send({"type": "a"})
        return None

    async def sent() -> None:
        await connection._socket._opened.wait_closed()
        await connection.send({"type": "a"})

    return sent()


def test_the_queue_has_an_end(served: Served, both: Both) -> None:
    served.says(CREATED, code=1011)
    connecting = both.client(served).realtime.connect(
        model="m", on_reconnecting=lambda event: {"abort": True}, max_queue_size=20
    )
    connection = both(connecting.enter())
    both(connection.recv())
    both(_until_lost(connection, both))
    with pytest.raises(WebSocketQueueFullError, match=r"12 of 20 bytes wait"):
        both(connection.send({"type": "a"}))
    with pytest.raises(WebSocketConnectionClosedError, match="1 messages were not sent") as caught:
        both(connection.recv())
    assert caught.value.unsent_messages == caught.value.unsent_frames == ['{"type":"a"}']


def test_what_is_sent_before_the_connection_opens_goes_first(served: Served, both: Both) -> None:
    served.says(hears=2)
    connecting = both.client(served).realtime.connect(model="m")
    connecting.send({"type": "a"})
    connection = both(connecting.enter())
    both(connection.send({"type": "b"}))
    both.all(connection)
    assert [message["type"] for message in served.got] == ["a", "b"]


def test_closing_ends_the_events(served: Served, both: Both) -> None:
    served.scripts.append(lambda socket: [None for _ in socket] and None)  # until the other side has enough
    connection = both(both.client(served).realtime.connect(model="m", on_reconnecting=lambda event: None).enter())
    both(connection.close(code=1001, reason="enough"))
    assert both.all(connection) == []
    with pytest.raises(WebSocketConnectionClosedError, match="1001: enough"):
        both(connection.send({"type": "a"}))
    assert both.slept == []


# -- the handshake -------------------------------------------------------------------------------


def test_a_refusal_is_the_error_of_any_request(served: Served, both: Both) -> None:
    served.refuses(401, b'{"error": {"code": "401", "message": "Access denied."}}', x_request_id="r1")
    with pytest.raises(AuthenticationError, match=r"WS /realtime answered 401.*Access denied\.") as caught:
        both(both.client(served).realtime.connect(model="m").enter())
    assert caught.value.request_id == "r1"
    held = caught.value.request.headers if caught.value.request else {}
    assert "secret-key" not in str(caught.value.__dict__) + " ".join(held.values())


def test_a_handshake_is_retried_as_any_request(served: Served, both: Both) -> None:
    served.says(CREATED)
    served.refuses(503, retry_after="2")
    connection = both(both.client(served, max_retries=2).realtime.connect(model="m").enter())
    assert len(both.all(connection)) == 1
    assert both.slept == [2.0]


def test_a_refused_token_is_renewed(served: Served, both: Both) -> None:
    served.says(CREATED)
    served.refuses(401)
    tokens = iter(["old", "new", "newer"])
    connection = both(both.client(served, api_key=lambda: next(tokens)).realtime.connect(model="m").enter())
    both.all(connection)
    assert [request.headers["Authorization"] for request in served.requests] == ["Bearer old", "Bearer new"]


def test_redirects_stay_within_the_origin(served: Served, both: Both) -> None:
    served.says(CREATED)
    served.refuses(307, Location="/elsewhere?x=1")
    both.all(both(both.client(served).realtime.connect(model="m").enter()))
    assert served.requests[1].path == "/elsewhere?x=1"
    assert served.requests[1].headers["Authorization"] == "Bearer secret-key"
    other = Served()
    other.says(CREATED)
    served.refuses(302, Location=other.url.replace("http:", "ws:"))
    with pytest.raises(OpenAIError, match=r"it points to http://127\.0\.0\.1:\d+/openai/v1/, where this"):
        both(both.client(served).realtime.connect(model="m").enter())
    other.server.shutdown()
    other.thread.join()
    assert other.requests == []


def test_nobody_there_is_a_connection_error(served: Served, both: Both) -> None:
    served.server.shutdown()
    served.thread.join()
    with pytest.raises(APIConnectionError, match=r"WS /realtime got no answer from 127\.0\.0\.1"):
        both(both.client(served).realtime.connect(model="m").enter())


def test_a_deadline_bounds_the_handshake(served: Served, both: Both) -> None:
    with pytest.raises(APITimeoutError, match="deadline"):
        both(both.client(served).realtime.connect(model="m", deadline=0).enter())


def test_a_server_that_says_nothing_is_given_up(both: Both) -> None:
    import socket

    with socket.create_server(("127.0.0.1", 0)) as silent:
        client = both.client(None, base_url=f"http://127.0.0.1:{silent.getsockname()[1]}/")
        with pytest.raises(APITimeoutError, match="WS /realtime timed out"):
            both(client.realtime.connect(model="m", timeout=0.05).enter())


def test_no_credential_is_logged(served: Served, both: Both, caplog: pytest.LogCaptureFixture) -> None:
    served.says(CREATED)
    with caplog.at_level(logging.DEBUG):
        both.all(both(both.client(served).realtime.connect(model="m").enter()))
    assert "> Authorization: REDACTED" in caplog.text
    assert "secret-key" not in caplog.text.replace("< Authorization: Bearer secret-key", "")  # what the server logs


def test_a_missing_library_is_said(served: Served, both: Both, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setitem(sys.modules, "websockets", None)
    with pytest.raises(OpenAIError, match=r'pip install "aoai\[realtime\]"'):
        both(both.client(served).realtime.connect(model="m").enter())


def test_wrong_arguments_are_named(served: Served, both: Both) -> None:
    client = both.client(served)
    with pytest.raises(ArgumentError, match="model="):
        client.realtime.connect()
    with pytest.raises(ArgumentError, match="max_retries="):
        client.realtime.connect(model="m", max_retries=-1)
    with pytest.raises(ArgumentError, match="websocket_connection_options="):
        both(client.realtime.connect(model="m", websocket_connection_options={"colour": 1}).enter())
    with pytest.raises(ArgumentError, match="websocket_base_url="):
        both(both.client(served, websocket_base_url="ftp://x").responses.connect().enter())


# -- addresses -----------------------------------------------------------------------------------


def test_sockets_may_have_an_address_of_their_own(served: Served, both: Both) -> None:
    served.says(CREATED)
    client = both.client(
        served, base_url="http://127.0.0.1:1/", websocket_base_url=served.url.replace("http:", "ws:").rstrip("/")
    )
    both.all(both(client.copy(timeout=3).realtime.connect(call_id="rtc_1").enter()))
    assert served.requests[0].path == "/openai/v1/realtime?call_id=rtc_1"


def test_the_older_protocol_is_asked_for_by_a_header(served: Served, both: Both) -> None:
    served.says({"type": "response.text.delta", "delta": "a"})
    (event,) = both.all(both(both.client(served).beta.realtime.connect(model="m").enter()))
    assert event.delta == "a"
    assert served.requests[0].headers["OpenAI-Beta"] == "realtime=v1"


def test_azure_clients_sign_and_route_as_they_do(served: Served, both: Both) -> None:
    served.says(CREATED)
    endpoint = f"http://127.0.0.1:{served.port}"
    dated = both.client(served, azure=True, azure_endpoint=endpoint, api_version="2024-10-01-preview")
    both.all(both(dated.realtime.connect(model="d").enter()))
    v1 = both.client(served, azure=True, base_url=served.url)
    both.all(both(v1.realtime.connect(model="d").enter()))
    assert served.requests[0].path.startswith("/openai/realtime?")
    assert {"deployment=d", "api-version=2024-10-01-preview"} == set(
        served.requests[0].path.partition("?")[2].split("&")
    )
    assert served.requests[1].path == "/openai/v1/realtime?model=d"
    assert [request.headers["api-key"] for request in served.requests] == ["secret-key"] * 2
