"""Runs tests in forks of this process, each of which sees other sources in the place of some modules.

Nothing is written: what `mutants.py` and `removals.py` change exists in a fork only. `load` imports once what all
forks need, and nothing of ours, so that a fork begins within milliseconds.
"""

from __future__ import annotations

import importlib
import importlib.abc
import importlib.machinery
import importlib.util
import json
import os
import select
import signal
import sys
import time
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass, field
from pathlib import Path
from typing import Any, Generic, TypeVar

__all__ = ["ROOT", "SOURCES", "Outcome", "Trial", "load", "tried"]

ROOT = Path(__file__).resolve().parent.parent
SOURCES = ROOT / "src"
PATIENCE = 30.0
"""Seconds in which a fork has to tell something new, if only the name of its next test. One that hangs has noticed."""

_WITHOUT = [part for plugin in ("cacheprovider", "xdist", "schemathesis", "anyio") for part in ("-p", f"no:{plugin}")]
_LOADED = (
    "pytest",
    "hypothesis",
    "trio",
    "msgspec",
    "httpx2",
    "httpx",
    "openai",
    "aiohttp",
    "_hypothesis_pytestplugin",
)

Key = TypeVar("Key")


@dataclass(frozen=True, slots=True)
class Trial(Generic[Key]):
    """Tests, and the files that have another source while they run."""

    key: Key
    """Whatever the caller knows it by."""
    tests: tuple[str, ...]
    sources: Mapping[Path, str] = field(default_factory=dict[Path, str])


@dataclass(frozen=True, slots=True)
class Outcome:
    """What came of a trial: the first test that did not pass, if one did not, and how it showed."""

    test: str = ""
    how: str = ""
    """`fails` or `hangs` for a test; anything else is why no test could tell."""

    @property
    def passed(self) -> bool:
        return not self.how

    @property
    def noticed(self) -> bool:
        return bool(self.test)


def load() -> None:
    """Imports what every fork needs. Examples of properties are the same each time, and are not made smaller."""
    for name in _LOADED:
        importlib.import_module(name)
    from hypothesis import HealthCheck, Phase, settings

    settings.register_profile(
        "forks",
        derandomize=True,
        database=None,
        phases=(Phase.explicit, Phase.generate),
        deadline=None,
        suppress_health_check=[HealthCheck.too_slow],
    )
    settings.load_profile("forks")


def tried(trials: Iterable[Trial[Key]], at_once: int = 2) -> Iterator[tuple[Trial[Key], Outcome]]:
    """Runs every trial in a fork of its own, so many at a time, and gives each when it has ended."""
    waiting = iter(trials)
    running: dict[int, _Fork[Key]] = {}
    try:
        while True:
            while len(running) < at_once and (trial := next(waiting, None)) is not None:
                fork = _Fork(trial)
                running[fork.heard] = fork
            if not running:
                return
            ready, _, _ = select.select(list(running), [], [], 1.0)
            for fork in [fork for fork in running.values() if fork.heard in ready or fork.is_late]:
                if (outcome := fork.listen()) is not None:
                    del running[fork.heard]
                    fork.end()
                    yield fork.trial, outcome
    finally:
        for fork in running.values():
            fork.end()


class _Fork(Generic[Key]):
    """One trial that is under way."""

    def __init__(self, trial: Trial[Key]) -> None:
        self.trial = trial
        self.heard, told = os.pipe()
        self._child = os.fork()
        if self._child == 0:
            try:
                os.setsid()  # what a test starts ends with it
                _run(trial, told)
            finally:
                os._exit(1)
        os.close(told)
        self._since = time.monotonic()
        self._running = ""
        self._begun = b""

    @property
    def is_late(self) -> bool:
        return time.monotonic() - self._since > PATIENCE

    def listen(self) -> Outcome | None:
        """Hears what there is to hear; the outcome, if that is known now."""
        if not select.select([self.heard], [], [], 0)[0]:
            return Outcome(self._running, "hangs" if self._running else "it hangs before the first test")
        self._since = time.monotonic()
        data = os.read(self.heard, 65536)
        *lines, self._begun = (self._begun + data).split(b"\n")
        for line in lines:
            kind, said = json.loads(line)
            if kind == "runs":
                self._running = said
            elif kind == "fails":
                return Outcome(said, "fails")
            elif kind == "passed":
                return Outcome()
            else:
                return Outcome("", said)
        return None if data else Outcome(self._running, "fails" if self._running else "it ends before the first test")

    def end(self) -> None:
        try:
            os.killpg(self._child, signal.SIGKILL)
        except ProcessLookupError:
            pass
        os.waitpid(self._child, 0)
        os.close(self.heard)


# -- in the fork ---------------------------------------------------------------------------------


def _run(trial: Trial[Any], told: int) -> None:
    sys.meta_path[:0] = [_Changed(path, source) for path, source in trial.sources.items()]
    sys.path.insert(0, str(SOURCES))
    silence = os.open(os.devnull, os.O_WRONLY)
    os.dup2(silence, 1)
    os.dup2(silence, 2)
    os.chdir(ROOT)
    import pytest

    teller = _Teller(told)
    loaded = "ignore::pytest.PytestAssertRewriteWarning"  # it was, by `load`
    code = pytest.main(["-x", "-q", "--tb=short", "-W", loaded, *_WITHOUT, *trial.tests], plugins=[teller])
    teller.tell("passed" if code == 0 else "broken", f"pytest ends with {code!r}")


class _Teller:
    """Tells the parent what is going on."""

    def __init__(self, told: int) -> None:
        self._told = told

    def tell(self, kind: str, said: str) -> None:
        os.write(self._told, json.dumps([kind, said]).encode() + b"\n")

    def pytest_runtest_logstart(self, nodeid: str) -> None:
        self.tell("runs", nodeid)

    def pytest_runtest_logreport(self, report: Any) -> None:
        if report.failed:
            self.tell("fails", report.nodeid)

    def pytest_collectreport(self, report: Any) -> None:
        if report.failed:
            self.tell("broken", f"{report.nodeid} cannot be read: {str(report.longrepr)[-300:]}")


class _Changed(importlib.abc.MetaPathFinder, importlib.abc.SourceLoader):  # type: ignore[misc]  # their stubs disagree
    """Finds one module, with another source."""

    def __init__(self, path: Path, source: str) -> None:
        parts = path.relative_to(SOURCES).with_suffix("").parts
        self._module = ".".join(parts[:-1] if parts[-1] == "__init__" else parts)
        self._place, self._source = str(path), source

    def find_spec(self, name: str, path: Any = None, target: Any = None) -> importlib.machinery.ModuleSpec | None:
        if name != self._module:
            return None
        return importlib.util.spec_from_loader(name, self, origin=self._place)

    def get_filename(self, fullname: str) -> str:
        return self._place

    def get_data(self, path: str | bytes) -> bytes:
        return self._source.encode()
