"""Plays every tape to aoai and to openai-python in one run, and prints what comes of it side by side.

    python scripts/compare.py            prints the table, and fails where a row of ours is worse than theirs
    python scripts/compare.py --record   also writes it down, for docs/explanation/promises.md

Each package runs in a process of its own. Both are asked the same way, by a blocking client with two retries. Where a
tape does not end, `timeout=0.3`, and ours has a deadline of 1 s besides, which theirs does not know. Waits before
retries are skipped.
Beside the tapes there are scenes: things that take more than one call, in `compare_scenes.py`.
"""

from __future__ import annotations

import argparse
import json
import subprocess
import sys
import threading
import time
from concurrent.futures import ThreadPoolExecutor
from dataclasses import asdict, dataclass
from pathlib import Path
from typing import Any
from unittest import mock

sys.path.insert(0, str(Path(__file__).resolve().parent.parent / "src"))

import compare_scenes  # isort: skip

from aoai.testing import TAPES, Server, play

ROOT = Path(__file__).resolve().parent.parent
RECORD = ROOT / "tests" / "faults" / "compared.json"
PACKAGES = ("aoai", "openai")
PATIENCE = 3.0
"""Seconds after which a call counts as one that does not end."""
KEY = "canary"
TEXT = "abc"
"""What the tapes answer, where they answer."""


@dataclass(frozen=True, slots=True)
class Cell:
    """What came of one tape, in words, and how bad that is: 0 the answer, 1 an error of the package, 2 worse."""

    said: str
    bad: int


def main() -> int:
    parser = argparse.ArgumentParser(description=(__doc__ or "").partition("\n")[0])
    parser.add_argument("--record", action="store_true", help="write the outcome down")
    parser.add_argument("--only", choices=PACKAGES, help="what the script asks itself to do in a process of its own")
    parser.add_argument("--scene", choices=compare_scenes.SCENES, help="the same, for one scene")
    given = parser.parse_args()
    if given.scene:
        print(json.dumps(compare_scenes.play(given.scene, given.only)))
        return 0
    if given.only:
        print(json.dumps(tapes(given.only)))
        return 0
    rows = compared()
    show(rows)
    if given.record:
        RECORD.write_text(json.dumps(rows, indent=1, ensure_ascii=False) + "\n", encoding="utf-8")
    worse = [name for name, row in rows.items() if is_worse(row)]
    for name in worse:
        print(f"worse: {name}")
    return 1 if worse else 0


def is_worse(row: dict[str, Any]) -> bool:
    """Whether ours is worse than theirs."""
    return bool(row["aoai"]["bad"] > row["openai"]["bad"])


def compared() -> dict[str, Any]:
    """Every row: its name, and both cells."""
    with ThreadPoolExecutor() as threads:  # both wait, most of the time
        found = dict(zip(PACKAGES, threads.map(_asked, PACKAGES), strict=True))
    rows: dict[str, Any] = {name: {p: found[p][name] for p in PACKAGES} for name in found["aoai"]}
    for scene in compare_scenes.SCENES:
        rows[f"scene, {scene}"] = {package: _asked(package, scene) for package in PACKAGES}
    return rows


def _asked(package: str, scene: str | None = None) -> Any:
    command = [sys.executable, "-W", "ignore", __file__, "--only", package, *(["--scene", scene] if scene else [])]
    done = subprocess.run(command, capture_output=True, text=True, timeout=600, check=False)
    if done.returncode:
        return {"said": f"the process ended with {done.returncode}: {done.stderr.strip().splitlines()[-1:]}", "bad": 2}
    return json.loads(done.stdout.splitlines()[-1])


def show(rows: dict[str, Any]) -> None:
    width = max(map(len, rows))
    print(f"{'':{width}}  {'aoai':48} openai")
    for name, row in rows.items():
        mark = " ✗" if is_worse(row) else ""
        print(f"{name:{width}}  {row['aoai']['said']:48} {row['openai']['said']}{mark}")


# -- tapes ---------------------------------------------------------------------------------------


def tapes(package: str) -> dict[str, Any]:
    """Every tape that needs no certificate, asked whole and as a stream."""
    found: dict[str, Any] = {}
    for tape in TAPES.values():
        for stream in (False, True):
            if not tape.secure:
                with play(tape) as server:
                    found[tape.name + (", stream" if stream else "")] = asdict(outcome(package, server, stream))
    return found


def outcome(package: str, server: Server, stream: bool) -> Cell:
    limits: dict[str, Any] = (
        {} if server.tape.endless else {"timeout": 10, "deadline": 60}
    )  # a busy machine is no fault
    module, client = compare_scenes.client(package, f"{server.url}/openai/v1/", KEY, **limits)
    ended: list[Any] = []

    def call() -> None:
        try:
            ended.append(_text(client, stream))
        except BaseException as error:
            ended.append(error)

    thread = threading.Thread(target=call, daemon=True)
    with mock.patch("time.sleep", return_value=None):
        thread.start()
        thread.join(PATIENCE)
    if not ended:
        return Cell(f"no end within {PATIENCE:.0f} s", 2)
    leaked = any("localhost" in seen.headers["host"] and KEY in str(seen.headers) for seen in server.requests)
    if leaked:
        return Cell("the key is sent to another origin", 2)
    return _cell(ended[0], module)


def _text(client: Any, stream: bool) -> Any:
    asked: dict[str, Any] = {"model": "m", "messages": [{"role": "user", "content": "hi"}]}
    if not stream:
        made = client.chat.completions.create(**asked)
        return made.choices[0].message.content if hasattr(made, "choices") else made
    pieces: list[str] = []
    for chunk in client.chat.completions.create(**asked, stream=True):
        pieces += [choice.delta.content for choice in chunk.choices if choice.delta and choice.delta.content]
    return "".join(pieces)


def _cell(ended: Any, module: Any) -> Cell:
    if ended == TEXT:
        return Cell("the answer", 0)
    if isinstance(ended, module.OpenAIError):
        return Cell(type(ended).__name__, 1)
    if isinstance(ended, BaseException):
        return Cell(f"a bare {type(ended).__name__}", 2)
    if isinstance(ended, str) and TEXT.startswith(ended):
        return Cell(f"{ended!r}, as if that were all", 2)
    return Cell(f"a {type(ended).__name__} in place of the answer", 2)


if __name__ == "__main__":
    started = time.monotonic()
    code = main()
    if "--only" not in sys.argv:
        print(f"({time.monotonic() - started:.0f} s)")
    raise SystemExit(code)
