"""Holds an engine to a smaller window than its own, for deployments that claim one."""

from __future__ import annotations

from collections.abc import AsyncGenerator
from contextlib import aclosing
from dataclasses import replace

from .engines import Ask, ChatEngine, ContextTooLong, Piece

__all__ = ["Narrow"]


class Narrow:
    """A chat engine whose prompt and answer together have at most `context` tokens. Closing it closes nothing."""

    def __init__(self, engine: ChatEngine, context: int) -> None:
        self._engine = engine
        self.context = context

    async def stream(self, ask: Ask) -> AsyncGenerator[Piece, None]:
        """Writes as the engine does, once the prompt is known to fit."""
        prompt = await self._engine.measure(ask)
        if prompt >= self.context:
            raise ContextTooLong(prompt, self.context)
        most = self.context - prompt
        wanted = ask.sampling.max_tokens
        sampling = replace(ask.sampling, max_tokens=most if wanted is None else min(wanted, most))
        async with aclosing(self._engine.stream(replace(ask, sampling=sampling))) as pieces:
            async for piece in pieces:
                yield piece

    async def count(self, text: str) -> int:
        """Counts as the engine does."""
        return await self._engine.count(text)

    async def measure(self, ask: Ask) -> int:
        """Counts as the engine does."""
        return await self._engine.measure(ask)

    async def close(self) -> None:
        """Leaves the engine to whoever loaded it."""
