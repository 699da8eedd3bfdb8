"""pyright and mypy, both strict, agree on what users may write and what not."""

from __future__ import annotations

import json
import re
import subprocess
import sys
from pathlib import Path

import pytest

HERE = Path(__file__).parent
ROOT = HERE.parents[1]
ACCEPT, REJECT = HERE / "accept.py", HERE / "reject.py"


def by_pyright() -> dict[str, dict[int, str]]:
    """Per file, the lines it complains about and what it says."""
    command = [sys.executable, "-m", "pyright", "--outputjson", str(ACCEPT), str(REJECT)]
    done = subprocess.run(command, cwd=ROOT, capture_output=True, text=True, check=False, timeout=300)
    found: dict[str, dict[int, str]] = {ACCEPT.name: {}, REJECT.name: {}}
    for said in json.loads(done.stdout)["generalDiagnostics"]:
        if said["severity"] == "error":
            found[Path(said["file"]).name][said["range"]["start"]["line"] + 1] = said["message"]
    return found


def by_mypy() -> dict[str, dict[int, str]]:
    command = [sys.executable, "-m", "mypy", "--no-error-summary", "--no-pretty", str(ACCEPT), str(REJECT)]
    done = subprocess.run(command, cwd=ROOT, capture_output=True, text=True, check=False, timeout=300)
    found: dict[str, dict[int, str]] = {ACCEPT.name: {}, REJECT.name: {}}
    assert done.returncode in (0, 1), done.stdout + done.stderr
    for line in done.stdout.splitlines():
        said = re.match(r"(.+?):(\d+): error: (.*)", line)
        if said:
            found.setdefault(Path(said[1]).name, {})[int(said[2])] = said[3]
    return found


@pytest.fixture(scope="module", params=[by_pyright, by_mypy], ids=["pyright", "mypy"])
def found(request: pytest.FixtureRequest) -> dict[str, dict[int, str]]:
    return request.param()


def test_what_must_be_accepted_is(found):
    assert {name: said for name, said in found.items() if name != REJECT.name} == {ACCEPT.name: {}}


def test_what_must_be_rejected_is_and_nothing_else(found):
    lines = REJECT.read_text(encoding="utf-8").splitlines()
    marked = {number for number, line in enumerate(lines, 1) if line.endswith("# error")}
    assert len(marked) > 30
    missed = [f"{number}: {lines[number - 1].strip()}" for number in sorted(marked - found[REJECT.name].keys())]
    extra = {number: text for number, text in found[REJECT.name].items() if number not in marked}
    assert not missed
    assert extra == {}
