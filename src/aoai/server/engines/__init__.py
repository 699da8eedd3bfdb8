"""What a language engine and an embedding engine are, to the rest of the server.

Values, two protocols and the errors that every engine raises. Nothing here imports a model's runtime:
each engine lives in its own module and is imported by whoever starts it.
"""

from __future__ import annotations

from array import array
from collections.abc import AsyncGenerator, Sequence
from dataclasses import dataclass
from typing import Any, Literal, Protocol, TypeAlias

from aoai.server.turns import Sampling, Token, Usage

__all__ = [
    "Ask",
    "BadSchema",
    "BadSetting",
    "ChatEngine",
    "ContextTooLong",
    "EmbeddingEngine",
    "EngineDown",
    "EngineError",
    "Piece",
    "Refused",
    "Said",
    "TokensRefused",
    "Vector",
    "WeightsMissing",
]

Vector: TypeAlias = "array[float]"
"""One embedding: an array of 32-bit floats (`tobytes()` is the base64 encoding's content, `tolist()` the other's)."""


@dataclass(frozen=True, slots=True)
class Said:
    """One plain message: tools, pictures and thoughts have been put into words."""

    role: Literal["system", "user", "assistant"]
    text: str


_AS_IT_COMES = Sampling()


@dataclass(frozen=True, slots=True)
class Ask:
    """One pass of an engine: what was said so far, how to choose tokens, and a JSON schema the text must satisfy."""

    messages: tuple[Said, ...]
    sampling: Sampling = _AS_IT_COMES
    schema: dict[str, Any] | None = None
    copies: bool = False
    """Words of the prompt are to come back as they are (a call, a choice): no default penalty on repetition."""
    raw: bool = False
    """The text of the only message is gone on from as it stands: nobody is spoken to, and no template is used."""
    examples: int = 0
    """So many messages, behind those of the system, show how to answer; they are no part of the conversation."""


@dataclass(frozen=True, slots=True)
class Piece:
    """A piece of the text. The last piece, and only that one, has `finish` and `usage`."""

    text: str = ""
    tokens: tuple[Token, ...] = ()
    finish: Literal["stop", "length"] | None = None
    usage: Usage | None = None


class ChatEngine(Protocol):
    """Continues a conversation."""

    @property
    def context(self) -> int:
        """The window: prompt and answer together, in tokens."""
        ...

    def stream(self, ask: Ask) -> AsyncGenerator[Piece, None]:
        """Writes piece by piece. `aclose()` on the generator frees the engine at once."""
        ...

    async def count(self, text: str) -> int:
        """Counts the tokens of a text."""
        ...

    async def measure(self, ask: Ask) -> int:
        """Counts the tokens of a prompt, as the usage of its answer does."""
        ...

    async def close(self) -> None:
        """Lets go of the model. Safe to call twice."""
        ...


class EmbeddingEngine(Protocol):
    """Turns texts into vectors of length 1."""

    @property
    def unrelated(self) -> float:
        """About the cosine of two texts that have nothing to do with each other."""
        ...

    async def embed(self, texts: Sequence[str]) -> tuple[list[Vector], int]:
        """Returns one vector per text, and the number of tokens read."""
        ...

    async def close(self) -> None:
        """Lets go of the model. Safe to call twice."""
        ...


class EngineError(Exception):
    """An engine could not do what was asked. Its text is fit to be shown to the caller."""


class ContextTooLong(EngineError):
    """The conversation does not fit into the window."""

    def __init__(self, asked: int, context: int) -> None:
        super().__init__(
            f"This model's maximum context length is {context} tokens. However, your messages resulted in "
            f"{asked} tokens. Please reduce the length of the messages."
        )
        self.asked = asked
        self.context = context

    def __reduce__(self) -> tuple[type[ContextTooLong], tuple[int, int]]:
        return type(self), (self.asked, self.context)


class BadSchema(EngineError):
    """The JSON schema cannot be enforced by this engine."""


class BadSetting(EngineError):
    """A sampling setting, or a message, that this engine cannot work with."""


class TokensRefused(EngineError):
    """Token ids came in place of text, and the engine has another vocabulary."""


class WeightsMissing(EngineError):
    """The model's file is not there, could not be fetched, or is not a model."""


class EngineDown(EngineError):
    """The engine does not answer: it was closed, crashed, or cannot be reached."""


class Refused(EngineError):
    """An upstream answered with an error; its status, code and message are kept."""

    def __init__(self, status: int, message: str, code: str | None = None, param: str | None = None) -> None:
        super().__init__(message)
        self.status = status
        self.code = code
        self.param = param

    def __reduce__(self) -> tuple[type[Refused], tuple[int, str, str | None, str | None]]:
        return type(self), (self.status, str(self), self.code, self.param)
