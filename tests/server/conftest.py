"""Shared by the tests of the local endpoint: an endpoint in this process, answered by the scripted engines."""

from __future__ import annotations

import asyncio
import json
from collections.abc import AsyncGenerator, Awaitable, Callable, Iterator
from contextlib import ExitStack, asynccontextmanager
from functools import cache
from typing import Any
from urllib.parse import quote

import httpx
import jsonschema_rs
import pytest
from starlette.testclient import TestClient

from aoai import AsyncOpenAI
from aoai.server.app import create_app
from aoai.server.asking import table
from aoai.server.config import ServeConfig
from aoai.server.engines.scripted import ScriptedChat, ScriptedEmbeddings
from aoai.server.errors import Fault
from aoai.server.openapi import document
from aoai.server.service import Service
from aoai.server.state import Store
from aoai.transport.inprocess import InProcess

Json = dict[str, Any]
Start = Callable[..., TestClient]


def described(reply: httpx.Response) -> None:
    """Fails where a reply is not as the endpoint describes itself."""
    reply.read()
    if found := undocumented(reply):
        pytest.fail(f"{reply.request.method} {reply.request.url} answered {reply.status_code} with {found}")


@pytest.fixture
def start() -> Iterator[Start]:
    """Starts an endpoint; takes the settings of `ServeConfig`, and `chat`, `state`, `clock` for the service."""
    with ExitStack() as stack:

        def made(
            *,
            chat: Any = None,
            embedding: Any = None,
            state: Any = None,
            headers: dict[str, str] | None = None,
            service: Service | None = None,
            clock: Callable[[], float] = lambda: 1_000_000.0,
            **settings: Any,
        ) -> TestClient:
            engines = {"chat": chat or ScriptedChat(), "embedding": embedding or ScriptedEmbeddings()}
            serving = service or Service(ServeConfig(**settings), engines=engines, state=state, clock=clock)
            app = create_app(serving)
            app.state.service = serving
            client = TestClient(
                app,
                base_url="http://127.0.0.1:8383",
                headers={"api-key": "aoai-local-key"} if headers is None else headers,
                raise_server_exceptions=False,
            )
            client.event_hooks["response"].append(described)
            return stack.enter_context(client)

        yield made


@pytest.fixture
def client(start: Start) -> TestClient:
    """An endpoint with the usual settings."""
    return start()


@asynccontextmanager
async def _endpoint(engine: ScriptedChat | None, state: Store | None, **settings: Any) -> AsyncGenerator[AsyncOpenAI]:
    engines: Any = {"chat": engine or ScriptedChat(), "embedding": ScriptedEmbeddings()}
    app = create_app(Service(ServeConfig(**settings), engines=engines, state=state))
    async with app.router.lifespan_context(app):
        client = AsyncOpenAI(
            base_url="http://localhost/openai/v1/", api_key="aoai-local-key", http_client=InProcess(app), max_retries=0
        )
        async with client:
            yield client


Story = Callable[[AsyncOpenAI], Awaitable[Any]]
Tell = Callable[..., Any]


@pytest.fixture
def tell() -> Tell:
    """Runs `async def story(client)` against an endpoint of its own; `chat` and `state` are its engine and store."""

    def told(story: Story, chat: ScriptedChat | None = None, state: Store | None = None, **settings: Any) -> Any:
        async def go() -> Any:
            async with _endpoint(chat, state, **settings) as client:
                return await asyncio.wait_for(story(client), 20)

        return asyncio.run(go())

    return told


# -- what the endpoint says of itself -------------------------------------------------------------

BASES = ("/openai/v1/", "/v1/")


def undocumented(reply: httpx.Response) -> str:
    """What of a reply the description does not know; nothing, if all is well."""
    url = reply.request.url
    path = url.raw_path.decode().partition("?")[0]
    if not path.startswith(BASES):
        return ""
    kind = reply.headers.get("content-type", "").partition(";")[0]
    if reply.status_code >= 400:
        if not kind and "DeploymentNotFound" in reply.text:  # recorded so
            return ""
        return "" if reply.request.method == "HEAD" else _first(_validator("#/components/schemas/Error"), reply.text)
    try:
        operation = table().find(reply.request.method, path).operation
    except Fault:
        return f"{reply.status_code} of an operation that is not described"
    content: Json = document()["paths"][operation.path][operation.verb.lower()]["responses"]["2XX"].get("content", {})
    if not content and not reply.content:
        return ""
    if kind not in content and "*/*" not in content:
        return f"the media type {kind!r}; described are {', '.join(content) or 'none'}"
    if reply.request.method == "HEAD" or kind not in content:
        return ""
    parts = ("paths", operation.path, operation.verb.lower(), "responses", "2XX", "content", kind)
    place = "#/" + "/".join(quote(part.replace("/", "~1")) for part in parts)
    if kind == "application/json":
        return _first(_validator(place + "/schema"), reply.text)
    if kind == "text/event-stream":
        for line in reply.text.splitlines():
            told = line.startswith("data: {") and not line.startswith('data: {"error"')
            if told and (found := _first(_validator(place + "/x-event"), line[6:])):
                return found
    return ""


def _first(validator: Any, text: str) -> str:
    for problem in validator.iter_errors(json.loads(text)):
        return f"{'/'.join(map(str, problem.instance_path))}: {problem.message[:500]}"
    return ""


@cache
def _validator(place: str) -> Any:
    whole = document()
    return jsonschema_rs.Draft202012Validator({**{key: whole[key] for key in ("paths", "components")}, "$ref": place})
