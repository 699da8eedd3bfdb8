"""Says what is wrong with a value, seen against a parameter annotation; says nothing when it fits.

`check({"temperature": 3}, CompletionCreateParams)` is a `Problem` at `temperature`. Annotations are compiled once
into small functions. The wording of errors belongs to whoever asks; models are never looked into.
"""

from __future__ import annotations

import re
from collections.abc import Callable, Iterable, Mapping
from dataclasses import dataclass, replace
from typing import (
    Annotated,
    Any,
    Literal,
    NotRequired,
    Required,
    TypeAlias,
    cast,
    get_args,
    get_origin,
    is_typeddict,
)

from ._bounds import Bounds, Size
from ._hints import fields_of, members_of, sort_of, type_of
from ._omit import NotGiven, Omit

__all__ = ["Problem", "check", "check_arguments"]

Kind: TypeAlias = Literal[
    "missing", "unknown", "type", "value",
    "above_max_value", "below_min_value", "above_max_length", "below_min_length",
]  # fmt: skip
Checker: TypeAlias = "Callable[[Any, str], Problem | None]"

_TAGS = ("type", "role", "object")
"""Keys whose listed values may tell the members of a union apart, in the order they are tried."""


@dataclass(frozen=True, slots=True)
class Problem:
    """The first thing that is wrong with a value."""

    path: str
    """Where: `messages[0].content[1].type`."""
    kind: Kind
    expected: str = ""
    """The JSON type that would do: `string`, or `string or array`."""
    got: str = ""
    """The JSON type that came (kind `type`), else the value or its length."""
    allowed: tuple[Any, ...] = ()
    """The values that would do (kind `value`)."""
    bound: float = 0
    """The bound that was passed."""


def check(value: Any, annotation: Any, path: str = "", *, also: Iterable[str] = ()) -> Problem | None:
    """The first problem of `value`, or `None`.

    Unknown keys are a problem at the top level only, where `also` names more keys that are known; below it they
    are left to whoever reads them.
    """
    problem = _compiled(annotation)(value, path)
    if problem is None and not path and is_typeddict(annotation) and isinstance(value, Mapping):
        return _unknown(cast("Mapping[str, Any]", value), fields_of(annotation), also)
    return problem


def check_arguments(
    values: Mapping[str, Any], parameters: Mapping[str, Any], required: Iterable[str] = (), *, also: Iterable[str] = ()
) -> Problem | None:
    """The first problem of named values, seen against a table of annotations: `check` for an operation's parameters.

    The annotations must be the same objects every time; they are compiled once.
    """
    for name, hint in parameters.items():
        if name in values:
            if isinstance(values[name], (Omit, NotGiven)):
                continue
            problem = _compiled(hint)(values[name], name)
            if problem is not None:
                return problem
        elif get_origin(hint) is Required or (name in required and get_origin(hint) is not NotRequired):
            return Problem(name, "missing")
    return _unknown(values, parameters, also)


def _unknown(values: Mapping[str, Any], known: Mapping[str, Any], also: Iterable[str]) -> Problem | None:
    more = frozenset(also)
    for key in values:
        if key not in known and key not in more:
            return Problem(key, "unknown")
    return None


# -- compiling -----------------------------------------------------------------------------------


def _fits(value: Any, path: str) -> Problem | None:
    del value, path
    return None


_cache: dict[int, tuple[Any, Checker]] = {}


def _compiled(annotation: Any, module: str = "") -> Checker:
    known = _cache.get(id(annotation))  # by identity: equal Literals may differ (`Literal[1]`, `Literal[True]`)
    if known is not None:
        return known[1]
    made = _compile(annotation, module)
    _cache[id(annotation)] = annotation, made
    return made


def _compile(annotation: Any, module: str) -> Checker:
    notes, members = members_of(annotation, module)
    base = _choice(members, module)
    number = "decimal" if any(sort_of(member) == "decimal" for member in members) else "integer"
    bounds = [note for note in notes if isinstance(note, Bounds)]
    sizes = [note for note in notes if isinstance(note, Size)]
    if not bounds and not sizes:
        return base

    def bounded(value: Any, path: str) -> Problem | None:
        problem = base(value, path)
        for bound in bounds:
            problem = problem or _within(value, bound, path, number)
        for size in sizes:
            problem = problem or _sized(value, size, path)
        return problem

    return bounded


