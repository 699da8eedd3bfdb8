"""A thousand calls at once on one async client, beside the same thousand requests with bare aiohttp.

    python benchmarks/thousand.py

Both ask the same tiny server in another process, over connections that are kept, encode what they ask as JSON and read
the answer's text out of what comes back. Promise R-65: at most 1.5 times the time of aiohttp. Exits with 1 if it is
missed.
"""

from __future__ import annotations

import argparse
import asyncio
import resource
import time
from collections.abc import Callable, Coroutine
from typing import Any

import aiohttp

import aoai
from measure import in_turns, number, table
from server import ASK, running

CALLS = 1000
TIMES = 3
"""How often in a row. Most of the time goes into the garbage collector, which looks at everything only now and then."""
MOST = 1.5
"""Times what aiohttp takes."""


async def ours(client: Any) -> int:
    for _ in range(TIMES):
        made: list[Any] = await asyncio.gather(*[client.chat.completions.create(**ASK) for _ in range(CALLS)])
        assert all(one.choices[0].message.content for one in made)
    return CALLS * TIMES


async def bare(session: aiohttp.ClientSession, url: str) -> int:
    async def ask() -> Any:
        async with session.post(f"{url}/chat/completions", json=ASK, headers={"Authorization": "Bearer k"}) as reply:
            return await reply.json()

    for _ in range(TIMES):
        made = await asyncio.gather(*[ask() for _ in range(CALLS)])
        assert all(one["choices"][0]["message"]["content"] for one in made)
    return CALLS * TIMES


async def opened() -> aiohttp.ClientSession:
    return aiohttp.ClientSession(connector=aiohttp.TCPConnector(limit=0))


def main(rounds: int) -> int:
    soft, hard = resource.getrlimit(resource.RLIMIT_NOFILE)
    resource.setrlimit(resource.RLIMIT_NOFILE, (max(soft, min(hard, 4096)), hard))
    with running() as url, asyncio.Runner() as runner:
        client, session = aoai.AsyncOpenAI(api_key="k", base_url=url), runner.run(opened())

        def turn(work: Callable[[], Coroutine[Any, Any, int]]) -> Callable[[], int]:
            return lambda: runner.run(work())

        both = {"aoai": turn(lambda: ours(client)), "aiohttp": turn(lambda: bare(session, url))}
        rows: list[list[str]] = []
        missed = False
        for what, clock in (("CPU", time.process_time), ("wall", time.perf_counter)):
            found = in_turns(both, rounds, clock)
            times = found["aoai"] / found["aiohttp"]
            missed = missed or times > MOST
            figures = [number(found["aoai"]), number(found["aiohttp"]), f"{times:.2f}", f"{MOST}"]
            rows.append([f"{CALLS} at once, µs of {what} time per call", *figures, "NO" if times > MOST else "yes"])
        runner.run(client.close())
        runner.run(session.close())
    print(table(["", "aoai", "aiohttp", "times", "at most", "met"], rows))
    return int(missed)


if __name__ == "__main__":
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--rounds", type=int, default=3)
    raise SystemExit(main(parser.parse_args().rounds))
