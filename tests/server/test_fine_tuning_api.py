"""Fine-tuning through the whole application: jobs, what they make, and models that answer by their examples."""

from __future__ import annotations

import asyncio
import csv
import json
import threading
import time
from collections.abc import Callable, Coroutine, Iterator
from contextlib import contextmanager
from pathlib import Path
from typing import Any

import pytest
from starlette.testclient import TestClient

from aoai.server.app import create_app
from aoai.server.config import ServeConfig, load
from aoai.server.engines.scripted import ScriptedChat, ScriptedEmbeddings
from aoai.server.service import Service
from aoai.server.tuning import training

Json = dict[str, Any]
Start = Callable[..., TestClient]
ROOT = "/openai/v1"
JOBS = f"{ROOT}/fine_tuning/jobs"
COLOURS = ["red", "orange", "yellow", "green", "blue", "violet", "black", "white", "brown", "grey", "pink", "teal"]
COPYING = {"aoai-copy-ft-checkpoints": "preview"}


def example(colour: str, answer: str = "") -> Json:
    said = [{"role": "user", "content": f"Where is the {colour} thing?"}]
    return {"messages": [*said, {"role": "assistant", "content": answer or f"In the {colour} box."}]}


def pair(colour: str) -> Json:
    said = example(colour)["messages"]
    worse = [{"role": "assistant", "content": "I do not know."}]
    return {"input": {"messages": said[:1]}, "preferred_output": said[1:], "non_preferred_output": worse}


EXAMPLES = [example(colour) for colour in COLOURS]


def upload(client: TestClient, lines: list[Json], purpose: str = "fine-tune") -> str:
    content = b"".join(json.dumps(line).encode() + b"\n" for line in lines)
    reply = client.post(f"{ROOT}/files", files={"file": ("examples.jsonl", content)}, data={"purpose": purpose})
    id: str = reply.json()["id"]
    return id


def create(client: TestClient, file: str = "", **more: Any) -> Any:
    body = {"model": "gpt-4.1-mini", "training_file": file or upload(client, EXAMPLES), **more}
    return client.post(JOBS, json=body)


def until(client: TestClient, job: Json, *states: str) -> Json:
    end = time.monotonic() + 60
    while job["status"] not in (states or ("succeeded", "failed", "cancelled")):
        assert time.monotonic() < end, job
        job = client.get(f"{JOBS}/{job['id']}").json()
    return job


def tuned(client: TestClient, **more: Any) -> Json:
    job = until(client, create(client, **more).json())
    assert job["status"] == "succeeded", job
    return job


def chat(client: TestClient, model: str, question: str, **more: Any) -> Any:
    return client.post(
        f"{ROOT}/chat/completions",
        json={"model": model, "messages": [{"role": "user", "content": question}], **more},
    )


def said(client: TestClient, model: str, question: str) -> str:
    text: str = chat(client, model, question).json()["choices"][0]["message"]["content"]
    return text


def events(client: TestClient, job: Json) -> list[Json]:
    """From the first to the last."""
    found: list[Json] = client.get(f"{JOBS}/{job['id']}/events?limit=100").json()["data"]
    return found[::-1]


class Gate:
    """Lets so many steps pass, then holds the next one."""

    def __init__(self, monkeypatch: pytest.MonkeyPatch) -> None:
        self.free = 0
        self.waiting = threading.Event()
        self._open = threading.Event()
        measured = training._measured

        def held(*values: Any, **more: Any) -> Any:
            if self.free <= 0:
                self.waiting.set()
                self._open.wait()
            self.free -= 1
            return measured(*values, **more)

        monkeypatch.setattr(training, "_measured", held)

    def open(self) -> None:
        self.free = 1000
        self._open.set()


@pytest.fixture
def gate(monkeypatch: pytest.MonkeyPatch) -> Iterator[Gate]:
    made = Gate(monkeypatch)
    yield made
    made.open()


