"""An `aoai serve` in a process of its own, which can be killed in the middle of anything."""

from __future__ import annotations

import re
import subprocess
import sys
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

import httpx

__all__ = ["KEY", "asking", "serving"]

KEY = "aoai-local-key"


@contextmanager
def serving(state: Path) -> Iterator[tuple[subprocess.Popen[str], str]]:
    """The process of an endpoint that keeps its state in a folder, once it is ready, and its base URL."""
    command = [sys.executable, "-m", "aoai", "serve", "--engine", "scripted", "--state", str(state), "--port", "0"]
    with subprocess.Popen(command, stdout=subprocess.PIPE, stderr=subprocess.STDOUT, text=True) as process:
        try:
            assert process.stdout is not None
            url, said = "", ""
            for line in process.stdout:
                said += line
                if found := re.search(r"aoai serves (\S+)", line):
                    url = found[1]
                if line.startswith("Ready."):
                    break
            assert url, f"the endpoint did not start: {said}"
            yield process, url
        finally:
            process.kill()


def asking(url: str) -> httpx.Client:
    """A bare client of such an endpoint."""
    return httpx.Client(base_url=url, headers={"api-key": KEY}, timeout=20)
