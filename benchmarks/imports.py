"""Import time: aoai beside openai-python, in fresh interpreters, less the time of one that imports nothing.

    python benchmarks/imports.py

Exits with 1 if the ratio is missed.
"""

from __future__ import annotations

import argparse
import os
import statistics
import subprocess
import sys
import time

from measure import COMPARED, table, verdict

PROGRAMS = ("import {}", "from {} import OpenAI, AsyncOpenAI")


WITH_BYTECODE = {name: value for name, value in os.environ.items() if name != "PYTHONDONTWRITEBYTECODE"}
"""As where people run programs: a package that was installed has its bytecode, one that is worked on would not."""


def seconds(program: str) -> float:
    started = time.perf_counter()
    subprocess.run([sys.executable, "-c", program], check=True, env=WITH_BYTECODE)
    return time.perf_counter() - started


def main(rounds: int) -> int:
    programs = ["pass", *(program.format(name) for program in PROGRAMS for name in ("aoai", "openai"))]
    seen: dict[str, list[float]] = {program: [] for program in programs}
    for turn in range(rounds + 1):  # the first writes and reads bytecode, and is not counted
        for program in programs:
            took = seconds(program)
            if turn:
                seen[program].append(took)
    bare, *rest = (statistics.median(seen[program]) for program in programs)
    spent = [max(0.1, (median - bare) * 1e3) for median in rest]  # less than the noise of a start reads as 0.1
    rows = [verdict(spent[2 * number], spent[2 * number + 1], 10) for number in range(len(PROGRAMS))]
    titles = [program.format("...") + ", ms" for program in PROGRAMS]
    print(table(COMPARED, [[title, *row] for title, row in zip(titles, rows, strict=True)]))
    return int(any(row[-1] != "yes" for row in rows))


if __name__ == "__main__":
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--rounds", type=int, default=11)
    raise SystemExit(main(parser.parse_args().rounds))