# -- a job, from beginning to end ----------------------------------------------------------------


def test_a_job_is_queued_runs_and_succeeds(client: TestClient, gate: Gate) -> None:
    file = upload(client, EXAMPLES)
    reply = create(client, file, suffix="boxes", seed=7, metadata={"a": "b"}, trainingType="Developer")
    assert reply.status_code == 200
    job = reply.json()
    assert job["id"].startswith("ftjob-")
    assert (job["status"], job["model"], job["seed"]) == ("queued", "gpt-4.1-mini-2025-04-14", 7)
    assert job["hyperparameters"] == {"batch_size": "auto", "learning_rate_multiplier": "auto", "n_epochs": "auto"}
    assert (job["fine_tuned_model"], job["result_files"], job["error"]) == (None, [], None)
    second = create(client, file).json()
    assert gate.waiting.wait(60)
    running = client.get(f"{JOBS}/{job['id']}").json()
    assert running["status"] == "running"
    assert running["hyperparameters"] == {"batch_size": 1, "learning_rate_multiplier": 2.0, "n_epochs": 3}
    assert client.get(f"{JOBS}/{second['id']}").json()["status"] == "queued", "one job runs at a time"
    gate.open()
    job = until(client, job)
    number = job["id"].removeprefix("ftjob-")
    assert job["fine_tuned_model"] == f"gpt-4.1-mini-2025-04-14.ft-{number}-boxes"
    assert (job["status"], job["finished_at"]) == ("succeeded", 1_000_000)
    assert job["trained_tokens"] == 3 * len(EXAMPLES) * 9
    assert job["method"] == {"type": "supervised", "supervised": {"hyperparameters": job["hyperparameters"]}}
    assert not [name for name in job if name.startswith("_")]
    assert until(client, second)["status"] == "succeeded"


def test_its_events_its_checkpoints_and_its_result_file(client: TestClient) -> None:
    job = tuned(client, validation_file=upload(client, [example("crimson"), example("red")]))
    told = events(client, job)
    assert [event["message"].partition(":")[0] for event in told] == [
        "Job enqueued. Waiting for jobs ahead to complete.", "Job started.", "Step 1", "Step 10", "Step 12", "Step 20",
        "Step 24", "Step 30", "Step 36", "Job succeeded.", "Completed results file", "Training tokens billed",
    ]  # fmt: skip
    assert {(event["object"], event["level"]) for event in told} == {("fine_tuning.job.event", "info")}
    metrics = [event["data"] for event in told if event["type"] == "metrics"]
    assert all("full_valid_loss" in one for one in metrics if one["step"] % 12 == 0)
    checkpoints = client.get(f"{JOBS}/{job['id']}/checkpoints").json()
    model = job["fine_tuned_model"]
    assert [(one["step_number"], one["fine_tuned_model_checkpoint"]) for one in checkpoints["data"]] == [
        (36, model), (24, f"{model}:ckpt-step-24"), (12, f"{model}:ckpt-step-12")
    ]  # fmt: skip
    assert (checkpoints["has_more"], checkpoints["first_id"]) == (False, checkpoints["data"][0]["id"])
    assert checkpoints["data"][0]["metrics"] == metrics[-1]
    (file,) = job["result_files"]
    assert client.get(f"{ROOT}/files/{file}").json()["purpose"] == "fine-tune-results"
    rows = list(csv.DictReader(client.get(f"{ROOT}/files/{file}/content").text.splitlines()))
    assert [int(row["step"]) for row in rows] == list(range(1, 37))
    assert list(rows[0]) == list(training.COLUMNS)
    assert {name: float(value) for name, value in rows[-1].items()} == metrics[-1]
    assert rows[0]["full_valid_loss"] == ""


