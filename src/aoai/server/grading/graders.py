"""Judges one answer by one grader: what the grader says, how sure it passed, and what went wrong on the way.

A grader that cannot judge scores 0 and says why; only what the service itself would refuse is raised (`check`).
"""

from __future__ import annotations

import asyncio
import json
import re
from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field
from typing import Any

from .. import errors
from ..asking import ask
from ..errors import Fault
from ..service import Service
from ..shapes import array, object_
from .alike import MEASURES
from .formula import BadFormula, calculate, names_in
from .templates import NoSuchValue, fill

__all__ = ["Grade", "Judged", "ModelUsage", "check", "grade", "sample_of"]

Json = dict[str, Any]

_STEPS = 10
"""A model that scores is given so many steps of its range to choose from: small models write no numbers to rely on."""


@dataclass(frozen=True, slots=True)
class ModelUsage:
    """Tokens that a judging model took."""

    model: str
    prompt: int
    completion: int
    cached: int = 0


@dataclass(frozen=True, slots=True)
class Judged:
    """A case with its answer: what templates are filled from."""

    item: Any
    sample: Json

    @property
    def values(self) -> Json:
        """The names that a template may use."""
        return {"item": self.item, "sample": self.sample}


@dataclass(frozen=True, slots=True)
class Grade:
    """What a grader says. Without a threshold, the best score passes."""

    score: float
    passed: bool
    error: str = ""
    """Which of the service's error flags applies: `invalid_variable_error`, `model_grader_parse_error`, ..."""
    details: str = ""
    usage: tuple[ModelUsage, ...] = ()
    parts: Mapping[str, float] = field(default_factory=dict[str, float])
    """Of a multi grader: the scores of its graders."""


def sample_of(text: str) -> Json:
    """What templates may use of an answer: `output_text`, and `output_json` where it is JSON."""
    sample: Json = {"output_text": text}
    try:
        sample["output_json"] = json.loads(text)
    except ValueError:
        pass
    return sample


# -- what is refused at once ----------------------------------------------------------------------


def check(grader: Json, path: str, service: Service) -> None:
    """Raises the service's 400 for a grader that could never judge."""
    kind = grader.get("type")
    if kind == "python":
        raise errors.invalid(
            f"Invalid '{path}': this endpoint runs no code, so it has no python graders. Use text_similarity, "
            "string_check, score_model, label_model, endpoint or multi.",
            f"{path}.type",
            "OperationNotSupported",
        )
    if kind in ("score_model", "label_model"):
        service.deployment(grader.get("model"))
    if kind == "label_model" and not {*grader["passing_labels"]} <= {*grader["labels"]}:
        raise errors.invalid(
            f"Invalid '{path}.passing_labels': each must be one of the labels.",
            f"{path}.passing_labels",
            "invalid_value",
        )
    if kind == "score_model" and not _low(grader) < _high(grader):
        raise errors.invalid(
            f"Invalid '{path}.range': the first must be below the second.", f"{path}.range", "invalid_value"
        )
    if kind == "text_similarity" and grader["evaluation_metric"] not in (*MEASURES, "cosine"):
        raise errors.invalid_value(f"{path}.evaluation_metric", grader["evaluation_metric"], (*MEASURES, "cosine"))
    if kind == "multi":
        parts = _parts(grader)
        try:
            unknown = names_in(grader["calculate_output"]) - parts.keys()
        except BadFormula as problem:
            raise _invalid(f"{path}.calculate_output", str(problem).rstrip(".")) from None
        if unknown:
            known = ", ".join(parts)
            raise _invalid(f"{path}.calculate_output", f"there is no grader {min(unknown)!r}; there are {known}")
        for name, part in parts.items():
            check(part, f"{path}.graders.{name}", service)


def _invalid(path: str, why: str) -> Fault:
    return errors.invalid(f"Invalid '{path}': {why}.", path, "invalid_value")


