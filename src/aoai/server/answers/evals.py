"""Evaluations, their runs, and what the cases of a run came to. The work is in `evals/`, the judging in `grading/`."""

from __future__ import annotations

from typing import Any

from ...aio.operations.evals import AsyncEvalOutputItems, AsyncEvalRuns, AsyncEvals
from .. import errors
from ..answering import Asked, answers, resumes
from ..evals.cases import check_source
from ..evals.running import EVAL, OUTPUT, OVER, RUN, begin, counted, take_up
from ..grading.graders import check
from ..service import Service
from ..webhooks import tell

__all__ = ["resume"]

Json = dict[str, Any]


# -- evaluations ----------------------------------------------------------------------------------


@answers(AsyncEvals.create)
async def create(service: Service, asked: Asked) -> Json:
    """Keeps an evaluation whose criteria can judge."""
    body = asked.body
    if not body["testing_criteria"]:
        raise errors.invalid(
            "Invalid 'testing_criteria': name at least one criterion.", "testing_criteria", "empty_array"
        )
    for index, criterion in enumerate(body["testing_criteria"]):
        check(criterion, f"testing_criteria[{index}]", service)
    made: Json = {
        "object": "eval",
        "id": service.ids.hex("eval_", 32),
        "created_at": service.now,
        "name": body.get("name") or "",
        "data_source_config": _config(body["data_source_config"]),
        "testing_criteria": body["testing_criteria"],
        "metadata": body.get("metadata") or {},
    }
    await service.state.put(EVAL, made["id"], made)
    return made


def _config(given: Json) -> Json:
    """The configuration with the schema of a whole case, as the service shows it."""
    item: Json = given["item_schema"] if given["type"] == "custom" else {"type": "object"}
    whole: Json = {"type": "object", "properties": {"item": item}, "required": ["item"]}
    if given["type"] != "custom" or given.get("include_sample_schema"):
        whole["properties"]["sample"] = {"type": "object", "properties": {"output_text": {"type": "string"}}}
        whole["required"].append("sample")
    config: Json = {"type": given["type"], "schema": whole}
    return config if given["type"] == "custom" else {**config, "metadata": given.get("metadata") or {}}


@answers(AsyncEvals.list)
async def listed(service: Service, asked: Asked) -> Json:
    """The evaluations."""
    return await _page(service, asked, EVAL, "")


@answers(AsyncEvals.retrieve)
async def retrieve(service: Service, asked: Asked) -> Json:
    """One evaluation."""
    return await _eval(service, asked)


@answers(AsyncEvals.update)
async def update(service: Service, asked: Asked) -> Json:
    """Changes the name or the metadata."""
    made = await _eval(service, asked)
    changes = {name: asked.body[name] for name in ("name", "metadata") if asked.body.get(name) is not None}
    made = {**made, **changes}
    await service.state.put(EVAL, made["id"], made)
    return made


@answers(AsyncEvals.delete)
async def delete(service: Service, asked: Asked) -> Json:
    """Forgets an evaluation, its runs and what they came to."""
    made = await _eval(service, asked)
    for run in await service.state.all(RUN, made["id"]):
        await _forget(service, run)
    await service.state.delete(EVAL, made["id"])
    return {"object": "eval.deleted", "deleted": True, "eval_id": made["id"]}


# -- runs -----------------------------------------------------------------------------------------


@answers(AsyncEvalRuns.create, status=201)
async def create_run(service: Service, asked: Asked) -> Json:
    """Begins a run."""
    made = await _eval(service, asked)
    source: Json = asked.body["data_source"]
    await check_source(service, source["source"], "data_source.source")
    if source.get("input_messages") is not None:
        if not source.get("model"):
            raise errors.invalid(
                "Missing required parameter: 'data_source.model'. It names the deployment that answers the cases.",
                "data_source.model",
                "missing_required_parameter",
            )
        service.deployment(source["model"])
    run: Json = {
        "object": "eval.run",
        "id": service.ids.hex("evalrun_", 32),
        "eval_id": made["id"],
        "created_at": service.now,
        "status": "queued",
        "name": asked.body.get("name") or "",
        "model": source.get("model") or "",
        "report_url": "",  # there is no page to look at
        "data_source": source,
        "metadata": asked.body.get("metadata") or {},
        "error": None,
        **counted([], made["testing_criteria"]),
    }
    await service.state.put(RUN, run["id"], run, made["id"])
    begin(service, run)
    return run


