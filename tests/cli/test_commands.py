"""The command line, run as a person runs it: serve, env, and what they say when they cannot."""

from __future__ import annotations

import json
import os
import re
import signal
import socket
import subprocess
import sys
import time
import urllib.request
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path
from typing import Any

import pytest

from aoai.cli import COMMANDS, main
from aoai.cli.env import exports
from aoai.cli.ports import PortTaken, free_port, listen
from aoai.cli.serve import banner
from aoai.server.config import ServeConfig
from aoai.server.deployments import DEFAULTS

AOAI = [sys.executable, "-m", "aoai"]


@contextmanager
def serving(*options: str) -> Iterator[tuple[subprocess.Popen[str], str, str]]:
    """The process, its address and what it printed until it was ready."""
    command = [*AOAI, "serve", "--port", "0", "--engine", "scripted", *options]
    process = subprocess.Popen(command, stdout=subprocess.PIPE, stderr=subprocess.STDOUT, text=True)
    said = ""
    try:
        assert process.stdout is not None
        for line in process.stdout:
            said += line
            if line.startswith("Ready."):
                break
        found = re.search(r"aoai serves (http://127\.0\.0\.1:\d+)/openai/v1/", said)
        assert found, said
        yield process, found[1], said
    finally:
        process.kill()
        process.communicate()


def get(url: str, **headers: str) -> Any:
    with urllib.request.urlopen(urllib.request.Request(url, headers=headers), timeout=30) as reply:
        return json.load(reply)


def test_serve_prints_the_environment_and_stops_cleanly() -> None:
    with serving() as (process, base, said):
        for name, value in exports(int(base.rpartition(":")[2])).items():
            assert f"export {name}={value}\n" in said
        assert get(f"{base}/healthz") == {"status": "ok"}
        key = {"authorization": "Bearer aoai-local-key"}
        assert len(get(f"{base}/openai/v1/models", **key)["data"]) == len(DEFAULTS)
        began = time.monotonic()
        process.send_signal(signal.SIGTERM)
        assert process.wait(10) == 0
        assert time.monotonic() - began < 8


def test_an_unmodified_default_credential_signs_in() -> None:
    """`DefaultAzureCredential` and the official client, with nothing but the environment set."""
    program = (
        "from azure.identity import DefaultAzureCredential, get_bearer_token_provider as provider\n"
        "from openai import AuthenticationError, OpenAI\n"
        "for scope in ('https://cognitiveservices.azure.com/.default', 'https://ai.azure.com/.default'):\n"
        "    client = OpenAI(api_key=provider(DefaultAzureCredential(), scope))\n"
        "    print(client.models.list().data[0].id)\n"
        "other = provider(DefaultAzureCredential(), 'https://vault.azure.net/.default')\n"
        "try:\n"
        "    OpenAI(api_key=other, max_retries=0).models.list()\n"
        "except AuthenticationError as error:\n"
        "    print(error.body['message'])\n"
    )
    with serving() as (_, base, _):
        environment = {**os.environ, **exports(int(base.rpartition(":")[2]))}
        del environment["OPENAI_API_KEY"], environment["AZURE_OPENAI_API_KEY"]
        done = subprocess.run(
            [sys.executable, "-c", program], env=environment, capture_output=True, text=True, timeout=60, check=False
        )
    assert done.returncode == 0, done.stderr
    *models, refusal = done.stdout.splitlines()
    assert models == ["gpt-4.1-2025-04-14"] * 2
    assert refusal.startswith("Unauthorized. Access token is missing, invalid, audience is incorrect")


def test_tokens_stay_valid_over_a_restart_with_state(tmp_path: Path) -> None:
    state = str(tmp_path / "state")
    query = "?api-version=2019-08-01&resource=https://ai.azure.com"
    with serving("--state", state) as (_, base, _):
        token = get(f"{base}/msi/token{query}", **{"X-IDENTITY-HEADER": "aoai-local-identity"})["access_token"]
    with serving("--state", state) as (_, base, _):
        assert get(f"{base}/openai/v1/models", authorization=f"Bearer {token}")["object"] == "list"


def test_a_client_that_disconnects_is_let_go_over_real_sockets() -> None:
    with serving() as (process, base, _):
        port = int(base.rpartition(":")[2])
        body = b'{"model": "gpt-4o", "stream": true, "messages": [{"role": "user", "content": "hello"}]}'
        for _ in range(5):
            with socket.create_connection(("127.0.0.1", port)) as connection:
                head = "POST /openai/v1/chat/completions HTTP/1.1\r\nhost: localhost\r\napi-key: aoai-local-key\r\n"
                connection.sendall(f"{head}content-length: {len(body)}\r\n\r\n".encode() + body)
                connection.recv(10)
        assert get(f"{base}/healthz") == {"status": "ok"}
        process.send_signal(signal.SIGTERM)
        assert process.wait(10) == 0


@pytest.mark.parametrize(
    ("options", "said"),
    [
        (["--gguf", "/none/model.gguf"], "There is no file /none/model.gguf"),
        (["--gguf", "a", "--upstream", "http://x"], "--gguf and --upstream exclude each other"),
        (["--key", ""], "The key must not be empty"),
        (["--port", "70000"], "70000 is not a port"),
        (["--config", "/none/aoai.toml"], "cannot be read"),
        (["--host", "no.such.host.invalid"], "There is no address for the host"),
        (["--rpm", "0"], "requests_per_minute must be a number greater than 0"),
        (["--jitter", "101"], "jitter_percent is 0 to 100"),
    ],
)
def test_serve_says_why_it_cannot(options: list[str], said: str, capsys: pytest.CaptureFixture[str]) -> None:
    assert main(["serve", *options]) == 1
    assert said in capsys.readouterr().err