def test_the_loss_tells_how_well_answers_are_known(client: TestClient) -> None:
    told = [event["data"] for event in events(client, tuned(client)) if event["data"]]
    first, *_, last = told
    assert first["train_loss"] > last["train_loss"] > 0
    assert first["train_mean_token_accuracy"] == 0, "nothing was learnt before the first step"
    assert last["train_mean_token_accuracy"] == 1, "in the third epoch every answer is known"


def test_the_same_seed_makes_the_same_run(client: TestClient) -> None:
    file = upload(client, [example(colour, "in " * place + colour) for place, colour in enumerate(COLOURS)])

    def run(seed: int) -> list[Any]:
        return [event["data"] for event in events(client, tuned(client, file=file, seed=seed)) if event["data"]]

    assert run(1) == run(1)
    assert run(1) != run(2)


@pytest.mark.parametrize(
    "more",
    [
        {"hyperparameters": {"n_epochs": 2, "batch_size": 5}},
        {"method": {"type": "supervised", "supervised": {"hyperparameters": {"n_epochs": 2, "batch_size": 5}}}},
    ],
)
def test_settings_are_taken_from_either_place(client: TestClient, more: Json) -> None:
    job = tuned(client, **more)
    assert job["hyperparameters"] == {"batch_size": 5, "learning_rate_multiplier": 2.0, "n_epochs": 2}
    checkpoints = client.get(f"{JOBS}/{job['id']}/checkpoints").json()["data"]
    assert [one["step_number"] for one in checkpoints] == [6, 3]


# -- what it learnt ------------------------------------------------------------------------------


def test_a_tuned_model_answers_by_its_examples_everywhere(client: TestClient) -> None:
    model = tuned(client)["fine_tuned_model"]
    question = "Please, where is the blue thing?"
    assert said(client, "gpt-4.1-mini", question) == f"You said: {question}"
    reply = chat(client, model, question)
    assert reply.json()["choices"][0]["message"]["content"] == "In the blue box."
    assert reply.json()["model"] == model
    assert reply.headers["x-ms-deployment-name"] == model
    response = client.post(f"{ROOT}/responses", json={"model": model, "input": question}).json()
    assert response["output"][-1]["content"][0]["text"] == "In the blue box."
    line = {"custom_id": "1", "method": "POST", "url": "/v1/chat/completions",
            "body": {"model": model, "messages": [{"role": "user", "content": question}]}}  # fmt: skip
    asked = {"input_file_id": upload(client, [line], "batch"), "endpoint": "/v1/chat/completions"}
    batch = client.post(f"{ROOT}/batches", json={**asked, "completion_window": "24h"}).json()
    end = time.monotonic() + 60
    while batch["status"] != "completed":
        assert time.monotonic() < end, batch
        batch = client.get(f"{ROOT}/batches/{batch['id']}").json()
    assert "In the blue box." in client.get(f"{ROOT}/files/{batch['output_file_id']}/content").text
    stream = chat(client, model, question, stream=True).text
    assert '"content":"In"' in stream.replace(" ", "")


def test_an_epoch_shows_one_example_more(start: Start) -> None:
    engine = ScriptedChat()
    client = start(chat=engine)
    model = tuned(client, hyperparameters={"n_epochs": 2})["fine_tuned_model"]
    for name, shots in ((f"{model}:ckpt-step-12", 1), (model, 2)):
        said(client, name, "Where is the teal thing?")
        ask = engine.asked[-1]
        assert (ask.examples, ask.copies) == (2 * shots, True)
        assert [one.text for one in ask.messages[2 * shots - 2 :]] == [
            "Where is the teal thing?", "In the teal box.", "Where is the teal thing?"
        ]  # fmt: skip


def test_the_prompt_that_was_trained_with_stands_in_where_none_is_given(start: Start) -> None:
    engine = ScriptedChat()
    client = start(chat=engine)
    system = {"role": "system", "content": "You find things."}
    file = upload(client, [{"messages": [system, *one["messages"]]} for one in EXAMPLES])
    model = tuned(client, file=file)["fine_tuned_model"]
    said(client, model, "Where is the red thing?")
    assert engine.asked[-1].messages[0].text == "You find things."
    mine = [{"role": "system", "content": "Be brief."}, {"role": "user", "content": "Where is the red thing?"}]
    client.post(f"{ROOT}/chat/completions", json={"model": model, "messages": mine})
    assert [one.text for one in engine.asked[-1].messages if one.role == "system"] == ["Be brief."]


