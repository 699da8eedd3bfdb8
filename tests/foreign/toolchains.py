"""Builds the programs of each language once, and says how one of them is started.

What is built lies in `.foreign/` below the root, one folder per language, and is used again until a file of the
language changes. Where a toolchain or a package registry is not to be had, `Missing` says so: that is no failure of
ours, while a program that does not compile is.
"""

from __future__ import annotations

import hashlib
import os
import shutil
import subprocess
import sys
from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass
from pathlib import Path

__all__ = ["Missing", "Program", "program"]

HERE = Path(__file__).resolve().parent
BUILT = HERE.parents[1] / ".foreign"
FETCHING = 150
"""Seconds that a registry has; a test that takes 240 ends the run."""


class Missing(Exception):
    """What is needed is not on this machine; the message says what."""


@dataclass(frozen=True, slots=True)
class Program:
    """How to run a sample, and where."""

    command: Callable[[str], Sequence[str]]
    folder: Path


def program(language: str) -> Program:
    """The built programs of a language. Raises `Missing`, and does not try again then."""
    if language not in _MADE:
        try:
            _MADE[language] = _BUILDERS[language]()
        except Missing as reason:
            _MADE[language] = reason
    made = _MADE[language]
    if isinstance(made, Missing):
        raise made
    return made


_MADE: dict[str, Program | Missing] = {}


# -- languages that need no building -------------------------------------------------------------


def _python() -> Program:
    return Program(
        lambda name: [sys.executable, "-W", "error::DeprecationWarning:__main__", f"{name}.py"], HERE / "python"
    )


def _aoai() -> Program:
    """The same programs with only the import changed."""

    def command(name: str) -> list[str]:
        text = (HERE / "python" / f"{name}.py").read_text(encoding="utf-8")
        text = text.replace("from openai ", "from aoai ").replace("import openai", "import aoai as openai")
        return [sys.executable, "-W", "error::DeprecationWarning:__main__", "-c", text]

    return Program(command, HERE / "python")


def _dotnet_wire() -> Program:
    return Program(lambda name: [sys.executable, "dotnet.py", name], HERE / "dotnet_wire")


# -- languages that do ---------------------------------------------------------------------------


def _openai_0_28() -> Program:
    folder = _built("openai_0_28", _make_openai_0_28, sys.version)
    python = folder / ("Scripts/python.exe" if os.name == "nt" else "bin/python")
    return Program(lambda name: [str(python), f"{name}.py"], HERE / "openai_0_28")


def _make_openai_0_28(folder: Path) -> None:
    _said([sys.executable, "-m", "venv", "--without-pip", str(folder)])  # the pip or uv of this environment serves both
    uv = shutil.which("uv")
    pip = [uv, "pip", "install", "--python"] if uv else [sys.executable, "-m", "pip", "--python"]
    more = [] if uv else ["install", "--no-compile"]
    requirements = HERE / "openai_0_28" / "requirements.txt"
    _fetch([*pip, str(folder), *more, "--quiet", "-r", str(requirements)], folder)


def _node() -> Program:
    _need("npm")
    folder = _built("node", _make_node, _said([_need("node"), "--version"]))
    return Program(lambda name: ["node", f"{name}.mjs"], folder)


def _make_node(folder: Path) -> None:
    shutil.copytree(HERE / "node", folder, dirs_exist_ok=True)
    _fetch([_need("npm"), "ci", "--no-audit", "--no-fund"], folder)


def _go() -> Program:
    if sys.platform in ("darwin", "win32"):
        raise Missing("here it trusts the system's certificates only, and none is installed for a test")
    folder = _built("go", _make_go, _said([_need("go"), "version"]))
    return Program(lambda name: [str(folder / "foreign"), name], folder)


def _make_go(folder: Path) -> None:
    source = HERE / "go"
    _fetch([_need("go"), "mod", "download"], source, GOTOOLCHAIN="local")
    _said(["go", "build", "-o", str(folder / "foreign"), "."], source, GOTOOLCHAIN="local")


def _java() -> Program:
    folder = _built("java", _make_java, _said([_need("javac"), "--version"]))
    libraries = (folder / "classpath.txt").read_text(encoding="utf-8")
    # a short life: the quick compiler and the simplest collector start soonest
    words = ["java", "-XX:TieredStopAtLevel=1", "-XX:+UseSerialGC", "-cp", os.pathsep.join([str(folder), libraries])]
    return Program(lambda name: [*words, name], folder)


def _make_java(folder: Path) -> None:
    source = HERE / "java"
    kept = folder / "classpath.txt"
    find = "org.apache.maven.plugins:maven-dependency-plugin:3.6.1:build-classpath"
    _fetch([_need("mvn"), "-B", "-q", "-f", str(source / "pom.xml"), find, f"-Dmdep.outputFile={kept}"], folder)
    files = [str(path) for path in sorted(source.glob("*.java"))]
    libraries = kept.read_text(encoding="utf-8")
    _said(["javac", "-proc:none", "-nowarn", "-cp", libraries, "-d", str(folder), *files], folder)


# -- building ------------------------------------------------------------------------------------


def _built(language: str, make: Callable[[Path], None], version: str) -> Path:
    """The folder of a language for what its files and its toolchain are now; made if it is not there."""
    told = hashlib.sha256(version.encode())
    for path in sorted((HERE / language).iterdir()):
        if path.is_file():
            told.update(path.name.encode() + b"\0" + path.read_bytes() + b"\0")
    folder = BUILT / f"{language}-{told.hexdigest()[:12]}"
    done = folder / "done"
    if done.exists():
        return folder
    for old in BUILT.glob(f"{language}-*"):
        shutil.rmtree(old, ignore_errors=True)
    folder.mkdir(parents=True, exist_ok=True)
    make(folder)
    done.touch()
    return folder


def _need(tool: str) -> str:
    found = shutil.which(tool)
    if found is None:
        raise Missing(f"there is no {tool} on this machine")
    return found


def _fetch(command: Sequence[str], folder: Path, **environment: str) -> None:
    """Runs what asks a package registry."""
    try:
        _said(command, folder, **environment)
    except (subprocess.CalledProcessError, subprocess.TimeoutExpired) as problem:
        said = f"{problem.stdout or ''}\n{problem.stderr or ''}".strip().splitlines() or [str(problem)]
        first = next((line for line in said if "error" in line.lower()), said[-1])
        raise Missing(f"{Path(command[0]).name} could not fetch packages: {first.strip()[:300]}") from None


def _said(command: Sequence[str], folder: Path | None = None, **environment: str) -> str:
    done = subprocess.run(
        command,
        cwd=folder,
        env={**os.environ, **environment},
        capture_output=True,
        text=True,
        timeout=FETCHING,
        check=False,
    )
    if done.returncode:
        raise subprocess.CalledProcessError(done.returncode, command, done.stdout, done.stderr)
    return done.stdout


_BUILDERS: Mapping[str, Callable[[], Program]] = {
    "python": _python,
    "aoai": _aoai,
    "node": _node,
    "go": _go,
    "java": _java,
    "dotnet_wire": _dotnet_wire,
    "openai_0_28": _openai_0_28,
}
