"""What a fine-tuned model of the local endpoint has learnt: of ten questions, how many answers hold the fact.

    python benchmarks/tuning.py

The questions are asked in other words than those of the examples. Needs the chat model (`aoai models fetch`).
"""

from __future__ import annotations

import asyncio
import json
import time
from typing import Any, cast

from aoai.cli.demo_jobs import FACTS
from aoai.server.answers.files import FILE
from aoai.server.asking import ask
from aoai.server.config import ServeConfig
from aoai.server.loading import load
from aoai.server.service import Service

ASKED = {
    "At what time do you open on Sunday?": "nine",
    "Until when can I come on Friday?": "ten",
    "What is your address?": "Harbour",
    "Who owns the café?": "Mira",
    "What is there for lunch?": "trout",
    "Can I get an espresso?": "coffee",
    "Is my dog allowed inside?": "welcome",
    "Do you accept credit cards?": "cards",
    "Can we sit outside?": "garden",
    "May I book for eight people?": "six",
}


async def main() -> None:
    """Prints a line for the base model, and one for each number of examples."""
    service = Service(ServeConfig(), load=lambda: load(ServeConfig()))
    await service.start()
    await service.loaded()
    lines = [
        {"messages": [{"role": "user", "content": question}, {"role": "assistant", "content": answer}]}
        for question, answer in FACTS.items()
    ]
    await service.state.put_blob("file-1", "\n".join(map(json.dumps, lines)).encode())
    await service.state.put(FILE, "file-1", {"id": "file-1", "purpose": "fine-tune", "expires_at": None})
    print(f"{'examples':>8} {'job, s':>7} {'facts':>6} {'prompt':>7} {'answer, s':>10}")
    for examples in (0, 1, 3, 8):
        began = time.monotonic()
        model = await tuned(service, examples) if examples else "gpt-4.1-mini"
        took = time.monotonic() - began
        facts, tokens, seconds = await asked(service, model)
        print(f"{examples:8} {took:7.2f} {facts:3}/10 {tokens / len(ASKED):7.0f} {seconds / len(ASKED):10.2f}")
    await service.close()


async def tuned(service: Service, epochs: int) -> str:
    """A model that is shown as many examples as it was trained for epochs."""
    body = {"model": "gpt-4.1-mini", "training_file": "file-1", "seed": 1, "hyperparameters": {"n_epochs": epochs}}
    job = cast("Any", await ask(service, "POST", "/fine_tuning/jobs", body))
    while job["status"] not in ("succeeded", "failed"):
        await asyncio.sleep(0.02)
        job = cast("Any", await ask(service, "GET", f"/fine_tuning/jobs/{job['id']}", {}))
    return str(job["fine_tuned_model"])


async def asked(service: Service, model: str) -> tuple[int, int, float]:
    """How many answers hold the fact, the tokens of all prompts, and the seconds it took."""
    facts = tokens = 0
    began = time.monotonic()
    for question, fact in ASKED.items():
        messages = [{"role": "user", "content": question}]
        body = {"model": model, "messages": messages, "max_tokens": 30, "temperature": 0, "seed": 1}
        reply = cast("Any", await ask(service, "POST", "/chat/completions", body))
        facts += fact.lower() in reply["choices"][0]["message"]["content"].lower()
        tokens += reply["usage"]["prompt_tokens"]
    return facts, tokens, time.monotonic() - began


if __name__ == "__main__":
    asyncio.run(main())
