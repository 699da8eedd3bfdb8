"""Takes away what keeps each promise, one thing at a time, and says which of the promise's own tests notices.

    python scripts/removals.py              every removal of tests/removals.toml (`make removals`)
    python scripts/removals.py R-10 R-35    those of some promises
    python scripts/removals.py --record     also writes down what came of them, in tests/removed.json
    python scripts/removals.py --check      tries nothing: fails where a removal does not fit the source any more, or
                                            where it is not recorded that a test noticed it

Each is tried in a fork (`forks.py`) with the tests that tests/promises.toml names. The test that notices is run once
more without any change: it has to pass then. What is changed in `aio/` is changed in what is made of it as well.
"""

from __future__ import annotations

import argparse
import hashlib
import json
import tomllib
from dataclasses import dataclass
from pathlib import Path
from typing import Any

import unasync
from forks import ROOT, SOURCES, Outcome, Trial, load, tried

__all__ = ["RECORD", "Removal", "removals"]

PROMISES = ROOT / "tests" / "promises.toml"
TABLE = ROOT / "tests" / "removals.toml"
RECORD = ROOT / "tests" / "removed.json"
PACKAGE = SOURCES / "aoai"


@dataclass(frozen=True, slots=True)
class Change:
    """Text of a file that is another."""

    file: str
    old: str
    new: str

    @property
    def flaw(self) -> str:
        """Why it cannot be made, if it cannot."""
        path = PACKAGE / self.file
        found = path.read_text(encoding="utf-8").count(self.old) if path.exists() else 0
        return "" if found == 1 and self.new != self.old else f"its text is {found} times in {self.file}, not once"

    def make(self, sources: dict[Path, str]) -> None:
        """Makes it in a file that may have other changes, and in the file that is made of that one."""
        path = PACKAGE / self.file
        sources[path] = sources.get(path, path.read_text(encoding="utf-8")).replace(self.old, self.new)
        side, _, name = self.file.partition("/")
        if side == "aio" and path.name not in unasync.BY_HAND:
            sources[PACKAGE / "blocking" / name] = unasync.blocking(sources[path], name, set())


@dataclass(frozen=True, slots=True)
class Removal:
    """What is taken away from a promise, and the tests that are to notice."""

    promise: str
    what: str
    changes: tuple[Change, ...]
    tests: tuple[str, ...]

    @property
    def mark(self) -> str:
        """What tells it from any other: a record is of a removal with the same mark."""
        return hashlib.sha256(repr(self.changes).encode()).hexdigest()[:12]

    def trial(self) -> Trial[Removal]:
        sources: dict[Path, str] = {}
        for change in self.changes:
            change.make(sources)
        return Trial(self, self.tests, sources)


def removals() -> list[Removal]:
    """Every removal, in the order of the promises."""
    promises = tomllib.loads(PROMISES.read_text(encoding="utf-8"))
    table = tomllib.loads(TABLE.read_text(encoding="utf-8"))
    return [
        Removal(
            name,
            row["what"],
            tuple(Change(one["file"], one["old"], one["new"]) for one in (row, *row.get("also", ()))),
            tuple(row.get("by") or promises[name]["tests"]),
        )
        for name, rows in table.items()
        for row in rows
    ]


def main() -> int:
    parser = argparse.ArgumentParser(description=(__doc__ or "").partition("\n")[0])
    parser.add_argument("promises", nargs="*", help="some promises: R-10 R-35")
    parser.add_argument("--record", action="store_true", help="write the outcome down")
    parser.add_argument("--check", action="store_true", help="try nothing; fail where the record is not whole")
    given = parser.parse_args()
    found = removals()
    flaws = [f"{one.promise}: {one.what}: {change.flaw}" for one in found for change in one.changes if change.flaw]
    if given.check:
        flaws += _unrecorded(found)
    if flaws or given.check:
        print("\n".join(flaws))
        return bool(flaws)
    chosen = [one for one in found if not given.promises or one.promise in given.promises]
    load()
    noticed = _noticed(chosen)
    for one in chosen:
        print(f"{one.promise}  without: {one.what}\n      {_said(noticed[one])}")
    left = [one for one in chosen if not noticed[one].noticed]
    print(f"{len(chosen) - len(left)} of {len(chosen)} noticed")
    if given.record:
        _write(found, noticed)
    return bool(left)


def _noticed(chosen: list[Removal]) -> dict[Removal, Outcome]:
    """What came of each; a test that fails without any change has noticed nothing."""
    found = {trial.key: outcome for trial, outcome in tried(one.trial() for one in chosen)}
    tests = {outcome.test for outcome in found.values() if outcome.noticed}
    sound = {trial.key for trial, outcome in tried(Trial(test, (test,)) for test in sorted(tests)) if outcome.passed}
    return {
        one: outcome if not outcome.noticed or outcome.test in sound else Outcome("", f"{outcome.test} fails anyway")
        for one, outcome in found.items()
    }


def _said(outcome: Outcome) -> str:
    return f"{outcome.test} {outcome.how}" if outcome.noticed else f"NOT NOTICED {outcome.how}"


# -- the record ----------------------------------------------------------------------------------


def _write(found: list[Removal], noticed: dict[Removal, Outcome]) -> None:
    """Writes down what was noticed; of what was not tried this time, what was written before is kept."""
    before = _recorded()
    made: dict[str, list[dict[str, str]]] = {}
    for one in found:
        outcome = noticed.get(one)
        if outcome is None:
            row = before.get(one.promise, {}).get(one.mark)
        else:
            row = {"what": one.what, "mark": one.mark, "test": outcome.test, "how": outcome.how}
        if row is not None and row["test"]:
            made.setdefault(one.promise, []).append(row)
    RECORD.write_text(json.dumps(made, indent=1, ensure_ascii=False) + "\n", encoding="utf-8")


def _recorded() -> dict[str, dict[str, dict[str, str]]]:
    """What is written down, by promise and mark."""
    rows: dict[str, list[dict[str, str]]] = json.loads(RECORD.read_text(encoding="utf-8")) if RECORD.exists() else {}
    return {name: {row["mark"]: row for row in kept} for name, kept in rows.items()}


def _is_of(test: str, own: list[str]) -> bool:
    """Whether a test, or a case of one, is among those of a promise, which may be whole files."""
    return any(test == one or test.startswith((f"{one}[", f"{one}::")) for one in own)


def _unrecorded(found: list[Removal]) -> list[str]:
    """Promises without a removal, tests that are not the promise's own, and removals whose outcome is not known."""
    promises: dict[str, Any] = tomllib.loads(PROMISES.read_text(encoding="utf-8"))
    recorded = _recorded()
    flaws = [
        f"{name} has no removal: add one to tests/removals.toml"
        for name, row in promises.items()
        if row["tests"] and name not in {one.promise for one in found}
    ]
    for one in found:
        own: list[str] = promises[one.promise]["tests"]
        flaws += [f"{one.promise}: {test} is none of its tests" for test in one.tests if not _is_of(test, own)]
        row = recorded.get(one.promise, {}).get(one.mark)
        if row is None or row["what"] != one.what or not _is_of(row["test"], own):
            flaws.append(
                f"{one.promise}: {one.what}: it is not recorded that a test noticed; run "
                f"python scripts/removals.py {one.promise} --record"
            )
    known = {(one.promise, one.mark) for one in found}
    flaws += [
        f"{name}: {row['what']}: it is recorded, and not in tests/removals.toml"
        for name, rows in recorded.items()
        for mark, row in rows.items()
        if (name, mark) not in known
    ]
    return flaws


if __name__ == "__main__":
    raise SystemExit(main())
