"""Import time: aoai beside openai-python, in fresh interpreters, less the time of one that imports nothing.

    python benchmarks/imports.py

Exits with 1 if the ratio is missed.
"""

from __future__ import annotations

import argparse
import statistics
import subprocess
import sys
import time

from measure import COMPARED, table, verdict

PROGRAMS = {
    "nothing": "pass",
    "aoai": "from aoai import OpenAI, AsyncOpenAI",
    "openai": "from openai import OpenAI, AsyncOpenAI",
}


def seconds(program: str) -> float:
    started = time.perf_counter()
    subprocess.run([sys.executable, "-c", program], check=True)
    return time.perf_counter() - started


def main(rounds: int) -> int:
    seen: dict[str, list[float]] = {name: [] for name in PROGRAMS}
    for turn in range(rounds + 1):  # the first writes and reads bytecode, and is not counted
        for name, program in PROGRAMS.items():
            spent = seconds(program)
            if turn:
                seen[name].append(spent)
    bare = statistics.median(seen["nothing"])
    aoai, openai = ((statistics.median(seen[name]) - bare) * 1e3 for name in ("aoai", "openai"))
    row = verdict(aoai, openai, 10)
    print(table(COMPARED, [["import, ms", *row]]))
    return int(row[-1] != "yes")


if __name__ == "__main__":
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--rounds", type=int, default=11)
    raise SystemExit(main(parser.parse_args().rounds))
