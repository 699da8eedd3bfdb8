"""Compares aoai with the installed `openai`, name by name, and writes docs/reference/parity.md.

    python scripts/parity.py            writes the page
    python scripts/parity.py --check    fails where a difference has no reason, or the page is not what would be written

Compared are: the methods that reach a route of Azure v1 (tests/vectors/methods.txt) and what else their resources
have, with parameters; clients and their arguments; what methods answer with; errors; the names that the package and
`openai.types` export. Only names are read from `openai`. The reasons are in scripts/parity_reasons.toml.
"""

from __future__ import annotations

import argparse
import ast
import importlib
import inspect
import pkgutil
import sys
import textwrap
import tomllib
import typing
from collections.abc import Iterator
from dataclasses import dataclass
from fnmatch import fnmatchcase
from functools import cached_property
from operator import attrgetter
from pathlib import Path
from types import ModuleType
from typing import Any

sys.path.insert(0, str(Path(__file__).resolve().parent.parent / "src"))

import openai

import aoai
from aoai.declare import OPTIONS, is_operation

ROOT = Path(__file__).resolve().parent.parent
PAGE = ROOT / "docs" / "reference" / "parity.md"
REASONS = ROOT / "scripts" / "parity_reasons.toml"
METHODS = ROOT / "tests" / "vectors" / "methods.txt"
RAW = ("with_raw_response", "with_streaming_response")
CLIENTS = ("OpenAI", "AsyncOpenAI", "AzureOpenAI", "AsyncAzureOpenAI")
ANSWERS = {
    "APIResponse": "openai.APIResponse",
    "AsyncAPIResponse": "openai.AsyncAPIResponse",
    "AsyncCursorPage": "openai.pagination.AsyncCursorPage",
    "AsyncStream": "openai.AsyncStream",
    "BaseModel": "openai.BaseModel",
    "HttpxBinaryResponseContent": "openai.HttpxBinaryResponseContent",
    "Stream": "openai.Stream",
    "SyncCursorPage": "openai.pagination.SyncCursorPage",
}
"""What methods answer with: our name, and where theirs is."""


@dataclass(frozen=True, slots=True, order=True)
class Difference:
    """One thing that only one of the two has."""

    area: str
    """method, parameter, client, answer, error, export or type."""
    name: str
    side: str
    """Who has it: `openai` or `aoai`."""

    def __str__(self) -> str:
        return f"{self.area} {self.name} ({self.side})"


def sided(area: str, theirs: set[str], ours: set[str], prefix: str = "") -> Iterator[Difference]:
    """What only one of two sets has."""
    for name in theirs - ours:
        yield Difference(area, prefix + name, "openai")
    for name in ours - theirs:
        yield Difference(area, prefix + name, "aoai")


def public(value: object) -> set[str]:
    return {name for name in dir(value) if not name.startswith("_")}


def class_of(value: Any) -> Any:
    return value.__class__


# -- methods -------------------------------------------------------------------------------------


def wanted() -> list[str]:
    """The methods of `openai` that reach a route of Azure v1."""
    return [line for line in METHODS.read_text(encoding="utf-8").splitlines() if line and line[0] != "#"]


def resources_of(value: Any) -> set[str]:
    """The attributes that are groups of methods."""
    cls = class_of(value)
    return {
        name
        for name in public(cls)
        if isinstance(inspect.getattr_static(cls, name), (cached_property, property)) and name not in RAW and
        hasattr(found := getattr(value, name), "with_raw_response") and found is not value
    }  # fmt: skip


def methods_of(value: Any) -> set[str]:
    """The attributes that can be called."""
    names = public(class_of(value)) - set(RAW)
    return {name for name in names if inspect.isroutine(inspect.getattr_static(value, name))}


