"""CPU time per stream event: aoai beside openai-python, blocking and async, chat chunks and Responses events.

    python benchmarks/stream.py [--single]

Every event's text is read. The server sends a stream in one piece; with --single every event by itself, which adds to
both the system's cost of waking a process up for each, so no ratio is required. Exits with 1 if a ratio is missed.
"""

from __future__ import annotations

import argparse
import asyncio
from collections.abc import Callable
from functools import partial
from typing import Any

import openai

import aoai
from measure import COMPARED, in_turns, table, verdict
from server import EVENTS, running

CHAT: dict[str, Any] = {"model": "gpt-4.1-nano", "messages": [{"role": "user", "content": "Tell me a story."}]}
RESPONSES: dict[str, Any] = {"model": "gpt-4.1-nano", "input": "Tell me a story."}


def chat(client: Any, streams: int) -> int:
    events = 0
    for _ in range(streams):
        for chunk in client.chat.completions.create(stream=True, **CHAT):
            events += 1
            if chunk.choices:
                _ = chunk.choices[0].delta.content
    return events


def responses(client: Any, streams: int) -> int:
    events = 0
    for _ in range(streams):
        for event in client.responses.create(stream=True, **RESPONSES):
            events += 1
            if event.type == "response.output_text.delta":
                _ = event.delta
    return events


async def async_chat(client: Any, streams: int) -> int:
    events = 0
    for _ in range(streams):
        async for chunk in await client.chat.completions.create(stream=True, **CHAT):
            events += 1
            if chunk.choices:
                _ = chunk.choices[0].delta.content
    return events


async def async_responses(client: Any, streams: int) -> int:
    events = 0
    for _ in range(streams):
        async for event in await client.responses.create(stream=True, **RESPONSES):
            events += 1
            if event.type == "response.output_text.delta":
                _ = event.delta
    return events


def main(rounds: int, streams: int, single: bool) -> int:
    rows: list[list[str]] = []
    with running(single=single) as url, asyncio.Runner() as runner:
        given: dict[str, Any] = {"api_key": "k", "base_url": url}
        packages = {"aoai": aoai, "openai": openai}
        plain = {name: package.OpenAI(**given) for name, package in packages.items()}
        awaiting = {name: package.AsyncOpenAI(**given) for name, package in packages.items()}

        def awaited(run: Callable[[Any, int], Any]) -> Callable[[Any, int], int]:
            return lambda client, streams: runner.run(run(client, streams))

        def measured(run: Callable[[Any, int], int], clients: dict[str, Any]) -> list[str]:
            found = in_turns({name: partial(run, client, streams) for name, client in clients.items()}, rounds)
            return verdict(found["aoai"], found["openai"], 1 if single else 12)

        rows.append(["chat, blocking", *measured(chat, plain)])
        rows.append(["chat, async", *measured(awaited(async_chat), awaiting)])
        rows.append(["responses, blocking", *measured(responses, plain)])
        rows.append(["responses, async", *measured(awaited(async_responses), awaiting)])
    print(f"µs per event, {EVENTS} events a stream, {'each sent by itself' if single else 'sent in one piece'}\n")
    print(table(COMPARED, rows))
    return int(any(row[-1] != "yes" for row in rows))


if __name__ == "__main__":
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--rounds", type=int, default=7)
    parser.add_argument("--streams", type=int, default=5)
    parser.add_argument("--single", action="store_true", help="every event by itself, a millisecond apart")
    given = parser.parse_args()
    raise SystemExit(main(given.rounds, given.streams, given.single))
