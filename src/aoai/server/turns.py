"""One turn of a conversation, in the server's own terms: what chat and Responses both ask a model for.

The answers (`answers/chat.py`, `answers/responses.py`) translate the wire into a `Turn` and the happenings
back into the wire; `writing.py` turns a `Turn` into work for an engine. Values only.
"""

from __future__ import annotations

from dataclasses import dataclass, field
from typing import Any, Literal, TypeAlias

__all__ = [
    "Called",
    "CallEnded",
    "CallStarted",
    "CallWritten",
    "Ended",
    "Happening",
    "Message",
    "Sampling",
    "Text",
    "Thought",
    "Token",
    "Tool",
    "Turn",
    "Usage",
]


@dataclass(frozen=True, slots=True)
class Called:
    """A tool call that an earlier turn made."""

    id: str
    name: str
    arguments: str


@dataclass(frozen=True, slots=True)
class Message:
    """One message. `pictures` are what it shows, put into words; `calls` only on assistant, `call_id` only on tool."""

    role: Literal["system", "user", "assistant", "tool"]
    text: str
    calls: tuple[Called, ...] = ()
    call_id: str = ""
    name: str = ""
    pictures: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class Tool:
    """A function the model may call; `parameters` is a JSON schema."""

    name: str
    description: str = ""
    parameters: dict[str, Any] = field(default_factory=dict[str, Any])


@dataclass(frozen=True, slots=True)
class Sampling:
    """How tokens are chosen and when to stop. `None` means the engine's default."""

    temperature: float | None = None
    top_p: float | None = None
    seed: int | None = None
    stop: tuple[str, ...] = ()
    max_tokens: int | None = None
    logprobs: bool = False
    top_logprobs: int = 0
    presence_penalty: float = 0.0
    frequency_penalty: float = 0.0
    logit_bias: dict[str, float] = field(default_factory=dict[str, float])


@dataclass(frozen=True, slots=True)
class Turn:
    """What is asked of the model."""

    messages: tuple[Message, ...]
    sampling: Sampling = Sampling()
    tools: tuple[Tool, ...] = ()
    tool_choice: Literal["none", "auto", "required"] | Tool = "none"
    """A `Tool` means: call exactly this one."""
    parallel: bool = True
    schema: dict[str, Any] | None = None
    """A JSON schema the text must satisfy; `{"type": "object"}` for JSON mode."""
    effort: str | None = None
    """For reasoning deployments: minimal, low, medium or high. `None`: no thinking pass."""


@dataclass(frozen=True, slots=True)
class Token:
    """One token with its log probability; `top` are the alternatives. As chat's `logprobs.content` has it."""

    token: str
    logprob: float
    bytes: tuple[int, ...]
    top: tuple[Token, ...] = ()


@dataclass(frozen=True, slots=True)
class Usage:
    """True token counts of the engine; `completion` includes `reasoning`."""

    prompt: int = 0
    completion: int = 0
    reasoning: int = 0
    cached: int = 0

    def __add__(self, other: Usage) -> Usage:
        return Usage(
            self.prompt + other.prompt,
            self.completion + other.completion,
            self.reasoning + other.reasoning,
            self.cached + other.cached,
        )


@dataclass(frozen=True, slots=True)
class Thought:
    """A piece of the thinking pass."""

    text: str


@dataclass(frozen=True, slots=True)
class Text:
    """A piece of the answer, with its tokens when log probabilities were asked for."""

    text: str
    tokens: tuple[Token, ...] = ()


@dataclass(frozen=True, slots=True)
class CallStarted:
    """The model begins to call a tool."""

    id: str
    name: str


@dataclass(frozen=True, slots=True)
class CallWritten:
    """A piece of the arguments of the call begun last."""

    text: str


@dataclass(frozen=True, slots=True)
class CallEnded:
    """The call begun last is complete."""

    arguments: str


@dataclass(frozen=True, slots=True)
class Ended:
    """The turn is over; always the last happening."""

    reason: Literal["stop", "length", "tool_calls"]
    usage: Usage


Happening: TypeAlias = Thought | Text | CallStarted | CallWritten | CallEnded | Ended