def _choice(members: list[Any], module: str) -> Checker:
    """A checker for a union (or a single type): by the JSON type of the value, then by tag."""
    sorts: dict[str, list[Any]] = {}
    for member in members:
        sort = sort_of(member)
        if sort == "any":
            return _fits
        if sort:
            sorts.setdefault(sort, []).append(member)
    if not sorts:  # only models, or nothing a request can carry
        return _fits
    expected = " or ".join(name for name in sorts if name != "null") or "null"
    table: dict[str, Checker] = {
        "null": _fits,
        "boolean": _literal(sorts.get("boolean", [])),
        "integer": _literal(sorts.get("integer", [])),
        "string": _literal(sorts.get("string", [])),
        "array": _first([_array(member, module) for member in sorts.get("array", [])]),
        "object": _object(sorts.get("object", []), module),
    }
    table = {sort: checker for sort, checker in table.items() if sort in sorts}
    if "decimal" in sorts:
        table["decimal"] = _literal(sorts["decimal"])
        table.setdefault("integer", table["decimal"])

    def choose(value: Any, path: str) -> Problem | None:
        got = type_of(value)
        checker = table.get(got)
        if checker is not None:
            return checker(value, path)
        if not got:  # a model, an iterator, something only a client can pass
            return None
        return Problem(path, "type", expected, got)

    return choose


# -- values --------------------------------------------------------------------------------------


def _literal(members: list[Any]) -> Checker:
    """Listed values; or anything of the type, where the plain type is a member too."""
    plain = [member for member in members if get_origin(member) is not Literal]
    bounded = [member for member in plain if get_origin(member) is Annotated]
    if len(bounded) < len(plain):
        return _fits
    if bounded:
        return _first([_compiled(member) for member in bounded])
    allowed = tuple(dict.fromkeys(value for member in members for value in get_args(member)))

    def listed(value: Any, path: str) -> Problem | None:
        if any(value == item and type(value) is type(item) for item in allowed):
            return None
        return Problem(path, "value", got=str(value), allowed=allowed)

    return listed


def _within(value: Any, bounds: Bounds, path: str, sort: str) -> Problem | None:
    if not isinstance(value, (int, float)) or isinstance(value, bool):
        return None
    if bounds.most is not None and value > bounds.most:
        return Problem(path, "above_max_value", sort, str(value), bound=bounds.most)
    if bounds.least is not None and value < bounds.least:
        return Problem(path, "below_min_value", sort, str(value), bound=bounds.least)
    return None


def _sized(value: Any, size: Size, path: str) -> Problem | None:
    sort = type_of(value)
    if sort not in ("string", "array", "object"):
        return None
    if size.most is not None and len(value) > size.most:
        return Problem(path, "above_max_length", sort, str(len(value)), bound=size.most)
    if size.least is not None and len(value) < size.least:
        return Problem(path, "below_min_length", sort, str(len(value)), bound=size.least)
    return None


# -- arrays and objects --------------------------------------------------------------------------


def _array(member: Any, module: str) -> Checker:
    if get_origin(member) is Annotated:
        return _compiled(member, module)
    inside = get_args(member)
    item = _compiled(inside[0], module) if inside else _fits

    def each(value: Any, path: str) -> Problem | None:
        for index, element in enumerate(value):
            problem = item(element, f"{path}[{index}]")
            if problem is not None:
                return problem
        return None

    return each


def _object(members: list[Any], module: str) -> Checker:
    shapes = [member for member in members if is_typeddict(member)]
    others = [_mapping(member, module) for member in members if not is_typeddict(member)]
    if not shapes:
        return _first(others)
    if len(shapes) == 1 and not others:
        return _shape(shapes[0])
    tagged: dict[str, Callable[[Any, str], Problem | None]] = {}

    def choose(value: Any, path: str) -> Problem | None:
        checker = tagged.get("")
        if checker is None:  # compiled on first use: shapes may contain themselves
            checker = tagged[""] = _by_tag(shapes)
        problem = checker(value, path)
        return None if problem is not None and any(other(value, path) is None for other in others) else problem

    return choose


