"""What asks an operation from within is checked and answered as a request is; work on an object is done once."""

from __future__ import annotations

import asyncio
from typing import Any, cast

import pytest

from aoai.server.asking import ask
from aoai.server.config import ServeConfig
from aoai.server.engines.scripted import ScriptedChat, ScriptedEmbeddings
from aoai.server.errors import Fault
from aoai.server.service import Service


def made() -> Service:
    return Service(ServeConfig(), engines={"chat": ScriptedChat(), "embedding": ScriptedEmbeddings()})


def asked(path: str, body: dict[str, Any], method: str = "POST") -> Any:
    async def main() -> Any:
        service = made()
        try:
            return await ask(service, method, path, body)
        finally:
            await service.close()

    return asyncio.run(main())


@pytest.mark.parametrize("base", ["/openai/v1", "/v1", ""])
def test_a_chat_is_answered(base: str) -> None:
    body = {"model": "gpt-4.1", "messages": [{"role": "user", "content": "Hello"}]}
    answer = cast(Any, asked(f"{base}/chat/completions", body))
    assert answer["object"] == "chat.completion"
    assert answer["choices"][0]["message"]["content"]


@pytest.mark.parametrize(
    ("path", "body", "status", "named"),
    [
        ("/chat/completions", {"model": "nobody", "messages": []}, 404, "deployment"),
        ("/chat/completions", {"model": "gpt-4.1", "messages": 3}, 400, "messages"),
        ("/nowhere", {}, 404, "Resource not found"),
        ("/embeddings", {"model": "text-embedding-3-small"}, 400, "input"),
    ],
)
def test_what_a_request_would_be_refused_for_is_refused(
    path: str, body: dict[str, Any], status: int, named: str
) -> None:
    with pytest.raises(Fault) as caught:
        asked(path, body)
    assert caught.value.status == status
    assert named in str(caught.value)


def test_an_object_is_worked_on_once_and_the_work_can_be_stopped() -> None:
    async def main() -> None:
        service = made()
        stopped = asyncio.Event()

        async def work() -> None:
            try:
                await asyncio.Event().wait()
            finally:
                stopped.set()

        service.jobs.start("job-1", work())
        assert service.jobs.running("job-1")
        with pytest.raises(ValueError, match="job-1 is being worked on"):
            service.jobs.start("job-1", work())
        await asyncio.sleep(0)
        assert await service.jobs.stop("job-1")
        assert stopped.is_set()
        assert not service.jobs.running("job-1")
        assert not await service.jobs.stop("job-1")
        await service.close()

    asyncio.run(main())
