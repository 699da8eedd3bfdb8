"""The reference pages say what the declarations say, for every operation there is."""

from __future__ import annotations

import re
import subprocess
import sys
from pathlib import Path

ROOT = Path(__file__).resolve().parents[2]
PAGES = ROOT / "docs" / "reference"


def test_the_pages_are_fresh():
    done = subprocess.run(
        [sys.executable, "scripts/reference.py", "--check"], cwd=ROOT, capture_output=True, text=True, check=False
    )
    assert done.returncode == 0, done.stdout + done.stderr


def listed(name: str) -> set[str]:
    lines = (ROOT / "tests" / "vectors" / name).read_text(encoding="utf-8").splitlines()
    return {re.sub(r"{\w+}", "{}", line) for line in lines if line and not line.startswith("#")}


def test_the_index_has_every_route():
    index = (PAGES / "README.md").read_text(encoding="utf-8")
    told = {re.sub(r"{\w+}", "{}", route) for route in re.findall(r"\| `([A-Z]+ /\S+)` \|", index)}
    assert listed("routes.txt") - told == set()


def test_the_pages_have_every_method():
    text = "".join(page.read_text(encoding="utf-8") for page in PAGES.glob("*.md"))
    told = set(re.findall(r"client\.([\w.]+)", text))
    wanted = {name for name in listed("methods.txt") if not name.endswith(".connect")}  # of web sockets
    assert {name.replace("beta.chat.", "chat.") for name in wanted} - told == set()


def test_a_listed_operation_leads_to_its_section():
    index = (PAGES / "README.md").read_text(encoding="utf-8")
    for call, page, anchor in re.findall(r"\[`([\w.]+)`\]\((\w+\.md)#(\w+)\)", index):
        heading = f"client.{call}"
        assert f"\n## {heading}\n" in (PAGES / page).read_text(encoding="utf-8")
        assert anchor == heading.replace(".", "")