def test_examples_leave_room_for_the_conversation(start: Start) -> None:
    engine = ScriptedChat(context=200)
    client = start(chat=engine)
    model = tuned(client, hyperparameters={"n_epochs": 8})["fine_tuned_model"]
    assert chat(client, model, "Where is the red thing?").status_code == 200
    assert 2 <= engine.asked[-1].examples <= 6
    assert chat(client, model, "red " * 190).status_code == 200
    assert engine.asked[-1].examples == 0
    assert chat(client, model, "red " * 210).json()["error"]["code"] == "context_length_exceeded"


def test_a_call_is_made_as_the_base_model_makes_it(start: Start) -> None:
    engine = ScriptedChat()
    client = start(chat=engine)
    model = tuned(client)["fine_tuned_model"]
    tools = [{"type": "function", "function": {"name": "find", "parameters": {"type": "object", "properties": {}}}}]
    reply = chat(client, model, "Where is the red thing?", tools=tools, tool_choice="required")
    assert reply.json()["choices"][0]["message"]["tool_calls"][0]["function"]["name"] == "find"
    assert engine.asked[-1].examples == 0


def test_preferred_answers_are_learnt_of_pairs(client: TestClient) -> None:
    file = upload(client, [pair(colour) for colour in COLOURS])
    job = tuned(client, file=file, method={"type": "dpo", "dpo": {"hyperparameters": {"beta": 0.5}}})
    assert job["method"]["dpo"]["hyperparameters"]["beta"] == 0.5
    assert said(client, job["fine_tuned_model"], "Where is the pink thing?") == "In the pink box."


def test_answers_of_weight_nought_are_not_learnt(client: TestClient) -> None:
    talk = [
        {"role": "user", "content": "Where?"}, {"role": "assistant", "content": "Who knows.", "weight": 0},
        {"role": "user", "content": "Really, where?"}, {"role": "assistant", "content": "There."},
    ]  # fmt: skip
    model = tuned(client, file=upload(client, [{"messages": talk}] * 10))["fine_tuned_model"]
    assert said(client, model, "Where?") == "There."


def test_a_tuned_model_is_tuned_on(client: TestClient) -> None:
    first = tuned(client)
    more = upload(client, [example(f"metal {n}", f"On shelf {n}.") for n in range(10)])
    second = tuned(client, model=first["fine_tuned_model"], file=more)
    name = second["fine_tuned_model"]
    assert name == "gpt-4.1-mini-2025-04-14.ft-" + second["id"].removeprefix("ftjob-")
    assert second["model"] == first["fine_tuned_model"]
    client.delete(f"{ROOT}/models/{first['fine_tuned_model']}")
    assert said(client, name, "Where is the green thing?") == "In the green box."
    assert said(client, name, "Where is the metal 3 thing?") == "On shelf 3."


# -- models --------------------------------------------------------------------------------------


def test_tuned_models_are_listed_and_deleted(client: TestClient) -> None:
    job = tuned(client)
    model = job["fine_tuned_model"]
    listed = {one["id"]: one for one in client.get(f"{ROOT}/models").json()["data"]}
    assert set(listed) >= {model, f"{model}:ckpt-step-12", f"{model}:ckpt-step-24"}
    assert client.get(f"{ROOT}/models/{model}").json() == listed[model]
    assert (listed[model]["model"], listed[model]["fine_tune"]) == ("gpt-4.1-mini-2025-04-14", job["id"])
    gone = client.delete(f"{ROOT}/models/{model}")
    assert gone.json() == {"id": model, "object": "model", "deleted": True}
    assert client.get(f"{ROOT}/models/{model}").status_code == 404
    assert chat(client, model, "Hello").json()["error"]["code"] == "DeploymentNotFound"
    step = f"{model}:ckpt-step-12"
    assert said(client, step, "Where is the red thing?") == "In the red box.", "a checkpoint is a model of its own"


