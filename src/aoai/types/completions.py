"""Completions: text that goes on from a text, as the older models write it."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from typing import Annotated, Literal, Required, TypedDict

from ._bounds import Bounds, Size
from ._model import Model
from .chat import ChatCompletionStreamOptionsParam
from .content_filter import ContentFilterResults, PromptFilterResult
from .shared import CompletionUsage, Options

__all__ = [
    "Completion",
    "CompletionChoice",
    "CompletionLogprobs",
    "TextCompletionCreateArgs",
    "TextCompletionCreateParams",
    "TextCompletionCreateParamsBase",
    "TextCompletionCreateParamsNonStreaming",
    "TextCompletionCreateParamsStreaming",
]

# -- replies -------------------------------------------------------------------------------------


class CompletionLogprobs(Model):
    """How likely each token was, and what else it might have been."""

    text_offset: list[int] | None = None
    token_logprobs: list[float] | None = None
    tokens: list[str] | None = None
    top_logprobs: list[dict[str, float]] | None = None


class CompletionChoice(Model):
    """One text that the model wrote. Azure adds what its content filter found."""

    finish_reason: Literal["stop", "length", "content_filter"] | str | None
    """`None` in the pieces of a stream but the last."""
    index: int
    logprobs: CompletionLogprobs | None = None
    text: str
    content_filter_results: ContentFilterResults | None = None


class Completion(Model):
    """A completion, or one piece of it where it is streamed."""

    id: str
    choices: list[CompletionChoice]
    created: int
    model: str
    object: Literal["text_completion"] = "text_completion"
    system_fingerprint: str | None = None
    usage: CompletionUsage | None = None
    prompt_filter_results: list[PromptFilterResult] | None = None


# -- parameters ----------------------------------------------------------------------------------


class TextCompletionCreateParamsBase(TypedDict, total=False):
    """What a completion request says, `stream` aside."""

    model: Required[str]
    prompt: Required[str | Sequence[str] | Iterable[int] | Iterable[Iterable[int]] | None]
    best_of: Annotated[int | None, Bounds(0, 20)]
    echo: bool | None
    frequency_penalty: Annotated[float | None, Bounds(-2, 2)]
    logit_bias: dict[str, Annotated[int, Bounds(-100, 100)]] | None
    logprobs: Annotated[int | None, Bounds(0, 5)]
    max_tokens: Annotated[int | None, Bounds(0)]
    n: Annotated[int | None, Bounds(1, 128)]
    presence_penalty: Annotated[float | None, Bounds(-2, 2)]
    seed: int | None
    stop: str | Annotated[Sequence[str], Size(1, 4)] | None
    stream_options: ChatCompletionStreamOptionsParam | None
    suffix: str | None
    temperature: Annotated[float | None, Bounds(0, 2)]
    top_p: Annotated[float | None, Bounds(0, 1)]
    user: str


class TextCompletionCreateArgs(TextCompletionCreateParamsBase, Options, total=False):
    """Arguments of `completions.create`, `stream` aside."""


class TextCompletionCreateParamsNonStreaming(TextCompletionCreateParamsBase, total=False):
    """What a completion request says, answered at once."""

    stream: Literal[False] | None


class TextCompletionCreateParamsStreaming(TextCompletionCreateParamsBase, total=False):
    """What a completion request says, answered piece by piece."""

    stream: Required[Literal[True]]


class TextCompletionCreateParams(TextCompletionCreateParamsBase, total=False):
    """What a completion request says."""

    stream: bool | None
