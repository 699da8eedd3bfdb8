"""What many tests share: a local endpoint with real models, in a process of its own."""

from __future__ import annotations

import json
import os
import subprocess
import sys
import time
import urllib.error
import urllib.request
from collections.abc import Iterator

import pytest

for _name in [name for name in os.environ if name.startswith(("OPENAI_", "AZURE_", "IDENTITY_", "MSI_", "AOAI_"))]:
    if _name != "AOAI_HOME":
        del os.environ[_name]


@pytest.fixture(scope="session")
def endpoint() -> Iterator[str]:
    """The address of `aoai serve` with its real models. Tests that use it carry the mark `xdist_group("endpoint")`."""
    from aoai.cli.ports import free_port

    port = free_port()
    command = [sys.executable, "-m", "aoai", "serve", "--port", str(port)]
    process = subprocess.Popen(command, stdout=subprocess.PIPE, stderr=subprocess.STDOUT, text=True)
    try:
        end = time.monotonic() + 180
        while True:
            try:
                with urllib.request.urlopen(f"http://127.0.0.1:{port}/healthz", timeout=5):
                    break
            except urllib.error.HTTPError as error:
                problem = json.loads(error.read()).get("problem")
                error.close()
                if problem:
                    pytest.skip(f"no chat model here: {problem}")
            except OSError:
                pass
            if process.poll() is not None:
                said = process.stdout.read() if process.stdout else ""
                pytest.fail(f"the endpoint stopped with code {process.returncode}:\n{said}")
            assert time.monotonic() < end, "the endpoint did not load its models"
            time.sleep(0.1)
        yield f"http://127.0.0.1:{port}"
    finally:
        process.terminate()
        process.communicate(timeout=30)


@pytest.fixture
def endpoint_exports(endpoint: str) -> dict[str, str]:
    """What `aoai env` prints for the endpoint."""
    from aoai.cli.env import exports

    return exports(int(endpoint.rpartition(":")[2]))