def _parts(grader: Json) -> dict[str, Json]:
    given: Json = grader["graders"]
    return {str(given.get("name")): given} if isinstance(given.get("type"), str) else given


# -- judging --------------------------------------------------------------------------------------


async def grade(service: Service, grader: Json, judged: Judged) -> Grade:
    """What a grader says of an answer."""
    try:
        return await _KINDS[grader["type"]](service, grader, judged)
    except NoSuchValue as problem:
        return Grade(0.0, False, "invalid_variable_error", str(problem))
    except BadFormula as problem:
        return Grade(0.0, False, "formula_parse_error", str(problem))
    except Fault as problem:
        return Grade(0.0, False, "model_grader_server_error", str(problem))


async def _string_check(service: Service, grader: Json, judged: Judged) -> Grade:
    text, reference = (fill(grader[name], judged.values) for name in ("input", "reference"))
    operation = grader["operation"]
    if operation == "eq":
        same = text == reference
    elif operation == "ne":
        same = text != reference
    else:
        same = _like(text, reference, any_case=operation == "ilike")
    return Grade(float(same), same)


def _like(text: str, pattern: str, *, any_case: bool) -> bool:
    """Whether a text holds another, or fits it, where it has SQL's wildcards: `%` is any text, `_` any character."""
    if any_case:
        text, pattern = text.lower(), pattern.lower()
    if "%" not in pattern and "_" not in pattern:
        return pattern in text
    expression = "".join({"%": ".*", "_": "."}.get(mark, re.escape(mark)) for mark in pattern)
    return re.fullmatch(expression, text, re.DOTALL) is not None


async def _text_similarity(service: Service, grader: Json, judged: Judged) -> Grade:
    text, reference = (fill(grader[name], judged.values) for name in ("input", "reference"))
    metric = grader["evaluation_metric"]
    usage: tuple[ModelUsage, ...] = ()
    if metric == "cosine":
        engine = await service.embedding_engine(service.deployment("text-embedding-3-small"))
        (one, other), tokens = await engine.embed([text or " ", reference or " "])
        score = max(0.0, min(1.0, sum(a * b for a, b in zip(one, other, strict=True))))
        usage = (ModelUsage("text-embedding-3-small", tokens, 0),)
    else:
        score = await asyncio.to_thread(MEASURES[metric], text, reference)
    return Grade(score, _passes(score, grader, 1.0), usage=usage)


async def _score_model(service: Service, grader: Json, judged: Judged) -> Grade:
    low, high = _low(grader), _high(grader)
    steps = [round(low + (high - low) * step / _STEPS, 6) for step in range(_STEPS + 1)]
    words = f"Give a score from {low:g} (worst) to {high:g} (best)."
    told = await _asked(service, grader, judged, words, "score", [f"{step:g}" for step in steps])
    if isinstance(told, Grade):
        return told
    text, usage = told
    score = float(text)
    return Grade(score, _passes(score, grader, high), usage=(usage,))


async def _label_model(service: Service, grader: Json, judged: Judged) -> Grade:
    labels: list[str] = grader["labels"]
    told = await _asked(service, grader, judged, f"Choose one label: {', '.join(labels)}.", "label", labels)
    if isinstance(told, Grade):
        return told
    text, usage = told
    passed = text in grader["passing_labels"]
    return Grade(float(passed), passed, usage=(usage,))


