"""Works off a run: has a model answer each case where it is to, and each criterion judge the answer.

What a case came to is kept as soon as it is known, under its number; a run that is taken up again does the others.
"""

from __future__ import annotations

import asyncio
import logging
from typing import Any

from .. import errors
from ..asking import ask
from ..errors import Fault
from ..grading.graders import Grade, Judged, ModelUsage, filled, grade, sample_of
from ..grading.templates import NoSuchValue, value_at
from ..service import Service
from ..shapes import array
from ..webhooks import tell
from .cases import cases_of

__all__ = ["EVAL", "OUTPUT", "OVER", "RUN", "begin", "take_up"]

log = logging.getLogger("aoai.server")

Json = dict[str, Any]

EVAL, RUN, OUTPUT = "eval", "eval.run", "eval.run.output_item"
"""The kinds under which the state keeps evaluations and, below each, its runs; below each run, its output items."""
OVER = ("completed", "failed", "canceled")

_AT_ONCE = 4
"""Cases of one run that are worked on side by side; the engines' own line keeps the rest of the world moving."""


def begin(service: Service, run: Json) -> None:
    """Has a run worked off in the background."""
    service.jobs.start(run["id"], _work(service, run["id"]))


async def take_up(service: Service) -> None:
    """Goes on with the runs that an earlier run of the endpoint left."""
    for run in await service.state.all(RUN, None):
        if run["status"] not in OVER:
            begin(service, run)


async def _work(service: Service, id: str) -> None:
    run = await service.state.get(RUN, id)
    made = await service.state.get(EVAL, run["eval_id"]) if run is not None else None
    if run is None or made is None:
        return
    criteria: list[Json] = made["testing_criteria"]
    run = await _kept(service, {**run, "status": "in_progress"})
    try:
        cases = await cases_of(service, run["data_source"]["source"])
        done = {item["datasource_item_id"] for item in await service.state.all(OUTPUT, id)}
        line = asyncio.Semaphore(_AT_ONCE)

        async def one(number: int, case: Judged) -> None:
            async with line:
                await _judge(service, run, criteria, number, case)

        async with asyncio.TaskGroup() as group:
            for number, case in enumerate(cases):
                if number not in done:
                    group.create_task(one(number, case))
    except Exception as problem:
        if not isinstance(problem, Fault):
            log.error("run %s failed", id, exc_info=problem)
            problem = errors.failed(id)
        await _end(service, run, criteria, "failed", _told(problem))
        await tell(service, "eval.run.failed", id)
    else:
        await _end(service, run, criteria, "completed", None)
        await tell(service, "eval.run.succeeded", id)


def _told(problem: Fault | NoSuchValue) -> Json:
    """An error as runs and samples show it."""
    if isinstance(problem, NoSuchValue):
        return {"code": "invalid_template", "message": str(problem)}
    return {"code": str(problem.error.get("code") or "server_error"), "message": str(problem.error.get("message"))}


async def _judge(service: Service, run: Json, criteria: list[Json], number: int, case: Judged) -> None:
    """What one case comes to."""
    sample = _given_sample(run, case)
    error: Json | None = None
    if run["data_source"].get("input_messages") is not None:
        try:
            sample = await _sampled(service, run["data_source"], case)
            case = Judged(case.item, {**case.sample, **sample_of(sample["output"][0]["content"])})
        except (Fault, NoSuchValue) as problem:
            told = (
                problem.error if isinstance(problem, Fault) else {"code": "invalid_template", "message": str(problem)}
            )
            error = {"code": str(told.get("code") or "server_error"), "message": str(told.get("message"))}
            sample = {**sample, "error": error, "finish_reason": "error"}
    results = [] if error else [_result(each, await grade(service, each, case)) for each in criteria]
    passed = bool(results) and all(result["passed"] for result in results)
    failed_to_judge = error is not None or any(result["sample"] and result["sample"]["error"] for result in results)
    item: Json = {
        "object": "eval.run.output_item",
        "id": service.ids.hex("outputitem_", 32),
        "created_at": service.now,
        "run_id": run["id"],
        "eval_id": run["eval_id"],
        "status": "error" if failed_to_judge else "pass" if passed else "fail",
        "datasource_item_id": number,
        "datasource_item": case.item,
        "results": results,
        "sample": sample,
    }
    await service.state.put(OUTPUT, item["id"], item, run["id"])


def _result(criterion: Json, made: Grade) -> Json:
    """What one criterion found; of a model that judged, or of a failure to judge, the sample tells more."""
    sample: Json | None = None
    if made.error or made.usage:
        sample = {
            "error": {"code": made.error, "message": made.details} if made.error else None,
            "usage": [_counts(each) for each in made.usage],
        }
    return {
        "name": criterion["name"],
        "type": criterion["type"],
        "passed": made.passed,
        "score": made.score,
        "sample": sample,
    }


def _counts(usage: ModelUsage) -> Json:
    return {
        "model": usage.model,
        "prompt_tokens": usage.prompt,
        "completion_tokens": usage.completion,
        "cached_tokens": usage.cached,
        "total_tokens": usage.prompt + usage.completion,
    }


# -- answers --------------------------------------------------------------------------------------


