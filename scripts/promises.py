"""Writes docs/explanation/promises.md: every promise with its tests, and what comes of each tape beside openai-python.

    python scripts/promises.py            writes the page
    python scripts/promises.py --check    fails where the page is not what would be written

Made from tests/promises.toml, from tests/removed.json, which `make removals` records, and from
tests/faults/compared.json, which `make compare` records.
"""

from __future__ import annotations

import json
import sys
import tomllib
from pathlib import Path
from typing import Any

sys.path.insert(0, str(Path(__file__).resolve().parent.parent / "src"))

from aoai.testing import TAPES

ROOT = Path(__file__).resolve().parent.parent
PAGE = ROOT / "docs" / "explanation" / "promises.md"

HEAD = """\
# What is promised, and how it is proved

Made by `scripts/promises.py`; the tests hold it to what it is made from. Each promise has tests by name. What keeps it
was taken out of the source, one thing at a time, and one of these tests noticed: the last column says what was taken
away, and the first test that failed. `make removals` does it again. What is not kept yet is said in its line, and how
many changes of any kind in the critical modules the tests notice is in [decision 15](../decisions/0015-mutants.md).

| promise | | held by | what was taken away, and which test noticed |
| --- | --- | --- | --- |
"""

TAPES_HEAD = """
## Every tape, beside openai-python

A tape is what a server does, as a value; [fault tapes](../howto/fault-tapes.md) says how to use them in tests of your
own. `make compare` plays each to both packages in one run, to a blocking client with two retries (where a tape does not
end: with `timeout=0.3`, and `deadline=1` for aoai), and fails where a line of ours is worse. What aoai does in all
three colours is held by `tests/faults`. Recorded with openai {version}. "A bare" error is none of the package's own.

| tape | the server | asked | aoai | openai |
| --- | --- | --- | --- | --- |
"""

SCENES_HEAD = """
## What takes more than one call

| scene | aoai | openai |
| --- | --- | --- |
"""


def page() -> str:
    promises: dict[str, Any] = tomllib.loads((ROOT / "tests" / "promises.toml").read_text(encoding="utf-8"))
    rows = json.loads((ROOT / "tests" / "faults" / "compared.json").read_text(encoding="utf-8"))
    removed = json.loads((ROOT / "tests" / "removed.json").read_text(encoding="utf-8"))
    group = tomllib.loads((ROOT / "pyproject.toml").read_text(encoding="utf-8"))["dependency-groups"]["test"]
    version = next(line.partition("==")[2] for line in group if line.startswith("openai=="))
    lines = [HEAD.rstrip("\n")]
    for name, row in promises.items():
        missing = f" **Not yet:** {row['missing']}." if row.get("missing") else ""
        tests, taken = "<br>".join(map(_test, row["tests"])), "<br>".join(map(_removal, removed.get(name, ())))
        lines.append(f"| {name} | {row['promise']}{missing} | {tests} | {taken} |")
    lines.append(TAPES_HEAD.format(version=version).rstrip("\n"))
    lines += [
        _tape_row(tape.name, tape.about, rows, kind) for tape in TAPES.values() for kind in _kinds(tape.name, rows)
    ]
    lines.append(SCENES_HEAD.rstrip("\n"))
    for name, row in rows.items():
        if name.startswith("scene, "):
            lines.append(f"| {name.removeprefix('scene, ')} | {row['aoai']['said']} | {row['openai']['said']} |")
    return "\n".join(lines) + "\n"


def _test(test: str) -> str:
    path, _, function = test.partition("::")
    return f"[{function or path.removeprefix('tests/')}](../../{path})"


def _removal(row: dict[str, str]) -> str:
    hangs = " (it hangs)" if row["how"] == "hangs" else ""
    return f"{row['what']}: {_test(row['test'])}{hangs}"


def _kinds(name: str, rows: dict[str, Any]) -> list[str]:
    """The ways of asking that make a difference."""
    if name not in rows:
        return []
    said = [[rows[name + kind][package]["said"] for package in ("aoai", "openai")] for kind in ("", ", stream")]
    return ["both"] if said[0] == said[1] else ["", ", stream"]


def _tape_row(name: str, about: str, rows: dict[str, Any], kind: str) -> str:
    row = rows[name + (kind if kind != "both" else "")]
    asked = {"both": "either way", "": "whole", ", stream": "stream"}[kind]
    return f"| {name} | {about} | {asked} | {row['aoai']['said']} | {row['openai']['said']} |"


def main() -> int:
    made = page()
    if "--check" in sys.argv:
        if not PAGE.exists() or PAGE.read_text(encoding="utf-8") != made:
            print("docs/explanation/promises.md is not fresh: run python scripts/promises.py")
            return 1
        return 0
    PAGE.parent.mkdir(parents=True, exist_ok=True)
    PAGE.write_text(made, encoding="utf-8")
    return 0


if __name__ == "__main__":
    raise SystemExit(main())