def groups(theirs: Any, ours: Any, prefix: str = "") -> Iterator[tuple[str, Any, Any]]:
    """The resources that both have, each with its path."""
    for name in sorted(resources_of(theirs) & resources_of(ours)):
        pair = getattr(theirs, name), getattr(ours, name)
        yield f"{prefix}{name}", *pair
        yield from groups(*pair, f"{prefix}{name}.")


def clients() -> tuple[tuple[Any, Any], ...]:
    told: dict[str, Any] = {"api_key": "k", "base_url": "https://here.example/openai/v1/"}
    return (openai.OpenAI(**told), aoai.OpenAI(**told)), (openai.AsyncOpenAI(**told), aoai.AsyncOpenAI(**told))


def parameters_of(method: Any) -> tuple[set[str], bool]:
    """What a method takes by name, and whether it takes anything else."""
    made = getattr(method, "operation", None)
    if is_operation(made):
        return {*made.shape.path, *made.shape.parameters, *OPTIONS}, False
    plain = inspect.unwrap(getattr(method, "__func__", method))
    taken: set[str] = set()
    for parameter in list(inspect.signature(plain).parameters.values())[1:]:
        if parameter.kind is not parameter.VAR_KEYWORD:
            taken.add(parameter.name)
            continue
        table = typing.get_args(resolved(parameter.annotation, plain))
        if not table:
            return taken, True
        taken |= set(table[0].__annotations__)
    return taken, False


def resolved(written: Any, function: Any) -> Any:
    """An annotation, also of what its module imports for type checkers only."""
    if not isinstance(written, str):
        return written
    names = dict(function.__globals__)
    tree = ast.parse(inspect.getsource(sys.modules[function.__module__]))
    for node in [node for node in ast.walk(tree) if isinstance(node, ast.ImportFrom)]:
        place = "." * node.level + (node.module or "")
        for alias in node.names:
            if alias.name in written and alias.name not in names:
                names[alias.name] = getattr(importlib.import_module(place, names["__package__"]), alias.name)
    return eval(written, names)  # as the module would


def methods() -> Iterator[Difference]:
    for theirs, ours in clients():
        yield from sided("method", resources_of(theirs), resources_of(ours))
        for path, there, here in groups(theirs, ours):
            yield from sided("method", resources_of(there), resources_of(here), f"{path}.")
            yield from sided("method", methods_of(there), methods_of(here), f"{path}.")
            for name in methods_of(there) & methods_of(here):
                yield from parameters(f"{path}.{name}", getattr(there, name), getattr(here, name))
        for name in wanted():
            try:
                attrgetter(name)(ours)
            except AttributeError:
                yield Difference("method", name, "openai")


def parameters(name: str, there: Any, here: Any) -> Iterator[Difference]:
    taken, anything = parameters_of(here)
    expected, _ = parameters_of(there)
    known = {"deadline"}  # of every operation of ours
    yield from sided("parameter", expected, taken - known | (expected if anything else set()), f"{name}: ")
    order = placed_of(there)
    mine = getattr(here, "operation", None)
    placed = list(mine.positional) if is_operation(mine) else placed_of(here)
    if placed[: len(order)] != order:
        yield Difference("parameter", f"{name}: the order {', '.join(order)}", "openai")


def placed_of(method: Any) -> list[str]:
    """What a method takes by position."""
    return [p.name for p in inspect.signature(method).parameters.values() if p.kind is p.POSITIONAL_OR_KEYWORD]


# -- the rest ------------------------------------------------------------------------------------


def of_clients() -> Iterator[Difference]:
    for name in CLIENTS:
        theirs, ours = getattr(openai, name), getattr(aoai, name)
        name = name.removeprefix("Async")  # what both colours have is said once
        told: dict[str, Any] = {"api_key": "k", "base_url": "https://here.example/openai/v1/"}
        told |= {"api_version": "v1"} if "Azure" in name else {}
        there, here = theirs(**told), ours(**told)
        yield from sided("client", shown(there), shown(here), f"{name}.")
        for method in ("__init__", "copy", "request", "get", "post", "put", "patch", "delete", "get_api_list"):
            there, _ = parameters_of(getattr(theirs, method))
            here, anything = parameters_of(getattr(ours, method))
            label = name if method == "__init__" else f"{name}.{method}"
            yield from sided("client", there, here | (there if anything else set()), f"{label}: ")


