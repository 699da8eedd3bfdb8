"""What many tests share: a local endpoint with real models, in a process of its own."""

from __future__ import annotations

import datetime
import importlib.util
import json
import os
import subprocess
import sys
import time
import urllib.error
import urllib.request
from collections.abc import Callable, Iterator
from pathlib import Path
from typing import Any

import pytest
from hypothesis import HealthCheck, settings

if settings.get_current_profile_name() == "default":
    settings.register_profile("busy", deadline=None, suppress_health_check=[HealthCheck.too_slow])
    settings.load_profile("busy")  # a machine with other work to do is no fault

for _name in [name for name in os.environ if name.startswith(("OPENAI_", "AZURE_", "IDENTITY_", "MSI_", "AOAI_"))]:
    if _name != "AOAI_HOME":
        del os.environ[_name]


SCRIPTS = Path(__file__).resolve().parents[1] / "scripts"


@pytest.fixture(scope="module")
def script() -> Iterator[Callable[[str], Any]]:
    """Loads a script of the project by its name, as the module of that name."""
    loaded: list[str] = []

    def load(name: str) -> Any:
        found = importlib.util.spec_from_file_location(name, SCRIPTS / f"{name}.py")
        assert found is not None
        assert found.loader is not None
        module = sys.modules[name] = importlib.util.module_from_spec(found)
        loaded.append(name)
        found.loader.exec_module(module)
        return module

    yield load
    for name in loaded:
        del sys.modules[name]


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
                try:
                    with urllib.request.urlopen(f"http://127.0.0.1:{port}/healthz", timeout=30):
                        break
                except urllib.error.HTTPError as error:
                    with error:
                        problem = json.loads(error.read()).get("problem")
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


@pytest.fixture(scope="session")
def certificate(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A self-signed certificate for localhost, with its key in the same file."""
    from cryptography import x509
    from cryptography.hazmat.primitives import hashes, serialization
    from cryptography.hazmat.primitives.asymmetric import ec
    from cryptography.x509.oid import NameOID

    key = ec.generate_private_key(ec.SECP256R1())
    name = x509.Name([x509.NameAttribute(NameOID.COMMON_NAME, "localhost")])
    now = datetime.datetime.now(datetime.UTC)
    made = (
        x509.CertificateBuilder()
        .subject_name(name)
        .issuer_name(name)
        .public_key(key.public_key())
        .serial_number(1)
        .not_valid_before(now - datetime.timedelta(days=1))
        .not_valid_after(now + datetime.timedelta(days=1))
        .add_extension(x509.SubjectAlternativeName([x509.DNSName("localhost")]), critical=False)
        .add_extension(x509.BasicConstraints(ca=True, path_length=None), critical=True)
        .sign(key, hashes.SHA256())
    )
    path = tmp_path_factory.mktemp("tls") / "localhost.pem"
    private = key.private_bytes(
        serialization.Encoding.PEM, serialization.PrivateFormat.PKCS8, serialization.NoEncryption()
    )
    path.write_bytes(made.public_bytes(serialization.Encoding.PEM) + private)
    return path