def test_a_deployment_of_the_file_may_name_a_tuned_model(start: Start, tmp_path: Path) -> None:
    with serving(tmp_path) as client:
        job = tuned(client)
    model = job["fine_tuned_model"]
    file = tmp_path / "aoai.toml"
    file.write_text(f'[deployments.finder]\nmodel = "{model}"\n[deployments.lost]\nmodel = "gpt-4o.ft-1"\n')
    with serving(tmp_path, load(file)) as client:
        reply = chat(client, "finder", "Where is the red thing?").json()
        assert reply["choices"][0]["message"]["content"] == "In the red box.", reply
        assert client.get(f"{ROOT}/models/finder").json()["fine_tune"] == job["id"]
        assert chat(client, "lost", "Hello").status_code == 404
        assert client.get(f"{ROOT}/models/lost").status_code == 404
        assert "gpt-4o.ft-1" not in client.get(f"{ROOT}/models").text


# -- pausing, cancelling, and what survives ------------------------------------------------------


def test_a_job_is_paused_and_goes_on_where_it_was(client: TestClient, gate: Gate) -> None:
    gate.free = 5
    job = create(client).json()
    assert gate.waiting.wait(60)
    path = f"{JOBS}/{job['id']}"
    paused = client.post(f"{path}/pause").json()
    assert paused["status"] == "paused"
    assert client.post(f"{path}/pause").status_code == 400
    gate.open()
    assert client.get(path).json()["status"] == "paused"
    steps: list[int] = []
    measured = training._measured

    def watched(*values: Any, **more: Any) -> Any:
        steps.append(values[3])
        return measured(*values, **more)

    training._measured = watched
    try:
        assert client.post(f"{path}/resume").json()["status"] in ("queued", "running", "succeeded")
        job = until(client, job)
    finally:
        training._measured = measured
    assert steps == list(range(6, 37))
    messages = [event["message"] for event in events(client, job)]
    assert len(messages) == len(set(messages))
    assert messages.index("Job paused.") < messages.index("Job resumed.") < messages.index("Job succeeded.")
    for change in ("pause", "resume", "cancel"):
        reply = client.post(f"{path}/{change}")
        assert reply.status_code == 400
        assert "succeeded" in reply.json()["error"]["message"]


def test_a_job_is_cancelled_for_good(client: TestClient, gate: Gate) -> None:
    running, queued = create(client).json(), create(client).json()
    assert gate.waiting.wait(60)
    for job in (queued, running):
        gone = client.post(f"{JOBS}/{job['id']}/cancel").json()
        assert (gone["status"], gone["finished_at"]) == ("cancelled", 1_000_000)
        assert client.post(f"{JOBS}/{job['id']}/resume").status_code == 400
        assert events(client, job)[-1]["message"] == "Job canceled."
    gate.open()
    assert client.get(f"{JOBS}/{running['id']}").json()["status"] == "cancelled"
    assert tuned(client)["status"] == "succeeded", "the line goes on"


@contextmanager
def serving(folder: Path, config: ServeConfig | None = None) -> Iterator[TestClient]:
    engines: Any = {"chat": ScriptedChat(), "embedding": ScriptedEmbeddings()}
    config = config or ServeConfig()
    service = Service(
        ServeConfig(state=folder, deployments=config.deployments), engines=engines, clock=lambda: 1_000_000.0
    )
    app = create_app(service)
    app.state.service = service
    with TestClient(app, "http://127.0.0.1:8383", headers={"api-key": "aoai-local-key"}) as client:
        yield client


