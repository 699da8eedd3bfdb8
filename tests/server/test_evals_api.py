"""Evaluations: made, run over cases from everywhere, judged, stopped, and taken up again."""

from __future__ import annotations

import asyncio
import json
from collections.abc import Callable
from typing import Any

import pytest
from starlette.testclient import TestClient

from aoai import AsyncOpenAI
from aoai.server.engines.scripted import ScriptedChat
from aoai.server.state import Store

EVALS = "/openai/v1/evals"
Json = dict[str, Any]
Tell = Callable[..., Any]

CUSTOM: Json = {"type": "custom", "item_schema": {"type": "object", "properties": {"q": {"type": "string"}}}}
EQUAL: Json = {"type": "string_check", "name": "equal", "operation": "eq", "input": "{{ sample.output_text }}",
               "reference": "{{ item.want }}"}  # fmt: skip
NEAR: Json = {"type": "text_similarity", "name": "near", "evaluation_metric": "rouge_l", "pass_threshold": 0.5,
              "input": "{{ sample.output_text }}", "reference": "{{ item.want }}"}  # fmt: skip
ROWS: list[Json] = [
    {"item": {"q": "a", "want": "You said: a"}},
    {"item": {"q": "b", "want": "You said: something else"}},
    {"item": {"q": "aoai-trigger-hate-high", "want": ""}},
]
ASK: Json = {"type": "template", "template": [{"role": "user", "content": "{{ item.q }}"}]}


def source(kind: str = "completions", rows: list[Json] | None = None, **more: Any) -> Json:
    content = {"type": "file_content", "content": ROWS if rows is None else rows}
    return {"type": kind, "model": "gpt-4o", "source": content, "input_messages": ASK, **more}


async def over(client: AsyncOpenAI, eval_id: str, run_id: str) -> Any:
    while True:
        run = await client.evals.runs.retrieve(run_id, eval_id=eval_id)
        if run.status in ("completed", "failed", "canceled"):
            return run
        await asyncio.sleep(0)


def test_an_evaluation_is_kept_changed_and_forgotten(client: TestClient) -> None:
    made = client.post(EVALS, json={"data_source_config": CUSTOM, "testing_criteria": [EQUAL]}).json()
    assert made["data_source_config"]["schema"]["properties"]["item"] == CUSTOM["item_schema"]
    path = f"{EVALS}/{made['id']}"
    assert client.post(path, json={"name": "mine", "metadata": {"a": "b"}}).json()["name"] == "mine"
    assert client.get(path).json()["metadata"] == {"a": "b"}
    assert [each["id"] for each in client.get(EVALS).json()["data"]] == [made["id"]]
    assert client.delete(path).json() == {"object": "eval.deleted", "deleted": True, "eval_id": made["id"]}
    assert client.get(path).status_code == 404


@pytest.mark.parametrize("kind", ["completions", "responses"])
def test_a_model_answers_the_cases_and_criteria_judge_them(tell: Tell, kind: str) -> None:
    async def story(client: AsyncOpenAI) -> None:
        made = await client.evals.create(data_source_config=CUSTOM, testing_criteria=[EQUAL, NEAR])  # type: ignore[arg-type]
        run: Any = await client.evals.runs.create(made.id, data_source=source(kind))  # type: ignore[arg-type]
        assert run.status == "queued"
        run = await over(client, made.id, run.id)
        assert run.status == "completed"
        assert run.result_counts.to_dict() == {"total": 3, "errored": 1, "failed": 1, "passed": 1}
        assert [(each.testing_criteria, each.passed, each.failed) for each in run.per_testing_criteria_results] == [
            ("equal", 1, 1),
            ("near", 2, 0),
        ]
        [usage] = run.per_model_usage
        assert usage.invocation_count == 2
        items = [each async for each in client.evals.runs.output_items.list(run.id, eval_id=made.id)]
        by_case = {each.datasource_item["q"]: each for each in items}
        assert by_case["a"].status == "pass"
        assert by_case["a"].sample.output[0].content == "You said: a"
        shown = by_case["a"].sample
        assert (shown.temperature, shown.top_p, shown.max_completion_tokens, shown.seed) == (1.0, 1.0, 2048, 42)
        assert by_case["b"].status == "fail"
        assert by_case["b"].results[1].score > 0.5
        blocked = by_case["aoai-trigger-hate-high"]
        assert blocked.status == "error"
        assert blocked.sample.error.code == "content_filter"
        again = await client.evals.runs.output_items.retrieve(items[0].id, eval_id=made.id, run_id=run.id)
        assert again == items[0]
        failed = client.evals.runs.output_items.list(run.id, eval_id=made.id, status="fail")
        assert [each.datasource_item["q"] async for each in failed] == ["b"]

    tell(story)


