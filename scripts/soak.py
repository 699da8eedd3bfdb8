"""Plays tapes drawn by chance to clients of all colours for some minutes, and counts what is left behind.

    python scripts/soak.py --minutes 5 --seed 1

Fails where the number of descriptors or threads grows, or something other than an OpenAIError leaves a client. The
fork of ten thousand calls is run before: tests/faults, with FORK_CALLS=5000 (parent and child, that many each).
"""

from __future__ import annotations

import argparse
import gc
import importlib.util
import os
import random
import resource
import subprocess
import sys
import time
import warnings
from pathlib import Path
from typing import Any

sys.path.insert(0, str(Path(__file__).resolve().parent.parent / "src"))

import aoai
from aoai.testing import TAPES, play

ROOT = Path(__file__).resolve().parent.parent
FORK = ["-q", "-n", "0", "tests/faults/test_promises_kept.py", "-k", "r61"]


def main() -> int:
    parser = argparse.ArgumentParser(description=(__doc__ or "").partition("\n")[0])
    parser.add_argument("--minutes", type=float, default=2)
    parser.add_argument("--seed", type=int, default=0)
    given = parser.parse_args()
    command = [sys.executable, "-m", "pytest", *FORK]
    if subprocess.run(command, cwd=ROOT, env={**os.environ, "FORK_CALLS": "5000"}, check=False).returncode:
        return 1
    return soak(given.minutes * 60, random.Random(given.seed))


def soak(seconds: float, chance: random.Random) -> int:
    """Calls until the time is over."""
    warnings.simplefilter("ignore", ResourceWarning)  # httpcore2 leaves a generator to the garbage collector
    calls = _calls()
    tapes = [tape for tape in TAPES.values() if not tape.secure]
    end, made, before = time.monotonic() + seconds, 0, 0
    while time.monotonic() < end:
        tape = chance.choice(tapes)
        with play(tape, seed=chance.randrange(1000)) as server:
            outcome = calls.ask(
                chance.choice(calls.COLOURS),
                server.url,
                stream=chance.random() < 0.5,
                retries=chance.choice((0, 2)),
                limit=0.2 if tape.endless else 30,
                trusting=None,
            )
        if outcome.error is not None and not isinstance(outcome.error, aoai.OpenAIError):
            print(f"{tape.name}: {outcome.error!r}")
            return 1
        made += 1
        if made % 50 == 0:
            del outcome
            gc.collect()
            found = len(os.listdir("/proc/self/fd"))
            before = before or found
            if found > before:
                print(f"after {made} calls there are {found} descriptors, and there were {before}")
                return 1
    grown = resource.getrusage(resource.RUSAGE_SELF).ru_maxrss // 1024
    print(f"{made} calls, {before} descriptors all along, {grown} MiB at the most")
    return 0


def _calls() -> Any:
    """How the tests ask: modules of tests are no package."""
    spec = importlib.util.spec_from_file_location("calls", ROOT / "tests" / "faults" / "conftest.py")
    assert spec is not None
    assert spec.loader is not None
    module = importlib.util.module_from_spec(spec)
    sys.modules["calls"] = module
    spec.loader.exec_module(module)
    return module


if __name__ == "__main__":
    raise SystemExit(main())
