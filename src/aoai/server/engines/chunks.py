"""Reads the chunks of streamed completions, of chats and of texts, as the local runtime and upstreams write them."""

from __future__ import annotations

from typing import Any, cast

from aoai.server.turns import Token, Usage

from . import Piece
from .instance import as_list

__all__ = ["read_chunk"]


def read_chunk(chunk: Any) -> Piece:
    """Returns what a chunk brings. Here, unlike at the end of a stream, `finish` and `usage` come as they are written.

    Fields that are not known (the local runtime's file path among them) go no further.
    """
    told = _dict(chunk)
    usage = None
    if used := _dict(told.get("usage")):
        cached = _whole(_dict(used.get("prompt_tokens_details")).get("cached_tokens"))
        usage = Usage(_whole(used.get("prompt_tokens")), _whole(used.get("completion_tokens")), cached=cached)
    choices = as_list(told.get("choices"))
    if not choices:
        return Piece(usage=usage)
    choice = _dict(choices[0])
    finish = choice.get("finish_reason")
    return Piece(
        str(_dict(choice.get("delta")).get("content") or choice.get("text") or ""),
        _tokens(_dict(choice.get("logprobs"))),
        None if finish is None else "length" if finish == "length" else "stop",
        usage,
    )


def _tokens(told: dict[str, Any]) -> tuple[Token, ...]:
    """Tokens with their probabilities: a list of them, or (the older form of texts) parallel lists."""
    if "tokens" not in told:
        return tuple(_token(_dict(token)) for token in as_list(told.get("content")) or ())
    texts, values, tops = (as_list(told.get(name)) or [] for name in ("tokens", "token_logprobs", "top_logprobs"))
    tops = [_dict(top) for top in tops] or [{}] * len(texts)
    return tuple(
        _token({"token": text, "logprob": value or 0.0,
                "top_logprobs": [{"token": other, "logprob": at} for other, at in top.items()]})
        for text, value, top in zip(texts, values, tops, strict=False)
    )  # fmt: skip


def _token(told: dict[str, Any]) -> Token:
    top = tuple(_token(_dict(token)) for token in as_list(told.get("top_logprobs")) or ())
    text = str(told.get("token", ""))
    raw = as_list(told.get("bytes"))
    return Token(text, float(told.get("logprob", 0.0)), tuple(text.encode() if raw is None else raw), top)


def _dict(value: Any) -> dict[str, Any]:
    return cast("dict[str, Any]", value) if isinstance(value, dict) else {}


def _whole(value: Any) -> int:
    return value if isinstance(value, int) else 0
