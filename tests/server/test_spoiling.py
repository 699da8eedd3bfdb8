"""Faults on demand, over real connections: what a tape does, the endpoint does to its own answers."""

from __future__ import annotations

import asyncio
import socket
import threading
from collections.abc import Iterator

import pytest
import uvicorn

import aoai
from aoai.server.app import create_app
from aoai.server.config import ServeConfig
from aoai.server.engines.scripted import ScriptedChat, ScriptedEmbeddings
from aoai.server.service import Service
from aoai.server.spoiling import lines
from aoai.testing import TAPES
from aoai.testing.faults import FAULTS

CHAT = {"model": "gpt-4.1-nano", "messages": [{"role": "user", "content": "hi"}]}


@pytest.fixture(scope="module")
def url() -> Iterator[str]:
    engines = {"chat": ScriptedChat(), "embedding": ScriptedEmbeddings()}
    app = create_app(Service(ServeConfig(), engines=engines))
    with socket.create_server(("127.0.0.1", 0)) as taken:
        config = uvicorn.Config(app, log_config=None, http=lines(), lifespan="on", ws="none")
        server = uvicorn.Server(config)
        server.install_signal_handlers = lambda: None  # type: ignore[attr-defined]
        thread = threading.Thread(target=lambda: asyncio.run(server.serve(sockets=[taken])))
        thread.start()
        yield f"http://127.0.0.1:{taken.getsockname()[1]}/openai/v1/"
        server.should_exit = True
        thread.join()


def asked(url: str, fault: str, *, stream: bool = False, **options: object) -> str:
    headers = {"x-aoai-fault": fault}
    with aoai.OpenAI(
        base_url=url, api_key="aoai-local-key", default_headers=headers, max_retries=0, deadline=20
    ) as client:
        client = client.with_options(**options)
        try:
            if not stream:
                client.chat.completions.create(**CHAT)
                return "whole"
            for _ in client.chat.completions.create(**CHAT, stream=True):
                pass
            return "whole"
        except aoai.OpenAIError as error:
            return type(error).__name__


@pytest.mark.parametrize("stream", [False, True])
@pytest.mark.parametrize(
    ("fault", "whole", "streamed"),
    [
        ("reset", "APIConnectionError", "APIConnectionError"),
        ("reset; after=1", "APIConnectionError", "APIConnectionError"),
        ("closed", "APIConnectionError", "APIConnectionError"),
        ("closed; after=1", "APIConnectionError", "APIConnectionError"),
        ("cut; after=1", "APIResponseValidationError", "StreamTruncatedError"),
        ("cut", "APIResponseValidationError", "StreamTruncatedError"),
        ("malformed", "APIResponseValidationError", "APIResponseValidationError"),
        ("malformed; after=1", "APIResponseValidationError", "APIResponseValidationError"),
        ("html", "APIResponseValidationError", "APIResponseValidationError"),
        ("drips; every-ms=0", "whole", "whole"),
        ("reset; times=0", "whole", "whole"),
    ],
)
def test_an_answer_is_spoilt_as_was_asked(url: str, fault: str, whole: str, streamed: str, stream: bool) -> None:
    assert asked(url, fault, stream=stream) == (streamed if stream else whole)


@pytest.mark.parametrize("stream", [False, True])
@pytest.mark.parametrize("fault", ["silent", "silent; after=1", "drips; every-ms=100"])
def test_what_does_not_end_is_ended_by_the_deadline(url: str, fault: str, stream: bool) -> None:
    assert asked(url, fault, stream=stream, deadline=0.3) == "APITimeoutError"


def test_a_retry_gets_the_answer(url: str) -> None:
    for fault in ("reset; times=1", "closed; times=1"):
        assert asked(url, fault, max_retries=1) == "whole"


@pytest.mark.parametrize("fault", ["burst", "reset; after=x", "reset; retry-after=1", "429; after=1", "cut; times=-1"])
def test_a_demand_that_cannot_be_is_refused(url: str, fault: str) -> None:
    assert asked(url, fault) == "BadRequestError"


def test_the_names_are_those_of_the_tapes() -> None:
    for named in FAULTS.values():
        assert named.tape in TAPES
        assert named.within in TAPES
        assert named.about
