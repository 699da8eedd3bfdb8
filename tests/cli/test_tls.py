"""Serving over TLS: the certificate that is made, who trusts it, and what cannot be served with."""

from __future__ import annotations

import json
import os
import re
import ssl
import stat
import subprocess
import sys
import threading
import urllib.request
from collections.abc import Iterator
from contextlib import contextmanager
from datetime import UTC, datetime, timedelta
from pathlib import Path
from typing import Any

import pytest

from aoai.cli import main
from aoai.cli.env import exports
from aoai.server.config import ConfigError, ServeConfig, check, load
from aoai.server.tls import BadCertificate, Certificate, local_certificate, tried

NOW = datetime(2026, 1, 1, tzinfo=UTC)


@contextmanager
def serving(*options: str, home: Path) -> Iterator[str]:
    """The address of the endpoint."""
    command = [sys.executable, "-m", "aoai", "serve", "--port", "0", "--engine", "scripted", *options]
    process = subprocess.Popen(
        command, stdout=subprocess.PIPE, stderr=subprocess.STDOUT, text=True, env={**os.environ, "AOAI_HOME": str(home)}
    )
    said = ""
    try:
        assert process.stdout is not None
        for line in process.stdout:
            said += line
            if line.startswith("Ready."):
                break
        found = re.search(r"aoai serves (https://127\.0\.0\.1:\d+)/openai/v1/", said)
        assert found, said
        yield found[1]
    finally:
        process.kill()
        process.communicate()


def get(url: str, context: ssl.SSLContext) -> Any:
    with urllib.request.urlopen(url, timeout=10, context=context) as reply:
        return json.load(reply)


# -- the certificate -----------------------------------------------------------------------------


def test_it_is_made_once_and_made_anew_in_time(tmp_path: Path) -> None:
    made = local_certificate(tmp_path, now=NOW)
    first = made.chain.read_bytes()
    assert local_certificate(tmp_path, now=NOW + timedelta(days=769)).chain.read_bytes() == first
    assert local_certificate(tmp_path, now=NOW + timedelta(days=771)).chain.read_bytes() != first
    assert sorted(path.name for path in tmp_path.iterdir()) == ["tls"]


def test_nobody_else_can_read_the_key_and_the_authority_has_none(tmp_path: Path) -> None:
    made = local_certificate(tmp_path, now=NOW)
    assert stat.S_IMODE(made.key.stat().st_mode) == 0o600
    assert stat.S_IMODE(made.folder.stat().st_mode) == 0o700
    keys = [path.name for path in made.folder.iterdir() if b"PRIVATE KEY" in path.read_bytes()]
    assert keys == ["localhost-key.pem"]


def test_what_the_machine_trusts_anyway_stays_trusted(tmp_path: Path) -> None:
    made = local_certificate(tmp_path, now=NOW)
    context = ssl.SSLContext(ssl.PROTOCOL_TLS_CLIENT)
    context.load_verify_locations(made.trusted)
    found = set(context.get_ca_certs(binary_form=True))
    alone = ssl.SSLContext(ssl.PROTOCOL_TLS_CLIENT)
    alone.load_verify_locations(made.authority)
    (authority,) = alone.get_ca_certs(binary_form=True)
    assert authority in found
    assert set(ssl.create_default_context().get_ca_certs(binary_form=True)) <= found


def test_many_may_ask_at_once(tmp_path: Path) -> None:
    found: list[bytes] = []
    gate = threading.Barrier(4)

    def ask() -> None:
        gate.wait()
        made = local_certificate(tmp_path, now=NOW)
        found.append(made.chain.read_bytes())

    threads = [threading.Thread(target=ask) for _ in range(4)]
    for thread in threads:
        thread.start()
    for thread in threads:
        thread.join()
    assert found == [local_certificate(tmp_path, now=NOW).chain.read_bytes()] * 4
    tried(Certificate(tmp_path / "tls").chain, Certificate(tmp_path / "tls").key)


def test_a_folder_that_cannot_be_written(tmp_path: Path) -> None:
    (tmp_path / "file").write_text("")
    with pytest.raises(BadCertificate, match="Set AOAI_HOME to a folder that can be written"):
        local_certificate(tmp_path / "file", now=NOW)


def test_files_that_do_not_serve(tmp_path: Path) -> None:
    made, other = local_certificate(tmp_path / "a"), local_certificate(tmp_path / "b")
    tried(made.chain, made.key)
    for chain, key in ((made.chain, other.key), (made.chain, made.chain), (tmp_path / "none", made.key)):
        with pytest.raises(BadCertificate, match="cannot be used with the key"):
            tried(chain, key)
    locked = tmp_path / "locked.pem"
    from cryptography.hazmat.primitives import serialization

    loaded = serialization.load_pem_private_key(made.key.read_bytes(), None)
    form = serialization.PrivateFormat.PKCS8, serialization.BestAvailableEncryption(b"password")
    locked.write_bytes(loaded.private_bytes(serialization.Encoding.PEM, *form))
    with pytest.raises(BadCertificate, match="must not have a password"):
        tried(made.chain, locked)


