"""Changes one thing at a time in a critical module, and counts the changes that its narrow tests do not notice.

    python scripts/mutants.py                        every module below, 25 mutants of each, drawn by a seed
    python scripts/mutants.py redirect --most 1000   one module, every mutant

A mutant is a comparison, an operator, a constant, a condition or a return value that is another. Each is tried in a
fork of this process, which sees the changed source in place of the real one; nothing is written. What survives is
printed with its line; scores are recorded in docs/decisions/0015-mutants.md.
"""

from __future__ import annotations

import argparse
import ast
import copy
import importlib.abc
import importlib.machinery
import importlib.util
import os
import random
import signal
import sys
import time
from collections.abc import Callable, Iterator
from dataclasses import dataclass
from pathlib import Path
from typing import Any

ROOT = Path(__file__).resolve().parent.parent
_WITHOUT = [part for plugin in ("cacheprovider", "xdist", "schemathesis", "anyio") for part in ("-p", f"no:{plugin}")]
PATIENCE = 30
"""Seconds after which a mutant counts as noticed: it made a test hang."""


@dataclass(frozen=True, slots=True)
class Target:
    """A module, or definitions of it, and the tests that are to notice what changes there."""

    module: str
    tests: tuple[str, ...]
    only: tuple[str, ...] = ()

    @property
    def path(self) -> Path:
        return ROOT / "src" / (self.module.replace(".", "/") + ".py")


TARGETS: dict[str, Target] = {
    "retry": Target("aoai.policies.retry", ("tests/policies/test_retry.py", "tests/policies/test_quota.py")),
    "quota": Target("aoai.policies.quota", ("tests/policies/test_quota.py",)),
    "redirect": Target("aoai.policies.redirect", ("tests/policies/test_redirect.py",)),
    "sse": Target("aoai.wire.sse", ("tests/wire/test_sse.py",)),
    "redaction": Target(
        "aoai.wire.values",
        ("tests/wire/test_values.py", "tests/client/test_errors.py"),
        ("Secret", "Request", "SECRET_HEADERS", "origin_of"),
    ),
}


@dataclass(frozen=True, slots=True)
class Mutant:
    """A change of a module: where, what, and how it is made in a copy of the tree."""

    line: int
    what: str
    place: int
    change: Callable[[Any], None]

    def source(self, tree: ast.Module) -> str:
        """The whole module with the change in it."""
        changed = copy.deepcopy(tree)
        self.change(next(node for place, node in enumerate(ast.walk(changed)) if place == self.place))
        return ast.unparse(ast.fix_missing_locations(changed))


def main() -> int:
    parser = argparse.ArgumentParser(description=(__doc__ or "").partition("\n")[0])
    parser.add_argument("names", nargs="*", default=list(TARGETS), help=f"of {', '.join(TARGETS)}")
    parser.add_argument("--most", type=int, default=25, help="how many mutants of each")
    parser.add_argument("--seed", type=int, default=0)
    given = parser.parse_args()
    _load()
    return max([_score(name, TARGETS[name], given.most, random.Random(given.seed)) for name in given.names])


def _score(name: str, target: Target, most: int, chance: random.Random) -> int:
    """Tries so many mutants of a target, and prints what came of them."""
    started = time.monotonic()
    if not _passes(target, None):
        print(f"{name}: the tests fail without any change")
        return 1
    tree = ast.parse(target.path.read_text(encoding="utf-8"))
    found = list(mutants(tree, target.only))
    tried = chance.sample(found, min(most, len(found)))
    left = [mutant for mutant in tried if _passes(target, mutant.source(tree))]
    for mutant in sorted(left, key=lambda one: one.line):
        print(f"{name}: line {mutant.line} survives: {mutant.what}")
    noticed, took = len(tried) - len(left), time.monotonic() - started
    print(f"{name}: {noticed} of {len(tried)} noticed ({len(found)} in all), {took:.0f} s", flush=True)
    return 0


def _load() -> None:
    """Loads what every fork needs, once, and nothing of ours. Examples are the same each time, and not made smaller."""
    for name in (
        "pytest",
        "hypothesis",
        "trio",
        "msgspec",
        "httpx2",
        "httpx",
        "openai",
        "aiohttp",
        "_hypothesis_pytestplugin",
    ):
        importlib.import_module(name)
    from hypothesis import Phase, settings

    phases = (Phase.explicit, Phase.generate)
    settings.register_profile("mutants", derandomize=True, database=None, phases=phases)
    settings.load_profile("mutants")


def _passes(target: Target, source: str | None) -> bool:
    """Whether the tests pass with this source in the place of the target's own."""
    child = os.fork()
    if child == 0:
        code = 1
        try:
            if source is not None:
                sys.meta_path.insert(0, _Changed(target, source))
            sys.path.insert(0, str(ROOT / "src"))
            silence = os.open(os.devnull, os.O_WRONLY)
            os.dup2(silence, 1)
            os.dup2(silence, 2)
            os.chdir(ROOT)
            import pytest

            loaded = "ignore::pytest.PytestAssertRewriteWarning"  # it was, by `_load`
            options: list[str] = ["-x", "-q", "--tb=no", "-W", loaded, *_WITHOUT]
            code = int(pytest.main([*options, *target.tests]))
        finally:
            os._exit(code)
    signal.signal(signal.SIGALRM, lambda number, frame: os.kill(child, signal.SIGKILL))
    signal.alarm(PATIENCE)
    _, status = os.waitpid(child, 0)
    signal.alarm(0)
    return status == 0


