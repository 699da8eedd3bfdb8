"""What the pages say is so: their programs run, their commands exist, their links lead somewhere."""

from __future__ import annotations

import argparse
import importlib
import json
import os
import re
import shlex
import subprocess
import sys
import time
import urllib.request
from collections.abc import Iterator
from pathlib import Path

import pytest

ROOT = Path(__file__).resolve().parents[2]
PACKAGED = ROOT / "src" / "aoai" / "server" / "mcp" / "pages"
PAGES = [ROOT / "README.md", *sorted((ROOT / "docs" / "howto").glob("*.md")), *sorted(PACKAGED.glob("*.md"))]
RUNNER = Path(__file__).with_name("run_page.py")

pytestmark = pytest.mark.xdist_group("docs")


def named(path: Path) -> str:
    return path.relative_to(ROOT).as_posix()


@pytest.fixture(scope="session")
def scripted() -> Iterator[dict[str, str]]:
    """The environment of a program beside `aoai serve --engine scripted`."""
    from aoai.cli.env import exports
    from aoai.cli.ports import free_port

    port = free_port()
    command = [sys.executable, "-m", "aoai", "serve", "--engine", "scripted", "--port", str(port)]
    process = subprocess.Popen(command, stdout=subprocess.PIPE, stderr=subprocess.STDOUT, text=True)
    try:
        end = time.monotonic() + 60
        while True:
            try:
                with urllib.request.urlopen(f"http://127.0.0.1:{port}/healthz", timeout=5):
                    break
            except OSError:
                assert process.poll() is None, process.stdout and process.stdout.read()
                assert time.monotonic() < end, "the endpoint did not start"
                time.sleep(0.05)
        yield {**os.environ, **exports(port)}
    finally:
        process.terminate()
        process.communicate(timeout=30)


@pytest.mark.parametrize("page", PAGES, ids=named)
def test_the_programs_of_a_page_run(page: Path, scripted: dict[str, str], tmp_path: Path) -> None:
    command = [sys.executable, "-W", "error::DeprecationWarning:__main__", str(RUNNER), str(page)]
    done = subprocess.run(command, env=scripted, cwd=tmp_path, capture_output=True, text=True, timeout=60, check=False)
    assert done.returncode == 0, f"{done.stdout}\n{done.stderr}"


def test_a_claim_that_does_not_hold_is_found(tmp_path: Path) -> None:
    page = tmp_path / "page.md"
    outcomes = {
        "print(1)  # → 1": 0,
        "print('one two')  # → one ...": 0,
        "print(1)  # → 2": 1,
        "print(12)  # → 1": 1,
        "if False:\n    print(1)  # → 1": 1,
        "1 / 0": 1,
    }
    for code, outcome in outcomes.items():
        page.write_text(f"# A\n\n```python\n{code}\n```\n", encoding="utf-8")
        done = subprocess.run([sys.executable, str(RUNNER), str(page)], capture_output=True, check=False)
        assert done.returncode == outcome, code
    page.write_text("<!-- not run: needs Azure -->\n\n```python\n1 / 0\n```\n", encoding="utf-8")
    assert subprocess.run([sys.executable, str(RUNNER), str(page)], check=False).returncode == 0


# -- commands ------------------------------------------------------------------------------------


def commands(page: Path) -> list[str]:
    """The lines of the blocks that hold commands."""
    found = re.findall(r"^```(\w*)\n(.*?)^```$", page.read_text(encoding="utf-8"), re.DOTALL | re.MULTILINE)
    return [line for kind, block in found if kind in ("", "sh") for line in block.splitlines() if line.strip()]


@pytest.mark.parametrize("page", PAGES, ids=named)
def test_the_commands_of_a_page_exist(page: Path) -> None:
    made = (ROOT / "Makefile").read_text(encoding="utf-8")
    for line in commands(page):
        words = shlex.split(line.replace("&", " ").replace('eval "$(', "").replace(')"', ""), comments=True)
        words = [word for word in words if not re.fullmatch(r"[A-Z_]+=.*", word)]
        if words[:1] == ["make"]:
            assert re.search(rf"^{words[1]}:", made, re.MULTILINE), line
        elif words[:1] == ["aoai"]:
            parser = argparse.ArgumentParser(prog="aoai")
            importlib.import_module(f"aoai.cli.{words[1]}").add(parser.add_subparsers())
            parser.parse_args(words[1:])


def test_the_settings_of_the_pages_are_settings(tmp_path: Path) -> None:
    from aoai.server.config import load

    text = "".join(page.read_text(encoding="utf-8") for page in PAGES)
    found = re.findall(r"^```toml\n(.*?)^```$", text, re.DOTALL | re.MULTILINE)
    file = tmp_path / "aoai.toml"
    for block in found:
        file.write_text(block, encoding="utf-8")
        load(file)
    assert found


@pytest.mark.parametrize("page", PAGES, ids=named)
def test_the_links_of_a_page_lead_somewhere(page: Path) -> None:
    for target in re.findall(r"\]\(([^)\s]+)\)", page.read_text(encoding="utf-8")):
        if not re.match(r"https?://|#", target):
            assert (page.parent / target.partition("#")[0]).exists(), f"{named(page)} leads to {target}"


def test_the_address_of_the_endpoint_is_exported(scripted: dict[str, str]) -> None:
    with urllib.request.urlopen(scripted["AZURE_OPENAI_ENDPOINT"] + "/healthz", timeout=5) as reply:
        assert json.load(reply)["status"]
