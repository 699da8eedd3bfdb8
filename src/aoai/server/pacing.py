"""Makes an engine as slow as a deployment claims to be: a time to the first token, a rate after it, and chance.

A model that is slower than that is not made faster. Waiting is done by a function that is given, so that tests do not.
"""

from __future__ import annotations

import random
from collections.abc import AsyncGenerator, Awaitable, Callable, Sequence
from contextlib import aclosing
from dataclasses import dataclass

from .deployments import Deployment
from .engines import Ask, ChatEngine, EmbeddingEngine, Piece, Vector

__all__ = ["Pace", "PacedChat", "PacedEmbeddings"]


@dataclass(frozen=True, slots=True)
class Pace:
    """How fast a deployment is, and how to wait for it."""

    deployment: Deployment
    random: random.Random
    clock: Callable[[], float]
    sleep: Callable[[float], Awaitable[object]]

    def first(self) -> float:
        """Seconds before anything comes."""
        return self._about(self.deployment.first_token_ms / 1000)

    def written(self, tokens: int) -> float:
        """Seconds that so many tokens take."""
        rate = self.deployment.tokens_per_second
        return self._about(tokens / rate) if rate else 0.0

    async def until(self, due: float) -> None:
        """Waits for a moment of the clock."""
        left = due - self.clock()
        if left > 0:
            await self.sleep(left)

    def _about(self, seconds: float) -> float:
        return seconds * (1 + self.deployment.jitter_percent / 100 * self.random.uniform(-1, 1))


class PacedChat:
    """A chat engine that takes its time. Closing it closes nothing."""

    def __init__(self, engine: ChatEngine, pace: Pace) -> None:
        self._engine = engine
        self._pace = pace
        self.context = engine.context

    async def stream(self, ask: Ask) -> AsyncGenerator[Piece, None]:
        """Writes as the engine does, no piece before its time."""
        pace = self._pace
        due = pace.clock() + pace.first()
        async with aclosing(self._engine.stream(ask)) as pieces:
            async for piece in pieces:
                await pace.until(due)
                yield piece
                due += pace.written(max(1, len(piece.tokens)))

    async def count(self, text: str) -> int:
        """Counts as the engine does."""
        return await self._engine.count(text)

    async def measure(self, ask: Ask) -> int:
        """Counts as the engine does."""
        return await self._engine.measure(ask)

    async def close(self) -> None:
        """Leaves the engine to whoever loaded it."""


class PacedEmbeddings:
    """An embedding engine that takes its time: that of the first token. Closing it closes nothing."""

    def __init__(self, engine: EmbeddingEngine, pace: Pace) -> None:
        self._engine = engine
        self._pace = pace

    @property
    def unrelated(self) -> float:
        """As with the engine."""
        return self._engine.unrelated

    async def embed(self, texts: Sequence[str]) -> tuple[list[Vector], int]:
        """Embeds as the engine does, and answers no sooner than a deployment of that pace would."""
        due = self._pace.clock() + self._pace.first()
        found = await self._engine.embed(texts)
        await self._pace.until(due)
        return found

    async def close(self) -> None:
        """Leaves the engine to whoever loaded it."""