@answers(AsyncEvalRuns.list)
async def listed_runs(service: Service, asked: Asked) -> Json:
    """The runs of an evaluation."""
    made = await _eval(service, asked)
    return await _page(service, asked, RUN, made["id"])


@answers(AsyncEvalRuns.retrieve)
async def retrieve_run(service: Service, asked: Asked) -> Json:
    """How a run is doing: what its cases came to so far is counted."""
    run = await _run(service, asked)
    if run["status"] in OVER:
        return run
    criteria = (await _eval(service, asked))["testing_criteria"]
    return {**run, **counted(await service.state.all(OUTPUT, run["id"]), criteria)}


@answers(AsyncEvalRuns.cancel)
async def cancel_run(service: Service, asked: Asked) -> Json:
    """Stops a run; what its cases came to so far is kept."""
    run = await _run(service, asked)
    if run["status"] in OVER:
        raise errors.invalid(f"The run '{run['id']}' is {run['status']} already.", "run_id", "invalid_value")
    await service.jobs.stop(run["id"])
    run = await retrieve_run(service, asked)
    if run["status"] not in OVER:  # it may have come to its end meanwhile
        run = {**run, "status": "canceled"}
        await service.state.put(RUN, run["id"], run, run["eval_id"])
        await tell(service, "eval.run.canceled", run["id"])
    return run


@answers(AsyncEvalRuns.delete)
async def delete_run(service: Service, asked: Asked) -> Json:
    """Forgets a run; one that is under way is stopped."""
    run = await _run(service, asked)
    await _forget(service, run)
    return {"object": "eval.run.deleted", "deleted": True, "run_id": run["id"]}


@answers(AsyncEvalOutputItems.list)
async def listed_items(service: Service, asked: Asked) -> Json:
    """What the cases of a run came to."""
    run = await _run(service, asked)
    return await _page(service, asked, OUTPUT, run["id"])


@answers(AsyncEvalOutputItems.retrieve)
async def retrieve_item(service: Service, asked: Asked) -> Json:
    """What one case came to."""
    run, id = await _run(service, asked), asked.path["output_item_id"]
    item = await service.state.get(OUTPUT, id, run["id"])
    if item is None:
        raise errors.not_found("EvalRunOutputItem", id, "output_item_id")
    return item


@resumes
async def resume(service: Service) -> None:
    """Goes on with runs that were under way."""
    await take_up(service)


# -- what is kept ---------------------------------------------------------------------------------


async def _eval(service: Service, asked: Asked) -> Json:
    id = asked.path["eval_id"]
    made = await service.state.get(EVAL, id)
    if made is None:
        raise errors.not_found("Eval", id, "eval_id")
    return made


async def _run(service: Service, asked: Asked) -> Json:
    id = asked.path["run_id"]
    run = await service.state.get(RUN, id, asked.path["eval_id"])
    if run is None:
        raise errors.not_found("EvalRun", id, "run_id")
    return run


async def _forget(service: Service, run: Json) -> None:
    await service.jobs.stop(run["id"])
    await service.state.delete_all(OUTPUT, run["id"])
    await service.state.delete(RUN, run["id"], run["eval_id"])


async def _page(service: Service, asked: Asked, kind: str, parent: str) -> Json:
    status: str | None = asked.query.get("status")
    where = {"status": status} if status else None
    slice: dict[str, Any] = {"order": "asc", **asked.slice}
    page = await service.state.page(kind, parent, where=where, **slice)
    return page.body()