def shown(client: Any) -> set[str]:
    """The public names of a client, without its resources, which `methods` looks at."""
    cls = class_of(client)
    return {name for name in public(client) - set(RAW) if not isinstance(getattr(cls, name, None), cached_property)}


def of_answers() -> Iterator[Difference]:
    for name, place in ANSWERS.items():
        module, _, theirs = place.rpartition(".")
        there = public(getattr(importlib.import_module(module), theirs))
        yield from sided("answer", there, public(getattr(aoai, name)), f"{name}.")


def errors() -> Iterator[Difference]:
    for name in sorted(public(openai)):
        theirs, ours = getattr(openai, name), getattr(aoai, name, None)
        if not (isinstance(theirs, type) and issubclass(theirs, Exception) and isinstance(ours, type)):
            continue
        yield from sided("error", bases(theirs), bases(ours), f"{name} is a ")
        yield from sided("error", attributes(theirs), attributes(ours), f"{name}.")


def bases(cls: type[Any]) -> set[str]:
    return {base.__name__ for base in cls.__mro__[1:]}


def attributes(cls: type[Any]) -> set[str]:
    declared = {name for base in cls.__mro__ for name in getattr(base, "__annotations__", {}) if name[0] != "_"}
    return declared | public(cls) | (set(inspect.signature(cls.__init__).parameters) - {"self", "args", "kwargs"})


def exports() -> Iterator[Difference]:
    modules = {name for name in public(openai) if isinstance(getattr(openai, name), ModuleType)}
    listed_there: list[str] = getattr(openai, "__all__", [])
    for name in (public(openai) | {*listed_there}) - modules:
        if not hasattr(aoai, name):
            yield Difference("export", name, "openai")
    for name in aoai.__all__:
        if not hasattr(openai, name):
            yield Difference("export", name, "aoai")


def types() -> Iterator[Difference]:
    """Names of `openai.types` that are not at the same place here. What only we have is in the reference pages."""
    root = importlib.import_module("openai.types")
    names = ["openai.types", *(one.name for one in pkgutil.walk_packages(root.__path__, "openai.types."))]
    absent: set[str] = set()
    for name in names:
        if any(name.startswith(f"{other}.") for other in absent):
            continue  # its package is said to be absent
        short = name.removeprefix("openai.types").lstrip(".")
        try:
            ours = importlib.import_module(name.replace("openai", "aoai", 1))
        except ImportError:
            absent.add(name)
            yield Difference("type", f"{short}.*", "openai")
            continue
        theirs = importlib.import_module(name)
        for one in sorted(getattr(theirs, "__all__", ()) or reexported(theirs)):
            if not hasattr(ours, one):
                yield Difference("type", f"{short}.{one}".lstrip("."), "openai")


def reexported(module: ModuleType) -> set[str]:
    """What a package has from its own modules."""
    inside = f"{module.__name__}."
    return {name for name in public(module) if str(getattr(getattr(module, name), "__module__", "")).startswith(inside)}


# -- the page ------------------------------------------------------------------------------------


@dataclass(frozen=True, slots=True)
class Reason:
    """Why some differences are as they are."""

    title: str
    because: str
    match: tuple[str, ...]

    def covers(self, found: Difference) -> bool:
        return any(fnmatchcase(str(found), pattern) for pattern in self.match)


def reasons() -> list[Reason]:
    """The committed reasons, in order: the first that covers a difference is its reason."""
    table = tomllib.loads(REASONS.read_text(encoding="utf-8"))
    return [Reason(one["title"], " ".join(one["because"].split()), tuple(one["match"])) for one in table["reason"]]


