"""Filters over the attributes of files: comparisons, joined by `and` and `or`. Pure."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any

from ..errors import invalid, invalid_value
from ..shapes import array, object_

__all__ = ["check", "matches"]

Json = dict[str, Any]

COMPARISONS = ("eq", "ne", "gt", "gte", "lt", "lte", "in", "nin")
JOINS = ("and", "or")
DEPTH = 16
"""How deep filters may stand in one another."""


def check(given: Any, at: str = "filters", depth: int = DEPTH) -> Json:
    """The filter, if it is one. Raises a 400 that names the part that is wrong."""
    if (filter := object_(given)) is None:
        raise invalid(f"Invalid type for '{at}': expected an object.", at, "invalid_type")
    kind = filter.get("type")
    if kind in JOINS:
        parts = array(filter.get("filters"))
        if parts is None:
            raise invalid(f"Missing required parameter: '{at}.filters'.", f"{at}.filters", "missing_required_parameter")
        if not depth:
            raise invalid(f"Invalid '{at}': filters are nested more than {DEPTH} deep.", at, "invalid_value")
        for index, part in enumerate(parts):
            check(part, f"{at}.filters[{index}]", depth - 1)
    elif kind in COMPARISONS:
        _check_comparison(filter, at)
    else:
        raise invalid_value(f"{at}.type", kind, (*COMPARISONS, *JOINS))
    return filter


def _check_comparison(filter: Json, at: str) -> None:
    if not isinstance(filter.get("key"), str):
        raise invalid(f"Missing required parameter: '{at}.key'.", f"{at}.key", "missing_required_parameter")
    if "value" not in filter:
        raise invalid(f"Missing required parameter: '{at}.value'.", f"{at}.value", "missing_required_parameter")
    value, kind = filter["value"], filter["type"]
    if kind in ("in", "nin"):
        values = array(value)
        if values is None or not all(isinstance(each, str | int | float) for each in values):
            wanted = "an array of strings, numbers or booleans"
            raise invalid(f"Invalid type for '{at}.value': expected {wanted}.", f"{at}.value", "invalid_type")
    elif not isinstance(value, str | int | float):
        wanted = "a string, a number or a boolean"
        raise invalid(f"Invalid type for '{at}.value': expected {wanted}.", f"{at}.value", "invalid_type")


def matches(filter: Mapping[str, Any] | None, attributes: Mapping[str, Any]) -> bool:
    """Whether a file with these attributes passes a checked filter.

    An attribute that is not there equals nothing: only `ne` and `nin` hold for it.
    """
    if filter is None:
        return True
    kind = filter["type"]
    if kind == "and":
        return all(matches(part, attributes) for part in filter["filters"])
    if kind == "or":
        return any(matches(part, attributes) for part in filter["filters"])
    got, value = attributes.get(filter["key"]), filter["value"]
    match kind:
        case "eq":
            return _equal(got, value)
        case "ne":
            return not _equal(got, value)
        case "in":
            return any(_equal(got, each) for each in value)
        case "nin":
            return not any(_equal(got, each) for each in value)
        case _:
            return _ordered(kind, got, value)


def _equal(one: Any, other: Any) -> bool:
    # In Python true equals 1; among attributes it does not.
    return isinstance(one, bool) == isinstance(other, bool) and bool(one == other)


def _ordered(kind: str, got: Any, value: Any) -> bool:
    if _sort(got) != _sort(value) or _sort(got) is None:
        return False
    match kind:
        case "gt":
            return bool(got > value)
        case "gte":
            return bool(got >= value)
        case "lt":
            return bool(got < value)
        case _:
            return bool(got <= value)


def _sort(value: Any) -> str | None:
    """What a value can be compared with: numbers with numbers, texts with texts; booleans have no order."""
    if isinstance(value, bool):
        return None
    return "number" if isinstance(value, int | float) else "text" if isinstance(value, str) else None