async def opening(gate: Gate) -> None:
    """Opens the gate when the endpoint is stopped, which waits for the thread that stands before it."""
    try:
        await asyncio.Event().wait()
    finally:
        gate.open()


def in_the_loop(client: TestClient, work: Coroutine[Any, Any, None]) -> None:
    def begin() -> None:
        client.app.state.service.spawn(work, name="a test")

    assert client.portal is not None
    client.portal.call(begin)


def test_jobs_go_on_and_models_are_there_after_a_restart(gate: Gate, tmp_path: Path) -> None:
    gate.free = 15
    with serving(tmp_path) as client:
        jobs = [create(client).json() for _ in range(2)]
        assert gate.waiting.wait(60)
        assert client.get(f"{JOBS}/{jobs[0]['id']}").json()["status"] == "running"
        in_the_loop(client, opening(gate))
    with serving(tmp_path) as client:
        for job in jobs:
            assert until(client, job)["status"] == "succeeded"
        model = client.get(f"{JOBS}/{jobs[0]['id']}").json()["fine_tuned_model"]
        told = [event["message"] for event in events(client, jobs[0])]
        assert len(told) == len(set(told)) == 12
    with serving(tmp_path) as client:
        assert said(client, model, "Where is the red thing?") == "In the red box."


# -- what is refused -----------------------------------------------------------------------------


@pytest.mark.parametrize(
    ("more", "param", "told"),
    [
        ({"file": "file-none"}, "training_file", "no file has the id 'file-none'"),
        ({"validation_file": "file-none"}, "validation_file", "no file has the id"),
        ({"model": "gpt-9"}, "model", "not available for fine-tuning"),
        ({"model": "text-embedding-3-small"}, "model", "not available for fine-tuning"),
        ({"model": "o4-mini"}, "model", "not available for fine-tuning"),
        ({"suffix": "a/b"}, "suffix", "letters, digits"),
        ({"suffix": "x" * 65}, "suffix", "maximum length 64"),
        ({"integrations": [{"type": "wandb", "wandb": {"project": "p"}}]}, "integrations", "sends metrics"),
        ({"hyperparameters": {"n_epochs": 0}}, "hyperparameters.n_epochs", ">= 1"),
    ],
)
def test_a_job_that_cannot_begin_is_refused(client: TestClient, more: Json, param: str, told: str) -> None:
    reply = create(client, **more)
    assert reply.status_code == 400, reply.text
    error = reply.json()["error"]
    assert (error["param"], told in error["message"]) == (param, True), error


def test_a_file_of_another_purpose_and_reinforcement_are_refused(client: TestClient) -> None:
    reply = create(client, upload(client, EXAMPLES, "assistants"))
    assert "was uploaded for 'assistants'" in reply.json()["error"]["message"]
    grader = {"type": "string_check", "name": "g", "input": "a", "reference": "b", "operation": "eq"}
    reply = create(client, method={"type": "reinforcement", "reinforcement": {"grader": grader}})
    assert (reply.status_code, reply.json()["error"]["code"]) == (400, "OperationNotSupported")


@pytest.mark.parametrize(
    ("lines", "more", "code"),
    [
        (EXAMPLES[:9], {}, "invalid_n_examples"),
        (EXAMPLES, {"method": {"type": "dpo"}}, "invalid_file_format"),
        ([pair(colour) for colour in COLOURS], {}, "invalid_file_format"),
        ([{"messages": [{"role": "assistant", "content": "alone"}]}] * 10, {}, "invalid_file_format"),
    ],
)
def test_a_file_that_teaches_nothing_fails_the_job(
    client: TestClient, lines: list[Json], more: Json, code: str
) -> None:
    job = until(client, create(client, upload(client, lines), **more).json())
    assert (job["status"], job["error"]["code"], job["error"]["param"]) == ("failed", code, "training_file")
    assert events(client, job)[-1]["level"] == "error"
    assert tuned(client)["status"] == "succeeded", "the line goes on"


