"""Shared by the tests of the local endpoint: an endpoint in this process, answered by the scripted engines."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from contextlib import ExitStack
from typing import Any

import pytest
from starlette.testclient import TestClient

from aoai.server.app import create_app
from aoai.server.config import ServeConfig
from aoai.server.engines.scripted import ScriptedChat, ScriptedEmbeddings
from aoai.server.service import Service

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
