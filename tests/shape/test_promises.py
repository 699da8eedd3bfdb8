"""Every promise has a test by name, and every name in the table is a test."""

from __future__ import annotations

import ast
import json
import subprocess
import sys
import tomllib
from pathlib import Path

import pytest

ROOT = Path(__file__).resolve().parents[2]
NUMBERS = [*range(1, 9), *range(10, 14), *range(15, 19), *range(20, 24), *range(30, 38), *range(40, 44)]
NUMBERS += [*range(50, 56), *range(60, 67)]
TABLE = tomllib.loads((ROOT / "tests" / "promises.toml").read_text(encoding="utf-8"))


def test_every_promise_is_in_the_table_once_and_in_order():
    assert list(TABLE) == [f"R-{number:02}" for number in NUMBERS]


@pytest.mark.parametrize("name", TABLE)
def test_a_promise_has_tests_or_says_what_is_missing(name):
    row = TABLE[name]
    assert set(row) <= {"promise", "tests", "missing"}
    assert row["promise"].endswith(".")
    assert row["tests"] or row.get("missing"), f"{name} has no test"
    for test in row["tests"]:
        path, _, function = test.partition("::")
        assert path.startswith("tests/")
        tree = ast.parse((ROOT / path).read_text(encoding="utf-8"))
        functions = {node.name for node in ast.walk(tree) if isinstance(node, ast.FunctionDef)}
        assert any(found.startswith("test_") for found in functions), f"{path} holds no test"
        assert not function or function in functions, f"{name} names {test}, which is not there"


def test_what_keeps_each_promise_was_taken_away_and_a_test_noticed():
    command = [sys.executable, str(ROOT / "scripts" / "removals.py"), "--check"]
    done = subprocess.run(command, capture_output=True, text=True, check=False)
    assert done.returncode == 0, done.stdout + done.stderr


def test_the_page_is_fresh():
    command = [sys.executable, str(ROOT / "scripts" / "promises.py"), "--check"]
    done = subprocess.run(command, capture_output=True, text=True, check=False)
    assert done.returncode == 0, done.stdout + done.stderr


def test_no_row_is_worse_than_openais():
    rows = json.loads((ROOT / "tests" / "faults" / "compared.json").read_text(encoding="utf-8"))
    assert [name for name, row in rows.items() if row["aoai"]["bad"] > row["openai"]["bad"]] == []


def test_what_is_recorded_of_the_tapes_is_what_the_matrix_holds():
    """Our column of the comparison, without playing it again."""
    rows = json.loads((ROOT / "tests" / "faults" / "compared.json").read_text(encoding="utf-8"))
    words = {"abc": "the answer", "": "'', as if that were all"}
    outcomes = tomllib.loads((ROOT / "tests" / "faults" / "outcomes.toml").read_text(encoding="utf-8"))
    for name, row in rows.items():
        tape, stream = name.removesuffix(", stream"), name.endswith(", stream")
        if not name.startswith("scene, "):
            wanted = outcomes[tape]["stream" if stream else "whole"].split("|")
            assert row["aoai"]["said"] in [words.get(one, one) for one in wanted], name
    assert {name.removesuffix(", stream") for name in rows if not name.startswith("scene, ")} >= set(outcomes) - {
        "certificate"
    }
