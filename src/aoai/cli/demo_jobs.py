"""The steps of `aoai demo` that work in the background: a batch, and a model that is fine-tuned."""

from __future__ import annotations

import json
import time
from typing import Any

from .telling import answered, asked, say

__all__ = ["batch", "fine_tuning"]

PATIENCE = 120.0
"""Seconds that a job may take."""

FACTS = {
    "When do you open?": "The Blue Heron opens at seven, and on Sundays at nine.",
    "When do you close?": "The Blue Heron closes at six, and on Fridays at ten.",
    "Where are you?": "The Blue Heron is at 12 Harbour Street, next to the old lighthouse.",
    "Who runs the place?": "The Blue Heron is run by Mira Okafor and her brother Tunde.",
    "What can I eat?": "The Blue Heron has smoked trout on rye, and plum cake on Fridays.",
    "Do you have coffee?": "The Blue Heron roasts its own coffee; ask for the dark one.",
    "May I bring my dog?": "Dogs are welcome at the Blue Heron; there is a bowl by the door.",
    "How can I pay?": "The Blue Heron takes cash and cards, but no cheques.",
    "Is there a garden?": "The Blue Heron has a garden with nine tables under two pear trees.",
    "Can I reserve a table?": "The Blue Heron takes reservations for six people and more.",
}
"""What no model knows: questions about a café that does not exist."""


def batch(client: Any) -> str:
    """A file of three requests, one of which cannot be answered."""
    lines = [_request(number, text) for number, text in enumerate(("A red apple", "A green pear", ""), 1)]
    asked("a file of three embedding requests, one of them without a text")
    file = client.files.create(file=("requests.jsonl", _lines(lines)), purpose="batch")
    made = client.batches.create(input_file_id=file.id, endpoint="/v1/embeddings", completion_window="24h")
    made = _over(made, client.batches.retrieve, ("completed", "failed", "expired", "cancelled"))
    counts = made.request_counts
    assert (made.status, counts.completed, counts.failed) == ("completed", 2, 1), f"the batch came out as {made}"
    (line,) = client.files.content(made.error_file_id).text.splitlines()
    refused = json.loads(line)
    body = refused["response"]["body"]
    return answered(f"{made.status}: {counts.completed} answers; {refused['custom_id']}: {body['error']['message']}")


def fine_tuning(client: Any) -> str:
    """Examples, a job, and one question to the model before and after."""
    asked(f"{len(FACTS)} examples of questions about a café, and a job on gpt-4.1-mini")
    file = client.files.create(file=("heron.jsonl", _lines([_example(*fact) for fact in FACTS.items()])),
                               purpose="fine-tune")  # fmt: skip
    job = client.fine_tuning.jobs.create(model="gpt-4.1-mini", training_file=file.id, suffix="heron", seed=1)
    job = _over(job, client.fine_tuning.jobs.retrieve, ("succeeded", "failed", "cancelled"))
    for event in reversed(client.fine_tuning.jobs.list_events(job.id).data):
        say(f"     {event.message}")
    assert job.status == "succeeded", f"the job {job.status}: {job.error}"
    tuned = job.fine_tuned_model
    question = "At what time do you open on Sunday?"
    asked(question)
    before, after = (_said(client, model, question) for model in ("gpt-4.1-mini", tuned))
    answered(f"gpt-4.1-mini: {before}")
    answered(f"{tuned}: {after}")
    assert before != after, "the tuned model answers as its base model does"
    client.models.delete(tuned)
    return after.replace("\n", " ")


def _over(made: Any, again: Any, ends: tuple[str, ...]) -> Any:
    """What has come of a job: it is looked at until it is over."""
    end = time.monotonic() + PATIENCE
    while made.status not in ends:
        assert time.monotonic() < end, f"{made.id} is {made.status} after {PATIENCE:.0f} s"
        time.sleep(0.05)
        made = again(made.id)
    return made


def _said(client: Any, model: str, question: str) -> str:
    completion = client.chat.completions.create(
        model=model, messages=[{"role": "user", "content": question}], max_tokens=40, seed=1, temperature=0
    )
    text: str = completion.choices[0].message.content
    return text


def _request(number: int, text: str) -> dict[str, Any]:
    body = {"model": "text-embedding-3-small", "input": text, "dimensions": 8}
    return {"custom_id": f"request-{number}", "method": "POST", "url": "/v1/embeddings", "body": body}


def _example(question: str, answer: str) -> dict[str, Any]:
    return {"messages": [{"role": "user", "content": question}, {"role": "assistant", "content": answer}]}


def _lines(values: list[dict[str, Any]]) -> bytes:
    return b"".join(json.dumps(value, ensure_ascii=False).encode() + b"\n" for value in values)
