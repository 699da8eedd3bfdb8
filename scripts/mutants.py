"""Changes one thing at a time in a critical module, and counts the changes that its narrow tests do not notice.

    python scripts/mutants.py                        every module below, 25 mutants of each, drawn by a seed
    python scripts/mutants.py redirect --most 1000   one module, every mutant

A mutant is a comparison, an operator, a constant, a condition or a return value that is another. Each is tried in a
fork (`forks.py`). What survives is printed with its line; scores are recorded in docs/decisions/0015-mutants.md.
"""

from __future__ import annotations

import argparse
import ast
import copy
import random
import time
from collections.abc import Callable, Iterator
from dataclasses import dataclass
from pathlib import Path
from typing import Any

from forks import SOURCES, Trial, load, tried


@dataclass(frozen=True, slots=True)
class Target:
    """A module, or definitions of it, and the tests that are to notice what changes there."""

    module: str
    tests: tuple[str, ...]
    only: tuple[str, ...] = ()

    @property
    def path(self) -> Path:
        path = SOURCES / self.module.replace(".", "/")
        return path / "__init__.py" if path.is_dir() else path.with_suffix(".py")


TARGETS: dict[str, Target] = {
    "retry": Target("aoai.policies.retry", ("tests/policies/test_retry.py", "tests/policies/test_quota.py")),
    "quota": Target("aoai.policies.quota", ("tests/policies/test_quota.py",)),
    "redirect": Target("aoai.policies.redirect", ("tests/policies/test_redirect.py",)),
    "sse": Target("aoai.wire.sse", ("tests/wire/test_sse.py",)),
    "auth": Target("aoai.policies.auth", ("tests/policies/test_auth.py",)),
    "credentials": Target("aoai.credentials", ("tests/credentials/test_sources.py", "tests/policies/test_auth.py")),
    "pace": Target("aoai.wire.pace", ("tests/client/test_streams.py", "tests/transport/test_limits.py")),
    "jsons": Target("aoai.wire.jsons", ("tests/wire/test_jsons.py",)),
    "resumed": Target("aoai.aio.resumed", ("tests/client/test_resumed.py",)),
    "redaction": Target(
        "aoai.wire.values",
        ("tests/wire/test_values.py", "tests/client/test_errors.py"),
        ("Request", "origin_of"),
    ),
    "secrets": Target(
        "aoai.wire.secrets",
        (
            "tests/wire/test_values.py",
            "tests/client/test_errors.py",
            "tests/faults/test_leaks.py::test_parameters_that_are_credentials",
            "tests/faults/test_leaks.py::test_urls_without_credentials",
        ),
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
    load()
    return max([_score(name, TARGETS[name], given.most, random.Random(given.seed)) for name in given.names])


def _score(name: str, target: Target, most: int, chance: random.Random) -> int:
    """Tries so many mutants of a target, and prints what came of them."""
    started = time.monotonic()
    for _, outcome in tried([Trial(name, target.tests)]):
        if not outcome.passed:
            print(f"{name}: without any change, {outcome.test} {outcome.how}")
            return 1
    tree = ast.parse(target.path.read_text(encoding="utf-8"))
    found = list(mutants(tree, target.only))
    drawn = chance.sample(found, min(most, len(found)))
    trials = (Trial(mutant, target.tests, {target.path: mutant.source(tree)}) for mutant in drawn)
    left = [trial.key for trial, outcome in tried(trials) if outcome.passed]
    for mutant in sorted(left, key=lambda one: one.line):
        print(f"{name}: line {mutant.line} survives: {mutant.what}")
    noticed, took = len(drawn) - len(left), time.monotonic() - started
    print(f"{name}: {noticed} of {len(drawn)} noticed ({len(found)} in all), {took:.0f} s", flush=True)
    return 0


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
