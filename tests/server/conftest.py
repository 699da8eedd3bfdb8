"""Shared by the tests of the local endpoint: an endpoint in this process, answered by the scripted engines."""

from __future__ import annotations

import asyncio
from collections.abc import AsyncGenerator, Awaitable, Callable, Iterator
from contextlib import ExitStack, asynccontextmanager
from typing import Any

import pytest
from starlette.testclient import TestClient

from aoai import AsyncOpenAI
from aoai.server.app import create_app
from aoai.server.config import ServeConfig
from aoai.server.engines.scripted import ScriptedChat, ScriptedEmbeddings
from aoai.server.service import Service
from aoai.server.state import Store
from aoai.transport.inprocess import InProcess

Start = Callable[..., TestClient]


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
