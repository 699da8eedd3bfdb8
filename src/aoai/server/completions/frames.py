"""Writes text completions onto the wire: choices, log probabilities in their old form, Azure's frames. Values only."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import dataclass, field
from typing import Any

from ..engines import Piece
from ..filters import Verdict
from ..turns import Token, Usage

__all__ = ["Written", "choice", "head", "logprobs_of", "prompt_frame", "prompt_results", "usage_of"]

Json = dict[str, Any]


@dataclass(slots=True)
class Written:
    """One text, collected until it is complete."""

    text: str = ""
    tokens: list[Token] = field(default_factory=list[Token])
    finish: str = "length"
    usage: Usage = field(default_factory=Usage)

    def add(self, piece: Piece) -> None:
        """Takes in what was written."""
        self.text += piece.text
        self.tokens += piece.tokens
        self.finish = piece.finish or self.finish
        self.usage = piece.usage or self.usage

    @property
    def likelihood(self) -> float:
        """The mean log probability of a token, by which texts are compared."""
        return sum(token.logprob for token in self.tokens) / len(self.tokens) if self.tokens else 0.0


def logprobs_of(tokens: Iterable[Token], top: int, offset: int) -> Json:
    """Log probabilities in the old form: parallel lists. `offset` is where the first token stands behind the prompt."""
    made: Json = {"text_offset": [], "token_logprobs": [], "tokens": [], "top_logprobs": []}
    for token in tokens:
        made["text_offset"].append(offset)
        made["token_logprobs"].append(token.logprob)
        made["tokens"].append(token.token)
        made["top_logprobs"].append({other.token: other.logprob for other in token.top[:top]})
        offset += len(token.token)
    return made


def choice(index: int, text: str, finish: str | None, results: Any, logprobs: Json | None) -> Json:
    """One choice, of a reply or of a frame."""
    return {
        "content_filter_results": dict(results),
        "finish_reason": finish,
        "index": index,
        "logprobs": logprobs,
        "text": text,
    }


def head(id: str, created: int, model: str) -> Json:
    """What a reply and its frames have in common."""
    return {"created": created, "id": id, "model": model, "object": "text_completion"}


def prompt_results(verdicts: Sequence[Verdict]) -> list[Json]:
    """What the content filter found in each prompt."""
    return [
        {"prompt_index": index, "content_filter_results": dict(verdict.results)}
        for index, verdict in enumerate(verdicts)
    ]


def prompt_frame(verdicts: Sequence[Verdict]) -> Json:
    """The first frame of a stream: no choices, empty names, and what the filter found in the prompts."""
    found = prompt_results(verdicts)
    return {"choices": [], "created": 0, "id": "", "model": "", "object": "", "prompt_filter_results": found}


def usage_of(prompt: int, completion: int) -> Json:
    """Token counts."""
    return {"completion_tokens": completion, "prompt_tokens": prompt, "total_tokens": prompt + completion}