def differences() -> list[Difference]:
    """All of them, each once."""
    return sorted({*methods(), *of_clients(), *of_answers(), *errors(), *exports(), *types()})


def sorted_out(
    found: list[Difference], table: list[Reason]
) -> tuple[dict[str, list[Difference]], list[Difference], list[str]]:
    """The differences by the title of their reason, those without one, and the patterns that nothing needs."""
    by_title: dict[str, list[Difference]] = {one.title: [] for one in table}
    unexplained: list[Difference] = []
    for one in found:
        reason = next((reason for reason in table if reason.covers(one)), None)
        (by_title[reason.title] if reason else unexplained).append(one)
    unused = [f"{r.title}: {p}" for r in table for p in r.match if not any(fnmatchcase(str(d), p) for d in found)]
    return by_title, unexplained, unused


def page(by_title: dict[str, list[Difference]], table: list[Reason]) -> str:
    total = wanted()
    missing = {one.name for ones in by_title.values() for one in ones if one.area == "method"}
    here = [name for name in total if name not in missing]
    table = [one for one in table if by_title[one.title]]
    lines = [
        "# aoai and openai, name by name",
        "",
        "Made by `scripts/parity.py`, which compares the two packages; what it finds and has no reason for fails the",
        f"tests. Compared with openai {openai.__version__}.",
        "",
        f"**{len(here)} of {len(total)}** methods that reach a route of Azure v1 are here, under the same names and",
        "with the same arguments, but for what is listed below. Names that are in both are not; `name.*` is a module.",
        "",
        "| reason | differences |",
        "| --- | --- |",
        *(f"| [{one.title}](#{anchor(one.title)}) | {len(by_title[one.title])} |" for one in table),
    ]
    for one in table:
        lines += ["", f"## {one.title}", "", *textwrap.wrap(one.because, 118), "", *listed(by_title[one.title])]
    return "\n".join(lines) + "\n"


def anchor(title: str) -> str:
    return "".join(c for c in title.lower().replace(" ", "-") if c.isalnum() or c == "-")


def listed(found: list[Difference]) -> Iterator[str]:
    """One line for each group of names that begin alike."""
    groups: dict[tuple[str, str, str], list[str]] = {}
    for one in found:
        head, sign, name = one.name.rpartition(": ")
        if not sign:
            head, sign, name = one.name.rpartition(" is a ")
        if not sign:
            head, sign, name = one.name.removesuffix(".*").rpartition(".")
            name += ".*" if one.name.endswith(".*") else ""
        groups.setdefault((one.side, one.area, head + sign.rstrip()), []).append(name)
    for (side, area, head), names in sorted(groups.items()):
        only = "only in openai" if side == "openai" else "only here"
        yield f"- {area}, {only}: {f'`{head}` ' if head else ''}{', '.join(f'`{name}`' for name in names)}"


def main() -> int:
    parser = argparse.ArgumentParser(description=(__doc__ or "").splitlines()[0])
    parser.add_argument("--check", action="store_true", help="write nothing; fail if the page is not as it should be")
    check = parser.parse_args().check
    table = reasons()
    by_title, unexplained, unused = sorted_out(differences(), table)
    for one in unexplained:
        print(f"no reason in {REASONS.name} for: {one}")
    for pattern in unused:
        print(f"{REASONS.name}: no difference needs the pattern of {pattern}")
    text = page(by_title, table)
    fresh = PAGE.exists() and PAGE.read_text(encoding="utf-8") == text
    if check and not fresh:
        print(f"{PAGE.relative_to(ROOT)} is stale: run scripts/parity.py")
    if not check and not fresh:
        PAGE.parent.mkdir(parents=True, exist_ok=True)
        PAGE.write_text(text, encoding="utf-8")
        print(f"made: {PAGE.relative_to(ROOT)}")
    return 1 if unexplained or unused or (check and not fresh) else 0


if __name__ == "__main__":
    sys.exit(main())
