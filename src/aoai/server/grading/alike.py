"""How alike two texts are, from 0 to 1, by the measures of machine translation and summaries.

Words are runs of letters and digits in lower case; a script without spaces is taken character by character. Each
measure is the textbook's, for one reference: what METEOR knows of synonyms is left out, so there it matches words only.
"""

from __future__ import annotations

import math
import re
from collections import Counter
from collections.abc import Callable, Mapping, Sequence
from itertools import pairwise

__all__ = ["MEASURES", "words"]

_WORD = re.compile(r"[぀-ヿ㐀-鿿가-힯]|[^\W_]+(?:'[^\W_]+)?")


def words(text: str) -> list[str]:
    """The words of a text."""
    return _WORD.findall(text.lower())


def _grams(tokens: Sequence[str], size: int) -> Counter[tuple[str, ...]]:
    return Counter(tuple(tokens[at : at + size]) for at in range(len(tokens) - size + 1))


def _shared(one: Counter[tuple[str, ...]], other: Counter[tuple[str, ...]]) -> int:
    return (one & other).total()


def _harmonic(precision: float, recall: float) -> float:
    return 2 * precision * recall / (precision + recall) if precision + recall else 0.0


def longest_common(one: Sequence[str], other: Sequence[str]) -> int:
    """The length of the longest common subsequence. Whole numbers serve as rows of bits: long texts are no trouble."""
    places: dict[str, int] = {}
    for at, token in enumerate(one):
        places[token] = places.get(token, 0) | 1 << at
    whole = (1 << len(one)) - 1
    row = whole
    for token in other:
        match = row & places.get(token, 0)
        row = ((row + match) | (row - match)) & whole
    return len(one) - row.bit_count()


def fuzzy_match(text: str, reference: str) -> float:
    """What is left alone when one text is edited into the other by insertions and deletions of characters."""
    length = len(text) + len(reference)
    return 2 * longest_common(text, reference) / length if length else 1.0


def bleu(text: str, reference: str) -> float:
    """BLEU-4: shared runs of one to four words, brief texts pay; runs that are not shared at all count a little."""
    ours, theirs = words(text), words(reference)
    if not ours or not theirs:
        return float(ours == theirs)
    logs: list[float] = []
    for size in range(1, min(4, len(ours), len(theirs)) + 1):
        made = _grams(ours, size)
        shared = _shared(made, _grams(theirs, size))
        if size == 1 and not shared:
            return 0.0
        logs.append(math.log(shared / made.total() if shared else 0.1 / made.total()))
    brevity = min(1.0, math.exp(1 - len(theirs) / len(ours)))
    return brevity * math.exp(sum(logs) / len(logs))


def gleu(text: str, reference: str) -> float:
    """GLEU: shared runs of one to four words, over the more numerous side."""
    ours, theirs = words(text), words(reference)
    shared = most = 0
    for size in range(1, 5):
        one, other = _grams(ours, size), _grams(theirs, size)
        shared += _shared(one, other)
        most += max(one.total(), other.total())
    return shared / most if most else 1.0


def meteor(text: str, reference: str) -> float:
    """METEOR on words as they are: recall counts nine times, and words that stand in another order pay."""
    ours, theirs = words(text), words(reference)
    if not ours or not theirs:
        return float(ours == theirs)
    free: dict[str, list[int]] = {}
    for at, word in enumerate(theirs):
        free.setdefault(word, []).append(at)
    pairs: list[int] = []
    for word in ours:
        if places := free.get(word):
            after = pairs[-1] + 1 if pairs else 0
            pairs.append(places.pop(places.index(after) if after in places else 0))
    if not pairs:
        return 0.0
    precision, recall = len(pairs) / len(ours), len(pairs) / len(theirs)
    mean = 10 * precision * recall / (recall + 9 * precision)
    chunks = 1 + sum(later != earlier + 1 for earlier, later in pairwise(pairs))
    penalty = 0.0 if chunks == 1 else 0.5 * (chunks / len(pairs)) ** 3
    return mean * (1 - penalty)


def rouge(size: int) -> Callable[[str, str], float]:
    """ROUGE-N: precision and recall of runs of so many words, as their harmonic mean."""

    def measure(text: str, reference: str) -> float:
        one, other = _grams(words(text), size), _grams(words(reference), size)
        if not one or not other:
            return float(words(text) == words(reference))
        shared = _shared(one, other)
        return _harmonic(shared / one.total(), shared / other.total())

    return measure


def rouge_l(text: str, reference: str) -> float:
    """ROUGE-L: the longest common subsequence of words."""
    ours, theirs = words(text), words(reference)
    if not ours or not theirs:
        return float(ours == theirs)
    shared = longest_common(ours, theirs)
    return _harmonic(shared / len(ours), shared / len(theirs))


MEASURES: Mapping[str, Callable[[str, str], float]] = {
    "fuzzy_match": fuzzy_match,
    "bleu": bleu,
    "gleu": gleu,
    "meteor": meteor,
    **{f"rouge_{size}": rouge(size) for size in range(1, 6)},
    "rouge_l": rouge_l,
}
"""By the names of the API. `cosine` needs a model, so it is not here."""
