"""The endpoints that foreign programs are run against, and the matrix at the end of a run."""

from __future__ import annotations

import os
import subprocess
import sys
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path
from typing import Any

import pytest

from aoai.cli.env import exports, kept_certificate
from aoai.cli.ports import free_port

from .matrix import LANGUAGES, SAMPLES


@contextmanager
def _scripted(*options: str, **more: Any) -> Iterator[dict[str, str]]:
    """The environment of a program beside an endpoint that answers by script."""
    port = free_port()
    command = [sys.executable, "-m", "aoai", "serve", "--engine", "scripted", "--port", str(port), *options]
    process = subprocess.Popen(command, stdout=subprocess.PIPE, stderr=subprocess.STDOUT, text=True)
    said = ""
    try:
        assert process.stdout is not None
        for line in process.stdout:
            said += line
            if line.startswith("Ready."):
                break
        else:
            pytest.fail(f"the endpoint did not start:\n{said}")
        yield exports(port, **more)
    finally:
        process.terminate()
        process.communicate(timeout=30)


@pytest.fixture(scope="session")
def plain() -> Iterator[dict[str, str]]:
    """An endpoint over http."""
    with _scripted() as environment:
        yield environment


@pytest.fixture(scope="session")
def secure(tmp_path_factory: pytest.TempPathFactory) -> Iterator[dict[str, str]]:
    """An endpoint over https, for languages that send tokens over nothing else."""
    before = os.environ.get("AOAI_HOME")
    os.environ["AOAI_HOME"] = str(tmp_path_factory.mktemp("home"))
    try:
        with _scripted("--tls", trust=kept_certificate()) as environment:
            yield environment
    finally:
        del os.environ["AOAI_HOME"]
        if before is not None:
            os.environ["AOAI_HOME"] = before


# -- the matrix ----------------------------------------------------------------------------------


def pytest_addoption(parser: pytest.Parser) -> None:
    parser.addoption("--matrix", metavar="FILE", help="write the matrix of samples and languages into this page")


def pytest_terminal_summary(terminalreporter: Any, config: pytest.Config) -> None:
    """Prints the matrix, as far as its tests were run."""
    cells, notes = _outcomes(terminalreporter)
    if not cells:
        return
    lines = _table(cells, notes)
    terminalreporter.section("matrix")
    terminalreporter.write_line("\n".join(lines))
    if page := config.getoption("--matrix"):
        Path(page).write_text(_HEAD + "\n".join(lines) + "\n", encoding="utf-8")


_HEAD = """\
<!-- Made by `make matrix`. Run that instead of changing this. -->
# Samples and libraries

What the documentation's samples do with each official library against the local endpoint. ✓ is a test that passed: the
program ended well, printed what it should, and sent what it should, signed as it should. Python's programs are answered
by the real models, the others by the scripted engine. C# (wire) is no C#: it sends what the .NET library is known to
send.

"""


def _outcomes(reporter: Any) -> tuple[dict[tuple[str, str], str], list[str]]:
    """The mark of each cell that was run, and the reasons of those that have none."""
    cells: dict[tuple[str, str], str] = {}
    notes: list[str] = []
    for outcome in ("passed", "skipped", "failed", "error"):
        for report in reporter.stats.get(outcome, []):
            cell = dict(getattr(report, "user_properties", ())).get("cell")
            if cell is None:
                continue
            if outcome == "passed":
                cells.setdefault(tuple(cell), "✓")
            elif outcome == "skipped":
                reason = str(report.longrepr[2]).removeprefix("Skipped: ")
                if reason not in notes:
                    notes.append(reason)
                cells[tuple(cell)] = f"({notes.index(reason) + 1})"
            else:
                cells[tuple(cell)] = "✗"
    return cells, notes


def _table(cells: dict[tuple[str, str], str], notes: list[str]) -> list[str]:
    shown = [each for each in LANGUAGES.values() if any(language == each.name for _, language in cells)]
    rows = [["", *(each.title for each in shown)]]
    for sample in SAMPLES.values():
        rows.append([sample.title, *(cells.get((sample.name, each.name), "") for each in shown)])
    widths = [max(len(row[column]) for row in rows) for column in range(len(rows[0]))]
    rows.insert(1, ["-" * width for width in widths])
    lines = [
        "| " + " | ".join(cell.ljust(width) for cell, width in zip(row, widths, strict=True)) + " |" for row in rows
    ]
    return lines + ([""] if notes else []) + [f"{number}. {note}" for number, note in enumerate(notes, 1)]
