"""What differs from the installed `openai` has a reason, and the page that says so is fresh."""

from __future__ import annotations

import subprocess
import sys
from pathlib import Path

import pytest

ROOT = Path(__file__).resolve().parents[2]
SCRIPT = ROOT / "scripts" / "parity.py"


@pytest.fixture(scope="module")
def parity(script):
    return script("parity")


def test_every_difference_has_a_reason_and_the_page_is_fresh():
    done = subprocess.run(
        [sys.executable, str(SCRIPT), "--check"], cwd=ROOT, capture_output=True, text=True, check=False, timeout=200
    )
    assert done.returncode == 0, done.stdout + done.stderr


def test_a_difference_without_a_reason_and_a_reason_without_a_difference_are_told(parity):
    found = [
        parity.Difference("method", "admin.keys", "openai"),
        parity.Difference("method", "files.burn", "openai"),
        parity.Difference("export", "Extra", "aoai"),
    ]
    table = [
        parity.Reason("Elsewhere", "b", ("method admin.*", "method live.*")),
        parity.Reason("More", "b", ("export * (aoai)", "method admin.*")),
    ]
    by_title, unexplained, unused = parity.sorted_out(found, table)
    assert by_title == {"Elsewhere": [found[0]], "More": [found[2]]}
    assert unexplained == [found[1]]
    assert unused == ["Elsewhere: method live.*"]


class Theirs:
    def do(self, a, b, *, c=1): ...
    def gone(self): ...


class Ours:
    def do(self, a, *, b, d=1, deadline=None): ...
    def more(self): ...


def test_what_only_one_has_is_found_with_its_parameters(parity):
    assert {str(one) for one in parity.sided("method", {"a", "b"}, {"b", "c"}, "x.")} == {
        "method x.a (openai)",
        "method x.c (aoai)",
    }
    assert parity.methods_of(Theirs()) - parity.methods_of(Ours()) == {"gone"}
    assert {str(one) for one in parity.parameters("x.do", Theirs().do, Ours().do)} == {
        "parameter x.do: c (openai)",
        "parameter x.do: d (aoai)",
        "parameter x.do: the order a, b (openai)",
    }


def test_what_is_listed_is_grouped(parity):
    found = [
        parity.Difference("type", "beta.agents.*", "openai"),
        parity.Difference("type", "beta.Agent", "openai"),
        parity.Difference("parameter", "files.list: order", "aoai"),
    ]
    assert sorted(parity.listed(found)) == [
        "- parameter, only here: `files.list:` `order`",
        "- type, only in openai: `beta.` `agents.*`, `Agent`",
    ]


def test_every_reason_says_something(parity):
    titles = [one.title for one in parity.reasons()]
    assert len(titles) == len(set(titles))
    for one in parity.reasons():
        assert one.match
        assert len(one.because) > 40
        assert one.because.endswith(".")
