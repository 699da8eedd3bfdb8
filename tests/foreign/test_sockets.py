"""Web sockets of `aoai serve`, a process of its own, opened by the clients that people use, in both colours."""

from __future__ import annotations

import asyncio
import re
import signal
import socket as sockets
import subprocess
import sys
from collections.abc import Iterator
from contextlib import contextmanager
from typing import Any

import openai
import pytest
from websockets.exceptions import ConnectionClosed, InvalidStatus
from websockets.sync.client import connect

import aoai

KEY = "aoai-local-key"
PACKAGES = [aoai, openai]
HELLO = {"type": "message", "role": "user", "content": [{"type": "input_text", "text": "hello"}]}


@contextmanager
def serving(*options: str) -> Iterator[tuple[subprocess.Popen[str], str]]:
    command = [sys.executable, "-W", "error::DeprecationWarning", "-m", "aoai", "serve", "--port", "0",
               "--engine", "scripted", *options]  # fmt: skip
    process = subprocess.Popen(command, stdout=subprocess.PIPE, stderr=subprocess.STDOUT, text=True)
    said = ""
    try:
        assert process.stdout is not None
        for line in process.stdout:
            said += line
            if line.startswith("Ready."):
                break
        found = re.search(r"aoai serves (http://127\.0\.0\.1:\d+)/openai/v1/", said)
        assert found, said
        yield process, found[1]
    finally:
        process.kill()
        process.communicate()


@pytest.fixture(scope="module")
def base() -> Iterator[str]:
    with serving() as (_, address):
        yield address


def client(package: Any, base: str, **more: Any) -> Any:
    return package.OpenAI(base_url=f"{base}/openai/v1/", **{"api_key": KEY, "max_retries": 0, **more})


def awaiting(package: Any, base: str) -> Any:
    return package.AsyncOpenAI(base_url=f"{base}/openai/v1/", api_key=KEY, max_retries=0)


# -- realtime ------------------------------------------------------------------------------------


@pytest.mark.parametrize("package", PACKAGES, ids=lambda package: package.__name__)
def test_a_session(package: Any, base: str) -> None:
    texts: list[str] = []
    with client(package, base) as one, one.realtime.connect(model="gpt-realtime") as connection:
        assert connection.recv().session.output_modalities == ["text"]
        connection.session.update(session={"type": "realtime", "instructions": "Be brief."})
        assert connection.recv().session.instructions == "Be brief."
        connection.conversation.item.create(item=HELLO)
        connection.response.create()
        for event in connection:
            if event.type == "response.output_text.delta":
                texts.append(event.delta)
            if event.type == "response.done":
                assert event.response.status == "completed"
                break
        connection.input_audio_buffer.append(audio="AAAA")
        told = connection.recv()
        assert (told.type, "speech model" in told.error.message) == ("error", True)
    assert "".join(texts) == "You said: hello"


@pytest.mark.parametrize("package", PACKAGES, ids=lambda package: package.__name__)
def test_a_session_that_is_awaited(package: Any, base: str) -> None:
    async def story() -> str:
        texts: list[str] = []
        async with awaiting(package, base) as one, one.realtime.connect(model="gpt-realtime") as connection:
            await connection.conversation.item.create(item=HELLO)
            await connection.response.create()
            async for event in connection:
                if event.type == "response.output_text.done":
                    texts.append(event.text)
                if event.type == "response.done":
                    return "".join(texts)
        return ""

    assert asyncio.run(story()) == "You said: hello"


@pytest.mark.parametrize("package", PACKAGES, ids=lambda package: package.__name__)
def test_a_secret_opens_a_session(package: Any, base: str) -> None:
    session = {"type": "realtime", "model": "gpt-realtime", "instructions": "Be brief."}
    with client(package, base) as one:
        secret = one.realtime.client_secrets.create(session=session)
        assert secret.session.instructions == "Be brief."
        with client(package, base, api_key=secret.value) as browser:
            with browser.realtime.connect(model="gpt-realtime") as connection:
                assert connection.recv().session.instructions == "Be brief."
            with pytest.raises(package.AuthenticationError):
                browser.models.list()


def test_what_is_refused_is_the_error_of_any_request(base: str) -> None:
    with client(aoai, base, api_key="wrong") as one, pytest.raises(aoai.AuthenticationError, match="subscription key"):
        one.realtime.connect(model="gpt-realtime").enter()
    with client(aoai, base) as one:
        with pytest.raises(aoai.NotFoundError) as caught:
            one.realtime.connect(model="nobody").enter()
        assert caught.value.code == "DeploymentNotFound"
        with pytest.raises(aoai.BadRequestError, match="WebRTC"):
            one.realtime.calls.create(sdp="v=0")
        with pytest.raises(aoai.NotFoundError):
            one.realtime.calls.hangup("rtc_1")


