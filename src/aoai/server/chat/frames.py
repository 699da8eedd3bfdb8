"""Writes a chat completion onto the wire: the whole object, or the frames of a stream in the order of the service.

Values only; what happens is told by happenings.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, field
from typing import Any

from ..filters import Check, Verdict
from ..turns import CallEnded, CallStarted, Ended, Happening, Text, Token, Usage

__all__ = ["Written", "Writing", "prompt_frame", "usage_of"]

Json = dict[str, Any]


def usage_of(usage: Usage) -> Json:
    """Token counts, as chat shows them."""
    return {
        "completion_tokens": usage.completion,
        "completion_tokens_details": {
            "accepted_prediction_tokens": 0,
            "audio_tokens": 0,
            "reasoning_tokens": usage.reasoning,
            "rejected_prediction_tokens": 0,
        },
        "prompt_tokens": usage.prompt,
        "prompt_tokens_details": {"audio_tokens": 0, "cache_write_tokens": 0, "cached_tokens": usage.cached},
        "total_tokens": usage.prompt + usage.completion,
    }


def logprobs_of(tokens: Sequence[Token]) -> Json:
    """Log probabilities, as chat shows them."""
    return {
        "content": [_token(token) | {"top_logprobs": list(map(_token, token.top))} for token in tokens],
        "refusal": None,
    }


def _token(token: Token) -> Json:
    return {"bytes": list(token.bytes), "logprob": token.logprob, "token": token.token}


@dataclass(slots=True)
class Written:
    """One choice, collected until it is complete."""

    index: int
    text: str = ""
    tokens: list[Token] = field(default_factory=list[Token])
    calls: list[Json] = field(default_factory=list[Json])
    reason: str = "stop"
    usage: Usage = field(default_factory=Usage)

    def add(self, happening: Happening) -> None:
        """Takes in what happened."""
        match happening:
            case Text(text, tokens):
                self.text += text
                self.tokens.extend(tokens)
            case CallStarted(id, name):
                self.calls.append({"function": {"arguments": "", "name": name}, "id": id, "type": "function"})
            case CallEnded(arguments):
                self.calls[-1]["function"]["arguments"] = arguments
            case Ended(reason, usage):
                self.reason, self.usage = reason, usage
            case _:  # thoughts are not shown in chat; pieces of arguments come whole in CallEnded
                pass

    @property
    def judged(self) -> str:
        """The text that the content filter reads."""
        return "\n".join([self.text, *(call["function"]["arguments"] for call in self.calls)])

    def choice(self, verdict: Verdict, *, logprobs: bool, legacy: bool) -> Json:
        """The choice on the wire. A blocked one has no message, as recorded."""
        made: Json = {
            "content_filter_results": dict(verdict.results),
            "finish_reason": "content_filter" if verdict.blocked else finish(self.reason, legacy),
            "index": self.index,
            "logprobs": logprobs_of(self.tokens) if logprobs and self.tokens and not verdict.blocked else None,
        }
        if verdict.blocked:
            return made
        message: Json = {
            "annotations": [],
            "content": None if self.calls and not self.text else self.text,
            "refusal": None,
            "role": "assistant",
        }
        if self.calls and legacy:
            message["function_call"] = self.calls[0]["function"]
        elif self.calls:
            message["tool_calls"] = self.calls
        return made | {"message": message}


def finish(reason: str, legacy: bool) -> str:
    """The finish reason; the older form calls a call `function_call`."""
    return "function_call" if legacy and reason == "tool_calls" else reason


def prompt_frame(verdict: Verdict) -> Json:
    """The first frame of a stream: no choices, empty names, and what the filter found in the prompt."""
    return {
        "choices": [],
        "created": 0,
        "id": "",
        "model": "",
        "object": "",
        "prompt_filter_results": verdict.prompt_results,
    }


class Writing:
    """The frames of one stream."""

    def __init__(
        self, *, id: str, created: int, model: str, fingerprint: str, include_usage: bool, late: bool = False
    ) -> None:
        """`late`: what the content filter finds comes in frames of its own."""
        self._late = late
        self._head: Json = {
            "created": created,
            "id": id,
            "model": model,
            "object": "chat.completion.chunk",
            "system_fingerprint": fingerprint,
        }
        self._tail: Json = {"usage": None} if include_usage else {}

    def _frame(self, index: int, delta: Json, results: Any, *, reason: str | None = None, logprobs: Any = None) -> Json:
        choice: Json = {"delta": delta, "finish_reason": reason, "index": index, "logprobs": logprobs}
        if not self._late:
            choice = {"content_filter_results": dict(results), **choice}
        return {"choices": [choice], **self._head, **self._tail}

    def role(self, index: int, *, calls: bool) -> Json:
        """Who speaks. The content is empty text, or null where a call follows."""
        return self._frame(index, {"content": None if calls else "", "refusal": None, "role": "assistant"}, {})

    def text(self, index: int, text: str, verdict: Verdict, tokens: Sequence[Token], padding: str) -> Json:
        """A piece of the answer."""
        logprobs = logprobs_of(tokens) if tokens else None
        frame = self._frame(index, {"content": text}, verdict.results, logprobs=logprobs)
        return frame | ({"obfuscation": padding} if padding else {})

    def call(self, index: int, number: int, *, id: str, name: str, legacy: bool) -> Json:
        """A call begins."""
        function = {"arguments": "", "name": name}
        if legacy:
            return self._frame(index, {"function_call": function}, {})
        call = {"function": function, "id": id, "index": number, "type": "function"}
        return self._frame(index, {"tool_calls": [call]}, {})

    def arguments(self, index: int, number: int, text: str, *, legacy: bool, padding: str) -> Json:
        """A piece of a call's arguments."""
        delta: Json = {"function_call": {"arguments": text}}
        if not legacy:
            delta = {"tool_calls": [{"function": {"arguments": text}, "index": number}]}
        return self._frame(index, delta, {}) | ({"obfuscation": padding} if padding else {})

    def end(self, index: int, reason: str, results: Any = ()) -> Json:
        """The choice is complete."""
        return self._frame(index, {}, results, reason=reason)

    def checked(self, index: int, check: Check) -> Json:
        """What the asynchronous filter found: a frame with empty names, whose choice has no delta."""
        choice: Json = {
            "content_filter_offsets": check.offsets,
            "content_filter_results": dict(check.verdict.results),
            "finish_reason": "content_filter" if check.verdict.blocked else None,
            "index": index,
        }
        return {"choices": [choice], "created": 0, "id": "", "model": "", "object": "", **self._tail}

    def usage(self, usage: Usage) -> Json:
        """The counts, after everything else."""
        return {"choices": [], **self._head, "usage": usage_of(usage)}
