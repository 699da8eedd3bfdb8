"""Four frameworks that are written for `openai` run on aoai, against the local endpoint.

`make test` (or `make frameworks`, for these alone) installs them into .venv-frameworks. Each is a program of its own
(`*_runs.py`), for what is installed as `openai` has to come first. They run twice: against
the scripted engine, and against the models.
"""

from __future__ import annotations

import os
import subprocess
import sys
from collections.abc import Iterator
from functools import cache
from pathlib import Path

import pytest

ROOT = Path(__file__).resolve().parents[2]
HERE = Path(__file__).parent
OWN = ROOT / ".venv-frameworks" / "bin" / "python"
PACKAGES = {
    "instructor": "instructor",
    "langchain_openai": "langchain_openai",
    "openai_agents": "agents",
    "pydantic_ai": "pydantic_ai.models.openai",
}
SAID = {"chat", "stream", "tool", "structured"}


@cache
def python_with(package: str) -> str | None:
    """An interpreter that has the package: the one made for frameworks, or this one."""
    for candidate in [str(OWN)] * OWN.exists() + [sys.executable]:
        found = f"import importlib.util as u, sys; sys.exit(u.find_spec({package.partition('.')[0]!r}) is None)"
        if subprocess.run([candidate, "-c", found], check=False, timeout=60).returncode == 0:
            return candidate
    return None


@pytest.fixture(scope="module")
def scripted() -> Iterator[str]:
    """The address of an endpoint that answers by fixed rules."""
    command = [sys.executable, "-m", "aoai", "serve", "--engine", "scripted", "--port", "0"]
    with subprocess.Popen(command, stdout=subprocess.PIPE, text=True) as process:
        assert process.stdout is not None
        lines = []
        for line in process.stdout:
            lines.append(line)
            if line.startswith("Ready"):
                break
        try:
            yield lines[0].split()[2].removesuffix("/openai/v1/")
        finally:
            process.terminate()
            process.stdout.read()


@pytest.mark.parametrize(
    "answering",
    [
        pytest.param("scripted", marks=pytest.mark.xdist_group("frameworks")),
        pytest.param("endpoint", marks=pytest.mark.xdist_group("endpoint")),
    ],
)
@pytest.mark.parametrize("name", sorted(PACKAGES))
def test_a_framework_runs_on_aoai(name, answering, request):
    python = python_with(PACKAGES[name])
    if python is None:
        pytest.skip(f"{name} is not installed: .venv-frameworks is missing or half made; `make frameworks` makes it")
    address = request.getfixturevalue(answering)
    environment = {
        **os.environ,
        "PYTHONPATH": str(ROOT / "src"),
        "OPENAI_BASE_URL": f"{address}/openai/v1/",
        "OPENAI_API_KEY": "aoai-local-key",
        "CHAT_MODEL": "gpt-4.1-nano",
        "EMBEDDING_MODEL": "text-embedding-3-small",
    }
    done = subprocess.run(
        [python, str(HERE / f"{name}_runs.py")],
        env=environment,
        capture_output=True,
        text=True,
        check=False,
        timeout=300,
    )
    assert done.returncode == 0, done.stdout + done.stderr
    said = {line.split()[0] for line in done.stdout.splitlines()}
    embeds = {"embedding"} if name in ("langchain_openai", "pydantic_ai") else set()  # the others make no vectors
    assert said >= SAID | embeds
    assert "aoai/" not in done.stderr, done.stderr  # no warning of ours