def test_a_port_in_use_is_said_to_be(capsys: pytest.CaptureFixture[str]) -> None:
    with listen("127.0.0.1", 0) as taken:
        port = taken.getsockname()[1]
        assert main(["serve", "--port", str(port)]) == 1
        with pytest.raises(PortTaken):
            listen("127.0.0.1", port)
    assert f"Port {port} on 127.0.0.1 is in use." in capsys.readouterr().err
    assert free_port() > 0


def test_env_needs_no_running_server(capsys: pytest.CaptureFixture[str]) -> None:
    assert main(["env", "--port", "1234", "--key", "a b"]) == 0
    said = capsys.readouterr().out
    assert said.splitlines() == [
        "export OPENAI_BASE_URL=http://127.0.0.1:1234/openai/v1/",
        "export OPENAI_API_KEY='a b'",
        "export AZURE_OPENAI_ENDPOINT=http://127.0.0.1:1234",
        "export AZURE_OPENAI_API_KEY='a b'",
        "export IDENTITY_ENDPOINT=http://127.0.0.1:1234/msi/token",
        "export IDENTITY_HEADER=aoai-local-identity",
        "export AOAI_MCP_URL=http://127.0.0.1:1234/mcp",
    ]


def test_no_command_shows_them_all(capsys: pytest.CaptureFixture[str]) -> None:
    assert main([]) == 2
    said = capsys.readouterr().out
    assert all(name in said for name in COMMANDS)
    assert main(["--version"]) == 0
    assert re.match(r"aoai \d+\.\d+", capsys.readouterr().out)


def test_a_command_is_loaded_only_when_asked_for() -> None:
    program = (
        "import sys, aoai.cli\n"
        "aoai.cli.main(['env'])\n"
        "print([name for name in sys.modules if name.startswith(('uvicorn', 'starlette', 'mcp'))])\n"
    )
    done = subprocess.run([sys.executable, "-c", program], capture_output=True, text=True, check=True)
    assert done.stdout.splitlines()[-1] == "[]"


def test_a_model_that_cannot_be_loaded_is_said_in_one_line(tmp_path: Path) -> None:
    model = tmp_path / "model.gguf"
    model.write_bytes(b"no such thing")
    command = [*AOAI, "serve", "--port", "0", "--gguf", str(model)]
    done = subprocess.run(command, capture_output=True, text=True, timeout=60, check=False)
    assert done.returncode == 1
    assert "Traceback" not in done.stderr
    last = done.stderr.splitlines()[-1]
    assert last == f"aoai serve: {model} could not be loaded: it is not a GGUF file, which begins with 'GGUF'."


def test_a_state_that_cannot_be_kept_is_said_in_one_line(tmp_path: Path) -> None:
    (tmp_path / "aoai.sqlite3").write_text("this is the diary of somebody else, and no database at all")
    command = [*AOAI, "serve", "--port", "0", "--engine", "scripted", "--state", str(tmp_path)]
    done = subprocess.run(command, capture_output=True, text=True, timeout=60, check=False)
    assert done.returncode == 1
    assert done.stderr.startswith(f"aoai serve: The state cannot be kept in {tmp_path}: file is not a database.")
    assert len(done.stderr.splitlines()) == 1


def test_the_printed_exports_survive_any_key() -> None:
    key = "it's $HOME; `x`"
    shown = [line for line in banner(ServeConfig(key=key)).splitlines() if line.startswith("  export ")]
    script = "\n".join([*shown, 'printf %s "$OPENAI_API_KEY"'])
    assert subprocess.run(["sh", "-c", script], capture_output=True, text=True, check=True).stdout == key


def test_deployments_are_written_edited_and_served(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    path = tmp_path / "deployments.toml"
    path.write_text('[deployments.mine]\nmodel = "my-model"\n')
    assert main(["deployments", "--config", str(path)]) == 0
    table = capsys.readouterr().out
    assert '[deployments."gpt-4o"]' in table
    path.write_text(table.replace("gpt-4o-2024-11-20", "gpt-4o-of-tomorrow"))
    key = {"api-key": "aoai-local-key"}
    with serving("--config", str(path), "--rpm", "600", "--tpm", "9000", "--first-token", "1") as (_, base, _):
        models = {each["id"] for each in get(f"{base}/openai/v1/models", **key)["data"]}
        reply = urllib.request.urlopen(
            urllib.request.Request(
                f"{base}/openai/v1/embeddings",
                json.dumps({"model": "text-embedding-3-small", "input": "Hello"}).encode(),
                {"content-type": "application/json", **key},
            ),
            timeout=30,
        )
    assert {"gpt-4o-of-tomorrow", "my-model"} <= models
    assert reply.headers["x-ratelimit-limit-requests"] == "600"
    assert reply.headers["x-ratelimit-limit-tokens"] == "9000"
    path.write_text("deployments = 3")
    assert main(["deployments", "--config", str(path)]) == 1
    assert "aoai deployments: " in capsys.readouterr().err
