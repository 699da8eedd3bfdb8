"""The latency model, on a clock of the test's own."""

from __future__ import annotations

import asyncio
import random
from collections.abc import AsyncGenerator
from itertools import pairwise

import pytest

from aoai.server.config import ServeConfig
from aoai.server.deployments import Deployment
from aoai.server.engines import Ask, Piece, Said
from aoai.server.engines.scripted import ScriptedChat, ScriptedEmbeddings
from aoai.server.pacing import Pace, PacedChat
from aoai.server.service import Service


class Time:
    def __init__(self) -> None:
        self.now = 100.0

    def clock(self) -> float:
        return self.now

    async def sleep(self, seconds: float) -> None:
        self.now += seconds


class Slow:
    """Takes a tenth of a second for each of ten pieces."""

    context = 100

    def __init__(self, time: Time) -> None:
        self._time = time

    async def stream(self, ask: Ask) -> AsyncGenerator[Piece, None]:
        for _ in range(10):
            self._time.now += 0.1
            yield Piece("x")

    async def count(self, text: str) -> int:
        return len(text)

    async def measure(self, ask: Ask) -> int:
        return len(ask.messages)

    async def close(self) -> None: ...


def times(**settings: int) -> list[float]:
    time = Time()
    pace = Pace(Deployment("d", "m", **settings), random.Random(3), time.clock, time.sleep)

    async def main() -> list[float]:
        found: list[float] = []
        async for _ in PacedChat(Slow(time), pace).stream(Ask((Said("user", "?"),))):
            found.append(round(time.now - 100, 3))
        return found

    return asyncio.run(main())


def test_the_first_piece_waits_and_the_others_come_at_the_rate() -> None:
    assert times(first_token_ms=500, tokens_per_second=5) == [round(0.5 + 0.2 * at, 3) for at in range(10)]


def test_a_slower_engine_is_not_made_faster_nor_slower() -> None:
    assert times(tokens_per_second=1000) == [round(0.1 * at, 3) for at in range(1, 11)]


def test_jitter_is_within_its_bounds_and_repeatable() -> None:
    found = times(first_token_ms=1000, tokens_per_second=2, jitter_percent=20)
    assert found == times(first_token_ms=1000, tokens_per_second=2, jitter_percent=20)
    assert 0.8 <= found[0] <= 1.2
    gaps = [later - earlier for earlier, later in pairwise(found)]
    assert all(0.4 - 1e-6 <= gap <= 0.6 + 1e-6 for gap in gaps)
    assert len(set(gaps)) > 1


@pytest.mark.parametrize("model", ["gpt-4o", "text-embedding-3-small"])
def test_the_service_paces_what_its_deployments_say(model: str) -> None:
    time = Time()
    config = ServeConfig(deployments=ServeConfig().deployments.each(first_token_ms=250))
    engines = {"chat": ScriptedChat(), "embedding": ScriptedEmbeddings()}

    async def main() -> None:
        service = Service(config, engines=engines, clock=time.clock, sleep=time.sleep)
        deployment = service.deployment(model)
        if deployment.kind == "embedding":
            await (await service.embedding_engine(deployment)).embed(["a"])
        else:
            engine = await service.chat_engine(deployment)
            async for _ in engine.stream(Ask((Said("user", "Hello"),))):
                break
        await service.close()

    asyncio.run(main())
    assert time.now == pytest.approx(100.25)
