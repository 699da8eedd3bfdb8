"""Engines without a model: quick, the same every time, and honest about what they do.

For tests and for `--engine scripted`. `ScriptedChat` says "You said: " and the last user message; under a JSON
schema it writes the smallest value that satisfies it. Where it was shown examples, it says what the last of them
does. Words stand for tokens in its counts.
"""

from __future__ import annotations

import asyncio
import hashlib
import json
import math
import re
from array import array
from collections.abc import AsyncGenerator, Awaitable, Callable, Sequence

from aoai.server.turns import Token, Usage

from . import Ask, ContextTooLong, EngineDown, Piece, Said, Vector
from .instance import minimal

__all__ = ["ScriptedChat", "ScriptedEmbeddings", "echo"]

_WORD = re.compile(r"\s*\S+|\s+")


def echo(ask: Ask) -> str:
    """Returns the scripted answer: the last user message after "You said: ", or a minimal instance of the schema."""
    last = next((m.text for m in reversed(ask.messages) if m.role == "user"), "")
    if ask.schema is None and ask.examples:
        talk = [m.text for m in ask.messages if m.role != "system"]
        return talk[ask.examples - 1]
    if ask.schema is None:
        return f"You said: {last}"
    return json.dumps(minimal(ask.schema, hint=last), ensure_ascii=False)


class ScriptedChat:
    """A chat engine that follows a script. A word, with the space before it, is a token.

    `script` decides the text (default: `echo`). `pause` is awaited before each piece: a test can hold the engine
    there. `asked` keeps every ask, and `closed_early` counts streams that were closed before their end.
    """

    def __init__(
        self,
        script: Callable[[Ask], str] = echo,
        *,
        context: int = 8192,
        pause: Callable[[], Awaitable[None]] | None = None,
    ) -> None:
        self.context = context
        self.asked: list[Ask] = []
        self.closed_early = 0
        self._script = script
        self._pause = pause
        self._open = True

    async def stream(self, ask: Ask) -> AsyncGenerator[Piece, None]:
        """Yields the scripted text word by word."""
        if not self._open:
            raise EngineDown("The scripted engine has been closed.")
        self.asked.append(ask)
        prompt = await self.measure(ask)
        if prompt >= self.context:
            raise ContextTooLong(prompt, self.context)
        text = self._script(ask)
        cuts = [at for s in ask.sampling.stop if s and (at := text.find(s)) >= 0]
        words = _WORD.findall(text[: min(cuts)] if cuts else text)
        most = min(self.context - prompt, self.context if ask.sampling.max_tokens is None else ask.sampling.max_tokens)
        ended = False
        try:
            for word in words[:most]:
                if self._pause is not None:
                    await self._pause()
                else:
                    await asyncio.sleep(0)
                yield Piece(word, (_token(word, ask.sampling.top_logprobs),) if ask.sampling.logprobs else ())
            ended = True
            yield Piece(
                finish="length" if len(words) > most else "stop",
                usage=Usage(prompt=prompt, completion=min(len(words), most)),
            )
        finally:
            if not ended:
                self.closed_early += 1

    async def count(self, text: str) -> int:
        """Counts words."""
        return len(text.split())

    async def measure(self, ask: Ask) -> int:
        """Counts words, and a token for each role."""
        return sum(_count(m) for m in ask.messages)

    async def close(self) -> None:
        """Refuses further streams."""
        self._open = False


def _count(message: Said) -> int:
    return len(message.text.split()) + 1  # the role is a token, too


def _token(word: str, top: int) -> Token:
    # The script is certain of its next word: probability 1, no alternative.
    raw = tuple(word.encode())
    return Token(word, 0.0, raw, (Token(word, 0.0, raw),) if top else ())


class ScriptedEmbeddings:
    """Embeds a text as a bag of hashed words: texts that share words are near, equal texts are equal."""

    unrelated = 0.0

    def __init__(self, size: int = 384, *, context: int = 8192) -> None:
        self.size = size
        self._context = context

    async def embed(self, texts: Sequence[str]) -> tuple[list[Vector], int]:
        """Returns a unit vector for each text; the count is of words."""
        await asyncio.sleep(0)
        split = [re.findall(r"\w+|[^\w\s]", text.lower()) for text in texts]
        if (most := max(map(len, split), default=0)) > self._context:
            raise ContextTooLong(most, self._context)
        return [self._vector(words) for words in split], sum(max(1, len(words)) for words in split)

    async def close(self) -> None:
        """Does nothing: there is nothing to let go of."""

    def _vector(self, words: list[str]) -> Vector:
        sums = [0.0] * self.size
        # Every text has one word in common, so that none is the zero vector.
        for word in ["", *words]:
            digest = hashlib.blake2b(word.encode("utf-8", "replace"), digest_size=32).digest()
            for i in range(0, 32, 4):
                sums[int.from_bytes(digest[i : i + 3], "big") % self.size] += 1.0 if digest[i + 3] & 1 else -1.0
        norm = math.sqrt(sum(x * x for x in sums)) or 1.0
        return array("f", [x / norm for x in sums])
