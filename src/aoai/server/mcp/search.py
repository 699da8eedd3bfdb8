"""Finds sections of Markdown pages by their words (BM25), in plain Python.

Meant for a handful of pages: everything is read once and kept in memory.
"""

from __future__ import annotations

import math
import re
from collections import Counter
from collections.abc import Mapping
from dataclasses import dataclass

__all__ = ["Library", "Section", "words_of"]

_WORD = re.compile(r"[a-z0-9]+|[\u3040-\u30ff\u3400-\u9fff]+")
_K1, _B = 1.4, 0.6
_TITLE = 3
"""How often a word of a heading counts."""
_COMMON = frozenset(
    re.findall(
        r"\w+",
        "a an and are as at be by can do does for from how i in information is it me of on or search find show tell "
        "that the there this to use what when where which with you your about work aoai documentation",
    )
)


@dataclass(frozen=True, slots=True)
class Section:
    """A part of a page, from one heading to the next."""

    name: str
    """The page's name."""
    title: str
    """The page's title."""
    heading: str
    text: str


class Library:
    """Pages by name, and their sections."""

    def __init__(self, pages: Mapping[str, str]) -> None:
        """`pages`: Markdown by name."""
        self.pages = dict(pages)
        self.sections = [section for name, text in self.pages.items() for section in _sections(name, text)]
        self._counts = [Counter(words_of(section.text)) + _headings(section) for section in self.sections]
        self._lengths = [counts.total() for counts in self._counts]
        self._average = sum(self._lengths) / max(1, len(self._lengths)) or 1.0
        self._spread = Counter(word for counts in self._counts for word in counts)

    def search(self, query: str, limit: int = 3) -> list[Section]:
        """The sections that fit a query best, best first; none when no word of it occurs."""
        words = set(words_of(query))
        wanted = words - _COMMON or words
        scored = [(self._score(wanted, index), index) for index in range(len(self.sections))]
        best = sorted((-score, index) for score, index in scored if score > 0)
        return [self.sections[index] for _, index in best[:limit]]

    def _score(self, words: set[str], index: int) -> float:
        counts, length = self._counts[index], self._lengths[index]
        score = 0.0
        for word in words & counts.keys():
            rarity = math.log(1 + (len(self.sections) - self._spread[word] + 0.5) / (self._spread[word] + 0.5))
            often = counts[word]
            score += rarity * often * (_K1 + 1) / (often + _K1 * (1 - _B + _B * length / self._average))
        return score


def words_of(text: str) -> list[str]:
    """The words of a text in small letters, without a plural s; of Japanese and Chinese, pairs of characters."""
    words: list[str] = []
    for word in _WORD.findall(text.lower()):
        if word[0] >= "\u3040":
            words += [word[at : at + 2] for at in range(max(1, len(word) - 1))]
        elif len(word) > 3 and word.endswith("s") and not word.endswith("ss"):
            words.append(word[:-1])
        else:
            words.append(word)
    return words


def _headings(section: Section) -> Counter[str]:
    return Counter(_TITLE * words_of(f"{section.title} {section.heading}"))


def _sections(name: str, text: str) -> list[Section]:
    title, heading, lines = name, "", list[str]()
    sections: list[Section] = []

    def finish() -> None:
        body = "\n".join(lines).strip()
        if body:
            sections.append(Section(name, title, heading or title, body))
        lines.clear()

    fenced = False
    for line in text.splitlines():
        fenced ^= line.startswith("```")
        if not fenced and line.startswith("# "):
            title = line[2:].strip()
        elif not fenced and line.startswith("## "):
            finish()
            heading = line[3:].strip()
        else:
            lines.append(line)
    finish()
    return sections
