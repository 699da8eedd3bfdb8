"""CPU time per chat call: aoai beside openai-python, blocking and with 64 calls at once.

    python benchmarks/call.py

Both ask the same tiny server in another process and read the answer's text. Exits with 1 if a ratio is missed.
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
from server import ASK, running

CONCURRENT = 64


def blocking(client: Any, calls: int) -> int:
    for _ in range(calls):
        assert client.chat.completions.create(**ASK).choices[0].message.content
    return calls


async def awaiting(client: Any, calls: int) -> int:
    async def work() -> None:
        for _ in range(calls // CONCURRENT):
            reply = await client.chat.completions.create(**ASK)
            assert reply.choices[0].message.content

    await asyncio.gather(*[work() for _ in range(CONCURRENT)])
    return calls // CONCURRENT * CONCURRENT


def main(rounds: int, calls: int) -> int:
    with running() as url, asyncio.Runner() as runner:

        def awaited(client: Any) -> Callable[[], int]:
            return lambda: runner.run(awaiting(client, calls))

        given: dict[str, Any] = {"api_key": "k", "base_url": url}
        packages = {"aoai": aoai, "openai": openai}
        one = {name: partial(blocking, package.OpenAI(**given), calls) for name, package in packages.items()}
        many = {name: awaited(package.AsyncOpenAI(**given)) for name, package in packages.items()}
        first, second = in_turns(one, rounds), in_turns(many, rounds)
    rows = [verdict(first["aoai"], first["openai"], 8), verdict(second["aoai"], second["openai"], 9)]
    names = ["blocking, µs per call", f"async, {CONCURRENT} at once, µs per call"]
    print(table(COMPARED, [[name, *row] for name, row in zip(names, rows, strict=True)]))
    return int(any(row[-1] != "yes" for row in rows))


if __name__ == "__main__":
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--rounds", type=int, default=9)
    parser.add_argument("--calls", type=int, default=256)
    given = parser.parse_args()
    raise SystemExit(main(given.rounds, given.calls))
