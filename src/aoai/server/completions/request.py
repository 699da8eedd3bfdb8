"""Reads a text completion request: what is to be gone on from, how, and what the reply shows of it.

A body that has been checked against the parameter types comes in; a 400 comes out for what cannot be had here.
"""

from __future__ import annotations

from dataclasses import dataclass
from typing import Any

from ..errors import invalid
from ..shapes import array, object_
from ..turns import Sampling

__all__ = ["Wanted", "read"]

Json = dict[str, Any]

_MOST_TOKENS = 16  # the service's default, too short for anything but a word


@dataclass(frozen=True, slots=True)
class Wanted:
    """What a request asks for."""

    prompts: tuple[str, ...]
    sampling: Sampling
    n: int
    best_of: int
    """How many texts are written for each prompt; the best `n` are shown."""
    echo: bool
    logprobs: int | None
    """How many alternatives of each token are shown; `None`: no probabilities at all."""
    stream: bool
    include_usage: bool

    @property
    def ranked(self) -> bool:
        """Whether more texts are written than shown."""
        return self.best_of > self.n


def read(body: Json) -> Wanted:
    """What the body asks for. Raises the service's 400."""
    if body.get("suffix"):
        raise invalid(
            "Unsupported parameter: 'suffix' is not supported by this endpoint: its models write on from a text, "
            "not into a gap.",
            "suffix",
            "unsupported_parameter",
        )
    logprobs, echo, stream = body.get("logprobs"), bool(body.get("echo")), bool(body.get("stream"))
    if echo and logprobs is not None:
        raise invalid(
            "Unsupported parameter: 'echo' together with 'logprobs' is not supported by this endpoint: it does not "
            "know the probabilities of the prompt's tokens.",
            "echo",
            "unsupported_parameter",
        )
    n = int(body.get("n") or 1)
    best_of = n if body.get("best_of") is None else int(body["best_of"])
    if best_of < n:
        raise invalid(
            "You requested that the server return more choices than it will generate (HINT: you must set 'n' "
            f"(currently {n}) to be at most 'best_of' (currently {best_of}), or omit either parameter if you don't "
            "specifically want to use them.)",
            "best_of",
        )
    if stream and best_of > n:
        raise invalid("Cannot stream results with best_of > n: the best is known at the end.", "best_of")
    stop = body.get("stop")
    most = body.get("max_tokens")
    sampling = Sampling(
        temperature=body.get("temperature"),
        top_p=body.get("top_p"),
        seed=body.get("seed"),
        stop=(stop,) if isinstance(stop, str) else tuple(stop or ()),
        max_tokens=_MOST_TOKENS if most is None else int(most),
        logprobs=logprobs is not None or best_of > n,
        top_logprobs=logprobs or 0,
        presence_penalty=body.get("presence_penalty") or 0.0,
        frequency_penalty=body.get("frequency_penalty") or 0.0,
        logit_bias=dict(body.get("logit_bias") or {}),
    )
    options = object_(body.get("stream_options")) or {}
    return Wanted(_prompts(body), sampling, n, best_of, echo, logprobs, stream, bool(options.get("include_usage")))


def _prompts(body: Json) -> tuple[str, ...]:
    given = body.get("prompt")
    if given is None or isinstance(given, str):
        return (given or "",)
    prompts = array(given) or []
    if not prompts:
        raise invalid(
            "Invalid 'prompt': empty array. Expected an array with minimum length 1, but got an empty array instead.",
            "prompt",
            "empty_array",
        )
    if not all(isinstance(prompt, str) for prompt in prompts):
        raise invalid(
            "Invalid 'prompt': this endpoint takes text. Token ids belong to a vocabulary that its models do not have.",
            "prompt",
            "invalid_value",
        )
    return tuple(map(str, prompts))