def _mapping(member: Any, module: str) -> Checker:
    if get_origin(member) is Annotated:
        return _compiled(member, module)
    inside = get_args(member)
    name, item = (_compiled(each, module) for each in inside) if len(inside) == 2 else (_fits, _fits)

    def each(value: Any, path: str) -> Problem | None:
        for key, element in value.items():
            problem = name(key, path) or item(element, _at(path, key))
            if problem is not None:
                return problem
        return None

    return each


def _shape(params: Any) -> Checker:
    """A TypedDict: its keys are compiled when the first value arrives, so that it may contain itself."""
    compiled: list[tuple[str, Checker, bool]] = []

    def keys(value: Any, path: str) -> Problem | None:
        if not compiled:
            compiled.extend(
                (name, _compiled(hint, params.__module__), must) for name, (hint, must) in fields_of(params).items()
            )
        for name, checker, must in compiled:
            if name in value:
                element = value[name]
                if isinstance(element, (Omit, NotGiven)):
                    continue
                problem = checker(element, _at(path, name))
                if problem is not None:
                    return problem
            elif must:
                return Problem(_at(path, name), "missing")
        return None

    return keys


def _by_tag(shapes: list[Any]) -> Checker:
    """The shape whose listed `type` (or `role`, ...) the value has; where several have it, the one that fits."""
    listed = [_literals(shape) for shape in shapes]
    tag = next((name for name in _TAGS if any(name in values for values in listed)), "")
    checkers = [_shape(shape) for shape in shapes]
    if not tag:
        return _first(checkers)
    table: dict[Any, list[Checker]] = {}
    for values, checker in zip(listed, checkers, strict=True):
        for value in values.get(tag, ((), False))[0]:
            table.setdefault(value, []).append(checker)
    by_value = {value: _first(found) for value, found in table.items()}
    # shapes that need no tag, or have none
    loose = [c for values, c in zip(listed, checkers, strict=True) if not values.get(tag, ((), False))[1]]
    free = [c for values, c in zip(listed, checkers, strict=True) if tag not in values]
    without, unknown = _first(loose), _first(free)

    def choose(value: Any, path: str) -> Problem | None:
        if tag not in value or value[tag] is None:
            return without(value, path) if loose else Problem(_at(path, tag), "missing")
        name = value[tag]
        checker = by_value.get(name) if isinstance(name, (str, int)) else None
        if checker is not None:
            return checker(value, path)
        if free:
            return unknown(value, path)
        if not isinstance(name, str):
            return Problem(_at(path, tag), "type", "string", type_of(name))
        return Problem(_at(path, tag), "value", got=name, allowed=tuple(by_value))

    return choose


def _literals(shape: Any) -> dict[str, tuple[tuple[Any, ...], bool]]:
    """The keys of a shape that admit only listed values, and whether they must be there."""
    found: dict[str, tuple[tuple[Any, ...], bool]] = {}
    for name, (hint, must) in fields_of(shape).items():
        if name in _TAGS:
            _, members = members_of(hint, shape.__module__)
            members = [member for member in members if member is not type(None)]
            if members and all(get_origin(member) is Literal for member in members):
                found[name] = tuple(value for member in members for value in get_args(member)), must
    return found


def _first(checkers: list[Checker]) -> Checker:
    """Fits if one of the checkers says so; else the problem that was found furthest into the value."""
    if len(checkers) == 1:
        return checkers[0]

    def any_of(value: Any, path: str) -> Problem | None:
        furthest: Problem | None = None
        for checker in checkers:
            problem = checker(value, path)
            if problem is None:
                return None
            if furthest is None or _reach(problem) > _reach(furthest):
                furthest = problem
            elif problem.path == furthest.path and problem.kind == furthest.kind == "type":
                names = dict.fromkeys([*furthest.expected.split(" or "), problem.expected])
                furthest = replace(furthest, expected=" or ".join(names))
        return furthest

    return any_of


def _reach(problem: Problem) -> tuple[bool, tuple[int, ...], int, bool]:
    """How near the value came to fitting: one that is only too long or too short is of the right type throughout."""
    path, kind = problem.path, problem.kind
    places = tuple(map(int, re.findall(r"\[(\d+)\]", path)))
    return kind.endswith(("_length", "_value")), places, path.count("."), kind not in ("missing", "type")


def _at(path: str, key: str) -> str:
    return f"{path}.{key}" if path else str(key)