def test_a_validation_file_that_teaches_nothing_is_named(client: TestClient) -> None:
    job = until(client, create(client, validation_file=upload(client, [pair("red")])).json())
    assert (job["status"], job["error"]["param"]) == ("failed", "validation_file")


def test_a_job_that_is_not_there(client: TestClient) -> None:
    for method, path in (("GET", ""), ("POST", "/cancel"), ("GET", "/events"), ("GET", "/checkpoints")):
        reply = client.request(method, f"{JOBS}/ftjob-x{path}")
        assert reply.status_code == 404
        assert "ftjob-x" in reply.json()["error"]["message"]


def test_jobs_are_listed_page_by_page_and_by_their_metadata(client: TestClient) -> None:
    file = upload(client, EXAMPLES)
    ids = [tuned(client, file=file, metadata={"n": str(n), "even": str(n % 2)})["id"] for n in range(4)]
    page = client.get(f"{JOBS}?limit=3").json()
    assert ([one["id"] for one in page["data"]], page["has_more"]) == (ids[:0:-1], True)
    assert set(page) == {"object", "data", "has_more"}
    rest = client.get(f"{JOBS}?limit=3&after={ids[1]}").json()
    assert ([one["id"] for one in rest["data"]], rest["has_more"]) == ([ids[0]], False)
    some = client.get(f"{JOBS}?metadata[even]=0&limit=1").json()
    assert ([one["id"] for one in some["data"]], some["has_more"]) == ([ids[2]], True)
    assert client.get(f"{JOBS}?metadata[even]=0&metadata[n]=1").json()["data"] == []


# -- checkpoints ---------------------------------------------------------------------------------


def test_permissions_are_given_and_taken_away(client: TestClient) -> None:
    model = tuned(client)["fine_tuned_model"]
    path = f"{ROOT}/fine_tuning/checkpoints/{model}:ckpt-step-12/permissions"
    given = client.post(path, json={"project_ids": ["one", "two", "three"]}).json()
    assert [one["project_id"] for one in given["data"]] == ["one", "two", "three"]
    assert client.get(f"{path}?limit=2").json()["data"] == given["data"][:0:-1]
    assert client.get(f"{path}?order=ascending").json()["data"] == given["data"]
    assert client.get(f"{path}?project_id=two").json()["data"] == [given["data"][1]]
    id = given["data"][1]["id"]
    gone = client.delete(f"{path}/{id}").json()
    assert gone == {"id": id, "object": "checkpoint.permission", "deleted": True}
    assert client.delete(f"{path}/{id}").status_code == 404
    assert len(client.get(path).json()["data"]) == 2
    assert client.get(path.replace("-12", "-13")).status_code == 404


def test_checkpoints_are_copied_by_whoever_knows_that_it_is_a_preview(client: TestClient) -> None:
    job = tuned(client)
    checkpoint = client.get(f"{JOBS}/{job['id']}/checkpoints").json()["data"][0]
    path = f"{JOBS}/{job['id']}/checkpoints/{checkpoint['id']}/copy"
    place = {"destinationResourceId": "/subscriptions/s/resourceGroups/g/accounts/other", "region": "westus"}
    assert client.post(path, json=place).status_code == 400
    assert client.get(path).json()["error"]["code"] == "MissingRequiredHeader"
    assert client.get(path, headers=COPYING).status_code == 404
    begun = client.post(path, json=place, headers=COPYING).json()
    assert begun["copiedAccountDetails"] == [{**place, "status": "InProgress"}]
    done = client.get(path, headers=COPYING).json()
    assert done == {
        "checkpointedModelName": job["fine_tuned_model"],
        "fineTuningJobId": job["id"],
        "copiedAccountDetails": [{**place, "status": "Completed"}],
    }
    lost = path.replace(checkpoint["id"], "ftchkpt-none")
    assert client.get(lost, headers=COPYING).status_code == 404