# -- serving with it -----------------------------------------------------------------------------


def test_the_environment_makes_clients_trust_it(tmp_path: Path) -> None:
    """Keyless sign-in, chat, web sockets, and the endpoint's own connection to its MCP server: all over TLS."""
    program = (
        "import os\n"
        "from azure.identity import DefaultAzureCredential, get_bearer_token_provider as provider\n"
        "import aoai, openai\n"
        "token = provider(DefaultAzureCredential(), 'https://cognitiveservices.azure.com/.default')\n"
        "tool = {'type': 'mcp', 'server_label': 'docs', 'require_approval': 'never'}\n"
        "tool['server_url'] = os.environ['AOAI_MCP_URL']\n"
        "for package in (aoai, openai):\n"
        "    client = package.OpenAI(api_key=token, max_retries=0)\n"
        "    made = client.responses.create(model='gpt-4o', input='retries', tools=[tool])\n"
        "    print([len(item.tools) for item in made.output if item.type == 'mcp_list_tools'])\n"
        "    with client.realtime.connect(model='gpt-realtime') as connection:\n"
        "        print(connection.recv().type)\n"
        "    with client.responses.connect() as connection:\n"
        "        connection.response.create(model='gpt-4o', input='hello')\n"
        "        print(connection.recv().type)\n"
    )
    with serving("--tls", home=tmp_path) as base:
        trust = Certificate(tmp_path / "tls")
        for url in (base, base.replace("127.0.0.1", "localhost")):
            assert get(f"{url}/healthz", ssl.create_default_context(cafile=str(trust.trusted))) == {"status": "ok"}
        with pytest.raises(OSError, match="CERTIFICATE_VERIFY_FAILED"):
            get(f"{base}/healthz", ssl.create_default_context())
        done = subprocess.run(
            [sys.executable, "-c", program],
            env={**os.environ, **exports(int(base.rpartition(":")[2]), trust=trust)},
            capture_output=True,
            text=True,
            timeout=60,
            check=False,
        )
    assert done.stdout.splitlines() == ["[2]", "session.created", "response.created"] * 2, done.stderr


def test_a_certificate_of_one_s_own(tmp_path: Path) -> None:
    own = local_certificate(tmp_path / "own")
    with serving("--cert", str(own.chain), "--cert-key", str(own.key), home=tmp_path) as base:
        assert get(f"{base}/healthz", ssl.create_default_context(cafile=str(own.authority))) == {"status": "ok"}
    assert not (tmp_path / "tls").exists()


def test_env_names_the_certificate(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    monkeypatch.setenv("AOAI_HOME", str(tmp_path))
    assert main(["env", "--tls", "--port", "1234"]) == 0
    said = capsys.readouterr().out.splitlines()
    assert said[0] == "export OPENAI_BASE_URL=https://127.0.0.1:1234/openai/v1/"
    assert said[-4:] == [
        f"export {name}={tmp_path}/tls/trusted.pem"
        for name in ("SSL_CERT_FILE", "REQUESTS_CA_BUNDLE", "CURL_CA_BUNDLE", "NODE_EXTRA_CA_CERTS")
    ]


def test_commands_say_what_is_wrong_with_a_certificate(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    (tmp_path / "file").write_text("")
    monkeypatch.setenv("AOAI_HOME", str(tmp_path / "file"))
    assert main(["env", "--tls"]) == 1
    assert main(["serve", "--tls"]) == 1
    assert main(["serve", "--cert", "a.pem"]) == 1
    assert main(["serve", "--cert", "a.pem", "--cert-key", "b.pem"]) == 1
    said = capsys.readouterr().err
    assert said.count("Set AOAI_HOME to a folder that can be written") == 2
    assert "A certificate and its key go together" in said
    assert "The certificate a.pem cannot be used" in said


def test_the_configuration_file_may_say_it(tmp_path: Path) -> None:
    file = tmp_path / "aoai.toml"
    file.write_text('tls = true\nauthority = "ca.pem"\ncertificate = "c.pem"\n')
    config = load(file)
    assert config.secure
    assert config.url.startswith("https://")
    assert config.authority == tmp_path / "ca.pem"
    with pytest.raises(ConfigError, match="A certificate and its key go together"):
        check(config)
    assert not ServeConfig().secure
