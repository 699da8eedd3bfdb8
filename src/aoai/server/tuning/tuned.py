"""A chat engine that has learnt: the examples nearest to the question stand before it in the prompt."""

from __future__ import annotations

from collections.abc import AsyncGenerator, Awaitable, Callable
from contextlib import aclosing
from dataclasses import replace

from ..engines import Ask, ChatEngine, EmbeddingEngine, Piece, Said
from .examples import Example
from .knowledge import Knowledge, vectors_of

__all__ = ["Tuned"]


class Tuned:
    """A chat engine that shows up to `shots` examples. Closing it closes nothing."""

    def __init__(
        self, engine: ChatEngine, embedding: EmbeddingEngine, knowledge: Callable[[], Awaitable[Knowledge]], shots: int
    ) -> None:
        self._engine = engine
        self._embedding = embedding
        self._knowledge = knowledge
        self._shots = shots
        self.context = engine.context

    async def stream(self, ask: Ask) -> AsyncGenerator[Piece, None]:
        """Writes as the engine does, after it was shown the examples."""
        async with aclosing(self._engine.stream(await self._shown(ask))) as pieces:
            async for piece in pieces:
                yield piece

    async def count(self, text: str) -> int:
        """Counts as the engine does."""
        return await self._engine.count(text)

    async def measure(self, ask: Ask) -> int:
        """Counts as the engine does, the examples included."""
        return await self._engine.measure(await self._shown(ask))

    async def close(self) -> None:
        """Leaves the engine to whoever loaded it."""

    async def _shown(self, ask: Ask) -> Ask:
        """The conversation with examples before it; as it is, where a call is to be written, or nobody is spoken to."""
        question = next((said.text for said in reversed(ask.messages) if said.role == "user"), "")
        if ask.copies or ask.raw or not question.strip():
            return ask
        knowledge = await self._knowledge()
        vector = (await vectors_of(self._embedding, [question]))[0]
        shown = await self._fitting(ask, knowledge.nearest(vector, self._shots))
        if not shown:
            return ask
        at = 0
        while at < len(ask.messages) and ask.messages[at].role == "system":
            at += 1
        before, after = ask.messages[:at], ask.messages[at:]
        if not before and shown[0].system:
            before = (Said("system", shown[0].system),)
        # The nearest comes last: what stands right before the question counts most.
        turns = [turn for example in reversed(shown) for turn in (*example.said, Said("assistant", example.answer))]
        # A penalty on repetition would keep the engine from following the examples.
        return replace(ask, messages=(*before, *turns, *after), copies=True, examples=len(turns))

    async def _fitting(self, ask: Ask, nearest: list[Example]) -> list[Example]:
        """Those that leave room: they take a quarter of the window at most, and half of what the prompt leaves."""
        asked = await self.count("\n".join(said.text for said in ask.messages))
        room = min(self.context // 4, (self.context - asked) // 2)
        fitting: list[Example] = []
        for example in nearest:
            room -= await self.count(example.text) + 8 * len(example.said)  # what a template puts around messages
            if room < 0:
                break
            fitting.append(example)
        return fitting
