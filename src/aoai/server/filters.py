"""What the content filter says about prompts and answers.

Everything is safe, unless the text holds a trigger phrase: `aoai-trigger-CATEGORY-SEVERITY` for the four severity
categories (hate, sexual, violence, self_harm; low, medium or high), `aoai-trigger-CATEGORY` for the others
(jailbreak, indirect_attack in prompts; protected_material_text, protected_material_code in answers). Medium and high
are filtered, as with the service's default filter. `aoai-trigger-completion-...` in a prompt lets the prompt pass
and makes the filter find the category in the answer, whatever the model says.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Mapping
from dataclasses import dataclass, field
from typing import Any, Literal

__all__ = ["Check", "LateScreen", "Screen", "Verdict", "annotation", "judge_completion", "judge_prompt"]

SEVERITIES = ("safe", "low", "medium", "high")
GRADED = ("hate", "self_harm", "sexual", "violence")
PROMPT_DETECTED = ("jailbreak",)
COMPLETION_DETECTED = ("protected_material_code", "protected_material_text")
EXTRA_DETECTED = ("indirect_attack", "profanity")
"""Off in the default filter, so they appear only when they are triggered."""

_PREFIX = "aoai-trigger-"
_PHRASE = re.compile(
    _PREFIX + r"(?P<late>completion-)?"
    r"(?:(?P<graded>hate|sexual|violence|self[_-]harm)-(?P<severity>low|medium|high)"
    r"|(?P<detected>jailbreak|indirect[_-]attack|profanity|protected[_-]material[_-](?:text|code)))(?![\w-])",
    re.IGNORECASE,
)
_LONGEST = len("aoai-trigger-completion-protected_material_text")


@dataclass(frozen=True, slots=True)
class Verdict:
    """What was found in one prompt or answer."""

    results: Mapping[str, Any]
    """By category, as the wire has it."""
    blocked: bool = False
    later: Mapping[str, Any] = field(default_factory=dict[str, Any])
    """For prompts: what to find in the answer."""

    @property
    def prompt_results(self) -> list[dict[str, Any]]:
        """`prompt_filter_results` of a chat reply."""
        return [{"prompt_index": 0, "content_filter_results": dict(self.results)}]


def judge_prompt(texts: Iterable[str]) -> Verdict:
    """What the filter finds in a prompt; `blocked` means that no model may see it."""
    now: dict[str, Any] = {}
    later: dict[str, Any] = {}
    for text in texts:
        if _PREFIX not in text.lower():
            continue
        for found in _PHRASE.finditer(text):
            _mark(later if found["late"] else now, found)
    return _verdict((*GRADED, *PROMPT_DETECTED), now, later)


def judge_completion(text: str, prompt: Verdict | None = None) -> Verdict:
    """What the filter finds in an answer, given what it found in the prompt."""
    found: dict[str, Any] = dict(prompt.later) if prompt else {}
    for phrase in _PHRASE.finditer(text):
        _mark(found, phrase)
    return _verdict((*GRADED, *COMPLETION_DETECTED), found, {})


def annotation(
    verdict: Verdict, source: Literal["prompt", "completion"], *, start: int = 0, end: int = 0
) -> dict[str, Any]:
    """A verdict as Responses lists it in `content_filters`."""
    return {
        "blocked": verdict.blocked,
        "source_type": source,
        "content_filter_raw": [],
        "content_filter_results": dict(verdict.results),
        "content_filter_offsets": {"start_offset": start, "end_offset": end, "check_offset": start},
    }


class Screen:
    """Watches an answer as it is written: lets text pass as soon as no trigger phrase can begin in it."""

    def __init__(self, prompt: Verdict | None = None) -> None:
        self._prompt = prompt
        self._held = ""
        self.verdict = judge_completion("", prompt)

    def feed(self, text: str) -> str:
        """The text that may be shown now; nothing any more once the verdict is `blocked`."""
        if self.verdict.blocked:
            return ""
        held = self._held + text
        self._judge(held)
        if self.verdict.blocked:
            self._held = ""
            return ""
        keep = _tail(held)
        self._held = held[len(held) - keep :]
        return held[: len(held) - keep]

    def rest(self) -> str:
        """What was held back to the end."""
        held, self._held = self._held, ""
        return "" if self.verdict.blocked else held

    def due(self, *, over: bool = False) -> list[Check]:
        """Nothing: what is shown has been checked."""
        del over
        return []

    def _judge(self, text: str) -> None:
        if _PREFIX in text.lower():
            found = judge_completion(text, self._prompt)
            self.verdict = Verdict({**self.verdict.results, **_found(found.results)}, found.blocked)


@dataclass(frozen=True, slots=True)
class Check:
    """What the asynchronous filter found in a stretch of an answer that has been shown already."""

    verdict: Verdict
    start: int
    """Where the stretch begins, in characters of prompt and answer."""
    end: int

    @property
    def offsets(self) -> dict[str, int]:
        """`content_filter_offsets` on the wire."""
        return {"check_offset": self.start, "start_offset": self.start, "end_offset": self.end}


_STRETCH = 120
"""Characters that the asynchronous filter checks at a time."""


class LateScreen:
    """The asynchronous filter: shows an answer at once, and says stretch by stretch, afterwards, what was in it."""

    verdict = Verdict({})
    """Pieces are shown before anything is known of them."""

    def __init__(self, prompt: Verdict, start: int = 0) -> None:
        self._prompt = prompt
        self._first = self._start = start
        self._text = ""

    def feed(self, text: str) -> str:
        """The text, all of it."""
        self._text += text
        return text

    def rest(self) -> str:
        """Nothing is ever held back."""
        return ""

    def due(self, *, over: bool = False) -> list[Check]:
        """What has been checked since: a stretch as soon as it is long enough, and the rest when all is `over`."""
        keep = 0 if over else _tail(self._text)
        length = len(self._text) - keep
        enough = length >= _STRETCH or (over and (length > 0 or self._start == self._first))
        if not enough:
            return []
        stretch, self._text = self._text[:length], self._text[length:]
        check = Check(judge_completion(stretch, self._prompt), self._start, self._start + length)
        self._start = check.end
        return [check]


def _tail(text: str) -> int:
    """How much of the end may be the beginning of a phrase."""
    lower = text.lower()
    start = lower.rfind(_PREFIX)
    if start >= 0 and len(text) - start <= _LONGEST and re.fullmatch(r"[\w-]*", text[start:]):
        return len(text) - start
    for length in range(min(len(_PREFIX) - 1, len(text)), 0, -1):
        if _PREFIX.startswith(lower[-length:]):
            return length
    return 0


def _mark(found: dict[str, Any], phrase: re.Match[str]) -> None:
    if phrase["graded"]:
        category, severity = phrase["graded"].lower().replace("-", "_"), phrase["severity"].lower()
        before = found.get(category, {}).get("severity", "safe")
        severity = max(before, severity, key=SEVERITIES.index)
        found[category] = {"filtered": severity in ("medium", "high"), "severity": severity}
    else:
        found[phrase["detected"].lower().replace("-", "_")] = {"filtered": True, "detected": True}


def _verdict(categories: tuple[str, ...], found: Mapping[str, Any], later: Mapping[str, Any]) -> Verdict:
    results = {name: _safe(name) for name in categories} | dict(found)
    return Verdict(results, any(result["filtered"] for result in found.values()), later)


def _found(results: Mapping[str, Any]) -> dict[str, Any]:
    return {name: result for name, result in results.items() if result != _safe(name)}


def _safe(category: str) -> dict[str, Any]:
    if category in GRADED:
        return {"filtered": False, "severity": "safe"}
    return {"filtered": False, "detected": False}
