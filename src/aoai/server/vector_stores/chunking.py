"""Cuts a text into pieces of so many tokens. Pure.

What counts as a token is a rule, not a model's vocabulary: up to eight letters of a word with the blank before it, up
to three digits, one character of Chinese, Japanese or Korean, up to four signs, or a run of blanks. In English prose
that comes close to what the service's models count, and it is the same whatever engine is at work.
"""

from __future__ import annotations

import re
from collections.abc import Mapping
from dataclasses import dataclass
from typing import Any

from . import faults

__all__ = ["AUTO", "Cut", "count", "cut_of", "pieces", "segments"]

_IDEOGRAPH = "\u3040-\u30ff\u3400-\u9fff\uac00-\ud7af\uf900-\ufaff"
_TOKEN = re.compile(
    rf" ?[^\W\d_{_IDEOGRAPH}]{{1,8}}| ?\d{{1,3}}|[{_IDEOGRAPH}]|\s{{1,16}}| ?[^\w\s]{{1,4}}|.", re.DOTALL
)


@dataclass(frozen=True, slots=True)
class Cut:
    """How long a piece is, and how much of it the next one repeats, in tokens."""

    most: int
    overlap: int

    def shown(self) -> dict[str, Any]:
        """As the API shows it."""
        return {
            "type": "static",
            "static": {"max_chunk_size_tokens": self.most, "chunk_overlap_tokens": self.overlap},
        }


AUTO = Cut(800, 400)
SEGMENT = 200
"""The most tokens that are embedded as one: small models lose the details of more, and take longer for each token."""


def cut_of(strategy: Mapping[str, Any] | None, at: str = "chunking_strategy") -> Cut:
    """The cut that a checked `chunking_strategy` asks for. Raises a 400 for an overlap that is too long."""
    if strategy is None or strategy["type"] == "auto":
        return AUTO
    static = strategy["static"]
    cut = Cut(static["max_chunk_size_tokens"], static["chunk_overlap_tokens"])
    if not 0 <= cut.overlap <= cut.most // 2:
        raise faults.too_much_overlap(cut.most // 2, f"{at}.static.chunk_overlap_tokens")
    return cut


def count(text: str) -> int:
    """How many tokens a text has."""
    return sum(1 for _ in _TOKEN.finditer(text))


def pieces(text: str, cut: Cut) -> list[tuple[int, int]]:
    """Where the pieces of a text begin and end. Together they cover it; none is only blanks."""
    ends = [match.end() for match in _TOKEN.finditer(text)]
    found: list[tuple[int, int]] = []
    first = 0
    while first < len(ends):
        last = min(first + cut.most, len(ends))
        span = ends[first - 1] if first else 0, ends[last - 1]
        if not text[span[0] : span[1]].isspace():
            found.append(span)
        if last == len(ends):
            break
        first += cut.most - cut.overlap
    return found


def segments(text: str, cut: Cut) -> list[tuple[int, int]]:
    """The parts of a text to embed: each once, however many pieces repeat it. A piece begins where a segment does."""
    ends = [match.end() for match in _TOKEN.finditer(text)]
    step = cut.most - cut.overlap
    found: list[tuple[int, int]] = []
    for start in range(0, len(ends), step):
        stop = min(start + step, len(ends))
        for first in range(start, stop, SEGMENT):
            span = ends[first - 1] if first else 0, ends[min(first + SEGMENT, stop) - 1]
            if not text[span[0] : span[1]].isspace():
                found.append(span)
    return found
