"""Time of this process, measured in turns: contenders alternate, so that a busy machine slows them alike."""

from __future__ import annotations

import gc
import statistics
import time
from collections.abc import Callable, Mapping


def in_turns(
    contenders: Mapping[str, Callable[[], int]], rounds: int, clock: Callable[[], float] = time.process_time
) -> dict[str, float]:
    """Median microseconds (of CPU) per unit of work. A contender does some work and returns how many units it was."""
    for run in contenders.values():  # imports, connections, caches
        run()
    seen: dict[str, list[float]] = {name: [] for name in contenders}
    for _ in range(rounds):
        for name, run in contenders.items():
            gc.collect()
            started = clock()
            units = run()
            seen[name].append((clock() - started) / units * 1e6)
    return {name: statistics.median(values) for name, values in seen.items()}


def table(header: list[str], rows: list[list[str]]) -> str:
    """A Markdown table."""
    lines = [header, ["---", *["---:"] * (len(header) - 1)], *rows]
    return "\n".join("| " + " | ".join(line) + " |" for line in lines)


def number(value: float) -> str:
    """Three figures, for reading."""
    return f"{value:.0f}" if value >= 100 else f"{value:.1f}"


def verdict(ours: float, theirs: float, required: float) -> list[str]:
    """The columns that compare: both figures, the ratio, what is required, and whether it is met."""
    ratio = theirs / ours
    met = "yes" if ratio >= required else "NO"
    return [number(ours), number(theirs), f"{ratio:.1f}", f"{required:.0f}", met]


COMPARED = ["", "aoai", "openai", "ratio", "required", "met"]
"""Header of a table of `verdict`s."""