def _given_sample(run: Json, case: Judged) -> Json:
    """The sample of a case that brings its answer along."""
    text = case.sample.get("output_text")
    return {
        "input": [],
        "output": [{"role": "assistant", "content": text}] if isinstance(text, str) else [],
        "finish_reason": "stop",
        "model": run["model"],
        "usage": {"prompt_tokens": 0, "completion_tokens": 0, "cached_tokens": 0, "total_tokens": 0},
        "error": None,
        **_sampling(run["data_source"]),
    }


_USUAL: Json = {"temperature": 1.0, "max_completion_tokens": 2048, "top_p": 1.0, "seed": 42}
"""How a model is asked where a run does not say."""


def _settings(source: Json) -> Json:
    """All that a run says of how its model is asked."""
    said: Json = source.get("sampling_params") or {}
    given = {name: value for name, value in said.items() if value is not None}
    most = given.pop("max_tokens", None)
    return {**_USUAL, **({"max_completion_tokens": most} if most else {}), **given}


def _sampling(source: Json) -> Json:
    """The part of it that samples show."""
    settings = _settings(source)
    return {name: settings[name] for name in _USUAL}


async def _sampled(service: Service, source: Json, case: Judged) -> Json:
    """What the model under test answers to a case. Raises `Fault`, `NoSuchValue`."""
    messages = _messages(source["input_messages"], case)
    body: Json = {"model": source["model"], **_settings(source)}
    if source["type"] == "responses":
        body |= {"input": messages, "store": False, "max_output_tokens": body.pop("max_completion_tokens")}
        body.pop("seed", None)  # Responses has none
        if (effort := body.pop("reasoning_effort", None)) is not None:
            body["reasoning"] = {"effort": effort}
        answer: Any = await ask(service, "POST", "/responses", body)
        usage, reason = answer["usage"], answer["status"]
        texts = [part["text"] for item in answer["output"] for part in item.get("content") or () if "text" in part]
        text = "".join(texts)
        counts = usage["input_tokens"], usage["output_tokens"], usage["input_tokens_details"]["cached_tokens"]
    else:
        body["messages"] = messages
        answer = await ask(service, "POST", "/chat/completions", body)
        usage, reason = answer["usage"], answer["choices"][0]["finish_reason"]
        message: Json = answer["choices"][0].get("message") or {}
        text = str(message.get("content") or "")
        counts = usage["prompt_tokens"], usage["completion_tokens"], usage["prompt_tokens_details"]["cached_tokens"]
    prompt, completion, cached = counts
    return {
        "input": [{"role": message["role"], "content": str(message["content"])} for message in messages],
        "output": [{"role": "assistant", "content": text}],
        "finish_reason": reason,
        "model": answer["model"],
        "usage": {
            "prompt_tokens": prompt,
            "completion_tokens": completion,
            "cached_tokens": cached,
            "total_tokens": prompt + completion,
        },
        "error": None,
        **_sampling(source),
    }


def _messages(given: Json, case: Judged) -> list[Json]:
    if given["type"] == "item_reference":
        found = array(value_at(given["item_reference"], case.values))
        if found is None:
            raise NoSuchValue(given["item_reference"])
        return [{"role": each["role"], "content": each["content"]} for each in found]
    return [{"role": each["role"], "content": filled(each["content"], case)} for each in given["template"]]


# -- the run --------------------------------------------------------------------------------------


async def _kept(service: Service, run: Json) -> Json:
    await service.state.put(RUN, run["id"], run, run["eval_id"])
    return run


async def _end(service: Service, run: Json, criteria: list[Json], status: str, error: Json | None) -> None:
    items = await service.state.all(OUTPUT, run["id"])
    await _kept(service, {**run, "status": status, "error": error, **counted(items, criteria)})


def counted(items: list[Json], criteria: list[Json]) -> Json:
    """What the cases of a run came to, added up."""
    states = [item["status"] for item in items]
    models: dict[str, Json] = {}
    for item in items:
        if item["sample"]["usage"]["total_tokens"]:
            _count(models, item["sample"]["model"], item["sample"]["usage"])
        for result in item["results"]:
            judged: Json = result["sample"] or {"usage": []}
            for usage in judged["usage"]:
                _count(models, usage["model"], usage)
    return {
        "result_counts": {
            "total": len(items),
            "errored": states.count("error"),
            "failed": states.count("fail"),
            "passed": states.count("pass"),
        },
        "per_model_usage": list(models.values()),
        "per_testing_criteria_results": [
            {
                "testing_criteria": criterion["name"],
                "passed": sum(item["results"][at]["passed"] for item in items if item["results"]),
                "failed": sum(not item["results"][at]["passed"] for item in items if item["results"]),
            }
            for at, criterion in enumerate(criteria)
        ],
    }


def _count(models: dict[str, Json], name: str, usage: Json) -> None:
    names = ("prompt_tokens", "completion_tokens", "cached_tokens", "total_tokens")
    kept = models.setdefault(name, {"model_name": name, "invocation_count": 0, **dict.fromkeys(names, 0)})
    kept["invocation_count"] += 1
    for each in names:
        kept[each] += usage[each]