async def _asked(
    service: Service, grader: Json, judged: Judged, words: str, name: str, choices: Sequence[str]
) -> tuple[str, ModelUsage] | Grade:
    """The one of the choices that a model makes, or the grade of a judge that makes none."""
    schema = {
        "type": "object",
        "properties": {name: {"type": "string", "enum": list(choices)}},
        "required": [name],
        "additionalProperties": False,
    }
    messages = [{"role": "system", "content": words}, *(_message(each, judged) for each in grader["input"])]
    given = object_(grader.get("sampling_params")) or {}
    sampling: Json = {key: value for key, value in given.items() if value is not None}
    if (most := sampling.pop("max_completions_tokens", None)) is not None:
        sampling["max_completion_tokens"] = most
    form = {"type": "json_schema", "json_schema": {"name": name, "schema": schema, "strict": True}}
    body = {"model": grader["model"], "messages": messages, "response_format": form, **sampling}
    answer = await ask(service, "POST", "/chat/completions", body)
    assert isinstance(answer, dict)
    counted = answer["usage"]
    usage = ModelUsage(str(answer["model"]), counted["prompt_tokens"], counted["completion_tokens"])
    choice: Json = answer["choices"][0]
    text = str((object_(choice.get("message")) or {}).get("content") or "")
    try:
        chosen: Any = (object_(json.loads(text)) or {}).get(name)
    except ValueError:
        chosen = None
    if chosen not in choices:
        why = f"The model answered {text[:200]!r} ({choice['finish_reason']})."
        return Grade(0.0, False, "model_grader_parse_error", why, (usage,))
    return str(chosen), usage


def _message(given: Json, judged: Judged) -> Json:
    """A message of a grader, with its holes filled."""
    return {"role": given["role"], "content": filled(given["content"], judged)}


def filled(content: Any, judged: Judged) -> Any:
    """The content of a message as chat takes it: text, or parts."""
    if isinstance(content, str):
        return fill(content, judged.values)
    parts = array(content)
    made: list[Json] = []
    for part in parts if parts is not None else [content]:
        if isinstance(part, str):
            made.append({"type": "text", "text": fill(part, judged.values)})
        elif part.get("type") == "input_image":
            made.append({"type": "image_url", "image_url": {"url": fill(part["image_url"], judged.values)}})
        else:
            made.append({"type": "text", "text": fill(str(part.get("text", "")), judged.values)})
    if all(part["type"] == "text" for part in made):
        return "\n".join(part["text"] for part in made)
    return made


async def _endpoint(service: Service, grader: Json, judged: Judged) -> Grade:
    """Asks a web service: it is sent the item and the sample, and answers with a `score`."""
    import httpx2

    from ..mcp.guarded import client

    try:
        async with client(dict(grader.get("headers") or {}), private=service.config.allow_private) as sending:
            reply = await sending.post(grader["url"], json={"item": judged.item, "sample": judged.sample})
            reply.raise_for_status()
            score = float((object_(reply.json()) or {})["score"])
    except (httpx2.HTTPError, httpx2.InvalidURL, ValueError, KeyError, TypeError) as problem:
        return Grade(0.0, False, "other_error", f"{grader['url']} gave no score: {type(problem).__name__}: {problem}")
    return Grade(score, _passes(score, grader, 1.0))


async def _multi(service: Service, grader: Json, judged: Judged) -> Grade:
    grades = {name: await grade(service, part, judged) for name, part in _parts(grader).items()}
    scores = {name: made.score for name, made in grades.items()}
    usage = tuple(each for made in grades.values() for each in made.usage)
    failed = next((made for made in grades.values() if made.error), None)
    if failed is not None:
        return Grade(0.0, False, failed.error, failed.details, usage, scores)
    score = calculate(grader["calculate_output"], scores)
    return Grade(score, _passes(score, grader, 1.0), usage=usage, parts=scores)


_KINDS = {
    "string_check": _string_check,
    "text_similarity": _text_similarity,
    "score_model": _score_model,
    "label_model": _label_model,
    "endpoint": _endpoint,
    "multi": _multi,
}


def _low(grader: Json) -> float:
    return float((grader.get("range") or (0, 1))[0])


def _high(grader: Json) -> float:
    return float((grader.get("range") or (0, 1))[1])


def _passes(score: float, grader: Json, best: float) -> bool:
    threshold = grader.get("pass_threshold")
    return score >= (best if threshold is None else threshold)
