"""Graders, tried out on one answer. What they do is in `grading/`."""

from __future__ import annotations

from typing import Any

from ...aio.operations.fine_tuning import AsyncGraders
from ...types.fine_tuning import GraderRunErrors
from ..answering import Asked, answers
from ..grading.graders import Grade, Judged, check, grade, sample_of
from ..service import Service

__all__ = ["run", "validate"]

Json = dict[str, Any]

_FLAGS = [name for name, hint in GraderRunErrors.__annotations__.items() if hint == "bool"]


@answers(AsyncGraders.validate)
async def validate(service: Service, asked: Asked) -> Json:
    """Says that a grader is well formed, by giving it back."""
    check(asked.body["grader"], "grader", service)
    return {"grader": asked.body["grader"]}


@answers(AsyncGraders.run)
async def run(service: Service, asked: Asked) -> Json:
    """Has a grader judge one answer."""
    grader: Json = asked.body["grader"]
    check(grader, "grader", service)
    begun = service.clock()
    made = await grade(service, grader, Judged(asked.body.get("item") or {}, sample_of(asked.body["model_sample"])))
    return {
        "reward": made.score,
        "metadata": {
            "name": grader["name"],
            "type": grader["type"],
            "errors": _errors(made),
            "execution_time": service.clock() - begun,
            "scores": dict(made.parts),
            "token_usage": sum(each.prompt + each.completion for each in made.usage) if made.usage else None,
            "sampled_model_name": made.usage[0].model if made.usage else None,
        },
        "sub_rewards": dict(made.parts),
        "model_grader_token_usage_per_model": _per_model(made),
    }


def _errors(made: Grade) -> Json:
    told: Json = {name: name == made.error for name in _FLAGS}
    for name in ("python_grader_server_error_type", "python_grader_runtime_error_details"):
        told[name] = None
    told["model_grader_server_error_details"] = made.details or None
    return told


def _per_model(made: Grade) -> Json:
    counts: dict[str, Json] = {}
    for each in made.usage:
        kept = counts.setdefault(each.model, {"prompt_tokens": 0, "completion_tokens": 0, "total_tokens": 0})
        kept["prompt_tokens"] += each.prompt
        kept["completion_tokens"] += each.completion
        kept["total_tokens"] += each.prompt + each.completion
    return dict(counts)