def test_a_refusal_is_an_http_reply(base: str) -> None:
    ws = base.replace("http", "ws") + "/openai/v1/realtime?model=gpt-realtime"
    with pytest.raises(InvalidStatus) as caught:
        connect(ws, additional_headers={"api-key": KEY, "Origin": "https://evil.example"})
    reply = caught.value.response
    assert (reply.status_code, reply.headers["content-type"]) == (403, "application/json")
    assert b"evil.example" in reply.body


# -- responses -----------------------------------------------------------------------------------


@pytest.mark.parametrize("package", PACKAGES, ids=lambda package: package.__name__)
def test_a_chain(package: Any, base: str) -> None:
    with client(package, base) as one, one.responses.connect() as connection:

        def turn(**body: Any) -> Any:
            connection.response.create(model="gpt-4.1", store=False, **body)
            for event in connection:
                if event.type in ("response.completed", "error"):
                    return event
            return None

        ready = turn(generate=False, input=[])
        first = turn(input="hello", previous_response_id=ready.response.id)
        assert first.response.output_text == "You said: hello"
        second = turn(input="again", previous_response_id=first.response.id, stream_id="main")
        assert (second.response.output_text, second.stream_id) == ("You said: again", "main")
        gone = turn(input="x", previous_response_id="resp_nobody")
        assert (gone.status, gone.error.code) == (400, "previous_response_not_found")


@pytest.mark.parametrize("package", PACKAGES, ids=lambda package: package.__name__)
def test_a_chain_that_is_awaited(package: Any, base: str) -> None:
    async def story() -> str:
        async with awaiting(package, base) as one, one.responses.connect() as connection:
            await connection.response.create(model="gpt-4.1", input="hello", store=False)
            async for event in connection:
                if event.type == "response.completed":
                    return str(event.response.output_text)
        return ""

    assert asyncio.run(story()) == "You said: hello"


# -- the line ------------------------------------------------------------------------------------


def test_a_message_that_is_too_long_closes_the_socket_with_a_reason(tmp_path: Any) -> None:
    config = tmp_path / "aoai.toml"
    config.write_text("json_limit = 1000\n")
    with serving("--config", str(config)) as (_, address):
        ws = address.replace("http", "ws") + "/openai/v1/responses"
        with connect(ws, additional_headers={"api-key": KEY}) as connection:
            connection.send('{"type": "' + "x" * 1000 + '"}')
            with pytest.raises(ConnectionClosed) as caught:
                connection.recv(timeout=10)
        assert caught.value.rcvd is not None
        assert (caught.value.rcvd.code, "1000" in caught.value.rcvd.reason) == (1009, True)


def test_an_endpoint_that_is_stopped_says_so_and_a_client_may_come_back() -> None:
    with serving("--first-token", "60000") as (process, address):
        ws = address.replace("http", "ws") + "/openai/v1/responses"
        headers = {"authorization": f"Bearer {KEY}"}
        with pytest.raises(InvalidStatus, match="401"):
            connect(ws)
        with connect(ws, additional_headers=headers) as idle, connect(ws, additional_headers=headers) as busy:
            busy.send('{"type": "response.create", "model": "gpt-4.1", "input": "hello"}')
            assert '"response.created"' in str(busy.recv(timeout=10))
            process.send_signal(signal.SIGTERM)
            for connection in (idle, busy):
                with pytest.raises(ConnectionClosed) as caught:
                    last = ""
                    while True:
                        last = str(connection.recv(timeout=10))
                assert ('"status":503' in last, "being stopped" in last) == (True, True)
                assert caught.value.rcvd is not None
                assert caught.value.rcvd.code == 1012
        assert process.wait(30) == 0
        assert process.stdout is not None
        assert process.stdout.read() == ""


def test_a_line_that_breaks_leaves_nothing(base: str) -> None:
    """The engine is free again at once: the next one is answered although the first never ended."""
    ws = base.replace("http", "ws") + "/openai/v1/responses"
    for _ in range(20):
        with connect(ws, additional_headers={"api-key": KEY}) as connection:
            connection.send('{"type": "response.create", "model": "gpt-4.1", "input": "' + "word " * 500 + '"}')
            connection.recv(timeout=10)
            connection.socket.shutdown(sockets.SHUT_RDWR)
    with client(aoai, base) as one:
        assert one.responses.create(model="gpt-4.1", input="hello").output_text == "You said: hello"