class _Changed(importlib.abc.MetaPathFinder, importlib.abc.SourceLoader):  # type: ignore[misc]  # their stubs disagree
    """Finds one module, with another source."""

    def __init__(self, target: Target, source: str) -> None:
        self._module, self._source, self._place = target.module, source, str(target.path)

    def find_spec(self, name: str, path: Any = None, target: Any = None) -> importlib.machinery.ModuleSpec | None:
        if name != self._module:
            return None
        return importlib.util.spec_from_loader(name, self, origin=self._place)

    def get_filename(self, fullname: str) -> str:
        return self._place

    def get_data(self, path: str | bytes) -> bytes:
        return self._source.encode()


# -- mutants -------------------------------------------------------------------------------------

_COMPARED: dict[type[ast.cmpop], type[ast.cmpop]] = {
    ast.Eq: ast.NotEq,
    ast.NotEq: ast.Eq,
    ast.Lt: ast.LtE,
    ast.LtE: ast.Lt,
    ast.Gt: ast.GtE,
    ast.GtE: ast.Gt,
    ast.In: ast.NotIn,
    ast.NotIn: ast.In,
    ast.Is: ast.IsNot,
    ast.IsNot: ast.Is,
}
_CALCULATED: dict[type[ast.operator], type[ast.operator]] = {
    ast.Add: ast.Sub,
    ast.Sub: ast.Add,
    ast.Mult: ast.Div,
    ast.Div: ast.Mult,
    ast.Pow: ast.Mult,
}


def mutants(tree: ast.Module, only: tuple[str, ...] = ()) -> Iterator[Mutant]:
    """Every change of a module, or of some definitions. Docstrings and what only type checkers read are left alone."""
    alone = _left_alone(tree)
    for top in tree.body:
        if only and _name(top) not in only:
            alone |= {id(node) for node in ast.walk(top)}
    for place, node in enumerate(ast.walk(tree)):
        if id(node) not in alone:
            for what, change in _changes(node):
                yield Mutant(getattr(node, "lineno", 0), what, place, change)


def _name(top: ast.stmt) -> str:
    if isinstance(top, ast.Assign):
        return ast.unparse(top.targets[0])
    return str(getattr(top, "name", ""))


def _left_alone(tree: ast.Module) -> set[int]:
    found: set[int] = set()
    for node in ast.walk(tree):
        if isinstance(node, ast.Expr) and isinstance(node.value, ast.Constant):
            found.add(id(node.value))
        parts: list[Any] = []
        if isinstance(node, (ast.FunctionDef, ast.AsyncFunctionDef)):
            parts = [node.returns, *(argument.annotation for argument in (*node.args.args, *node.args.kwonlyargs))]
        elif isinstance(node, ast.AnnAssign):
            parts = [node.annotation]
        elif (isinstance(node, ast.Assign) and ast.unparse(node.targets[0]) == "__all__") or (
            isinstance(node, ast.If) and ast.unparse(node.test) == "TYPE_CHECKING"
        ):
            parts = [node]
        for part in parts:
            found |= {id(inner) for inner in ast.walk(part)} if part is not None else set()
    return found


def _changes(node: ast.AST) -> Iterator[tuple[str, Callable[[Any], None]]]:
    text = ast.unparse(node) if isinstance(node, (ast.expr, ast.stmt)) else ""
    if isinstance(node, ast.Compare) and type(node.ops[0]) in _COMPARED:
        other = _COMPARED[type(node.ops[0])]
        yield f"{text}: {other.__name__}", lambda twin: twin.ops.__setitem__(0, other())
    elif isinstance(node, ast.BinOp) and type(node.op) in _CALCULATED:
        calculated = _CALCULATED[type(node.op)]
        yield f"{text}: {calculated.__name__}", lambda twin: setattr(twin, "op", calculated())
    elif isinstance(node, ast.BoolOp):
        flipped = ast.Or if isinstance(node.op, ast.And) else ast.And
        yield f"{text}: {flipped.__name__}", lambda twin: setattr(twin, "op", flipped())
    elif isinstance(node, ast.Constant):
        value = node.value
        if isinstance(value, bool):
            yield f"{value}: {not value}", lambda twin: setattr(twin, "value", not value)
        elif isinstance(value, (int, float)):
            yield f"{value}: {value + 1}", lambda twin: setattr(twin, "value", value + 1)
        elif isinstance(value, (str, bytes)) and value:
            spoilt: Any = value + "X" if isinstance(value, str) else value + b"X"
            yield f"{value!r}: {spoilt!r}", lambda twin: setattr(twin, "value", spoilt)
    elif isinstance(node, (ast.If, ast.IfExp, ast.While)):
        test = node.test
        yield (
            f"not {ast.unparse(test)}",
            lambda twin: setattr(twin, "test", ast.UnaryOp(op=ast.Not(), operand=twin.test)),
        )
    elif isinstance(node, ast.Return) and text not in ("return", "return None"):
        yield f"{text}: None", lambda twin: setattr(twin, "value", ast.Constant(None))


if __name__ == "__main__":
    raise SystemExit(main())