def test_answers_that_are_there_already_are_judged_from_a_file(tell: Tell) -> None:
    rows = [{"item": {"want": "x"}, "sample": {"output_text": text}} for text in ("x", "y", "x")]

    async def story(client: AsyncOpenAI) -> None:
        content = "\n".join(map(json.dumps, rows)).encode()
        file = await client.files.create(file=("rows.jsonl", content), purpose="evals")
        made = await client.evals.create(data_source_config=CUSTOM, testing_criteria=[EQUAL])  # type: ignore[arg-type]
        run: Any = await client.evals.runs.create(
            made.id, data_source={"type": "jsonl", "source": {"type": "file_id", "id": file.id}}
        )
        run = await over(client, made.id, run.id)
        assert run.result_counts.to_dict() == {"total": 3, "errored": 0, "failed": 1, "passed": 2}

    tell(story)


def test_stored_responses_are_judged(tell: Tell) -> None:
    async def story(client: AsyncOpenAI) -> None:
        for text in ("one", "two"):
            await client.responses.create(model="gpt-4.1", input=text, metadata={"set": text})
        made = await client.evals.create(
            data_source_config={"type": "logs", "metadata": {}},
            testing_criteria=[{**EQUAL, "reference": "You said: {{ item.input }}"}],  # type: ignore[list-item]
        )
        wanted: Any = {"type": "responses", "metadata": {"set": "two"}}
        run: Any = await client.evals.runs.create(made.id, data_source={"type": "responses", "source": wanted})
        run = await over(client, made.id, run.id)
        assert run.result_counts.to_dict() == {"total": 1, "errored": 0, "failed": 0, "passed": 1}

    tell(story)


def test_a_run_is_stopped_and_forgotten(tell: Tell) -> None:
    held = asyncio.Event()

    async def story(client: AsyncOpenAI) -> None:
        made = await client.evals.create(data_source_config=CUSTOM, testing_criteria=[EQUAL])  # type: ignore[arg-type]
        run: Any = await client.evals.runs.create(made.id, data_source=source())  # type: ignore[arg-type]
        run = await client.evals.runs.cancel(run.id, eval_id=made.id)
        assert run.status == "canceled"
        assert (await client.evals.runs.delete(run.id, eval_id=made.id)).deleted
        assert [each async for each in client.evals.runs.list(made.id)] == []

    tell(story, ScriptedChat(pause=held.wait))


def test_a_run_goes_on_after_a_restart_without_judging_twice(tell: Tell, tmp_path: Any) -> None:
    rows = [{"item": {"q": name, "want": f"You said: {name}"}} for name in "abcdef"]
    known: list[str] = []

    def first_chat() -> ScriptedChat:
        answered = 0

        async def pause() -> None:
            nonlocal answered
            answered += 1
            if answered > 9:  # three answers of three words
                await asyncio.Event().wait()

        return ScriptedChat(pause=pause)

    async def first(client: AsyncOpenAI) -> None:
        made = await client.evals.create(data_source_config=CUSTOM, testing_criteria=[EQUAL])  # type: ignore[arg-type]
        run: Any = await client.evals.runs.create(made.id, data_source=source(rows=rows))  # type: ignore[arg-type]
        while run.result_counts.total < 1:
            run = await client.evals.runs.retrieve(run.id, eval_id=made.id)
            await asyncio.sleep(0)
        known.extend((made.id, run.id))

    async def second(client: AsyncOpenAI) -> None:
        run = await over(client, *known)
        assert run.result_counts.to_dict() == {"total": 6, "errored": 0, "failed": 0, "passed": 6}
        items = [each async for each in client.evals.runs.output_items.list(known[1], eval_id=known[0])]
        assert sorted(each.datasource_item_id for each in items) == list(range(6))

    tell(first, first_chat(), Store(tmp_path))
    tell(second, None, Store(tmp_path))


@pytest.mark.parametrize(
    ("data_source", "param"),
    [
        ({**source(), "model": "nobody"}, None),
        ({name: value for name, value in source().items() if name != "model"}, "data_source.model"),
        ({**source(), "source": {"type": "file_id", "id": "file-none"}}, "data_source.source.id"),
        ({**source(), "source": {"type": "stored_completions"}}, "data_source.source.type"),
        ({"type": "jsonl"}, "data_source.source"),
    ],
)
def test_a_run_that_cannot_be_is_refused(client: TestClient, data_source: Json, param: str | None) -> None:
    made = client.post(EVALS, json={"data_source_config": CUSTOM, "testing_criteria": [EQUAL]}).json()
    reply = client.post(f"{EVALS}/{made['id']}/runs", json={"data_source": data_source})
    assert reply.status_code in (400, 404)
    assert reply.json()["error"].get("param") == param
