"""Checks on names and JSON schemas that requests bring along: what `strict` demands of them."""

from __future__ import annotations

import re
from typing import Any, cast

from . import errors

__all__ = ["check_function", "check_strict"]

Json = dict[str, Any]

_NAME = re.compile(r"[a-zA-Z0-9_-]+")
_NESTED = ("anyOf", "allOf", "oneOf")


def check_function(name: str, path: str) -> None:
    """Raises the 400 for a name of a function or a schema that holds more than letters, digits, `_` and `-`."""
    if not _NAME.fullmatch(name):
        raise errors.invalid(
            f"Invalid '{path}': string does not match pattern. Expected a string that matches the pattern "
            "'^[a-zA-Z0-9_-]+$'.",
            path,
            "invalid_value",
        )


def check_strict(schema: Json, what: str, param: str) -> None:
    """Raises the 400 for a schema that strict mode does not admit: every object closed, every property required."""
    if schema.get("type") != "object":
        raise _invalid(what, param, (), f'schema must be of type "object", got {schema.get("type")!r}')
    _walk(schema, (), what, param)


def _walk(schema: Any, context: tuple[str, ...], what: str, param: str) -> None:
    if not isinstance(schema, dict):
        return
    node = cast(Json, schema)
    if node.get("type") == "object" or "properties" in node:
        properties = cast(Json, node.get("properties") or {})
        if node.get("additionalProperties") is not False:
            raise _invalid(what, param, context, "'additionalProperties' is required to be supplied and to be false")
        missing = [name for name in properties if name not in (node.get("required") or ())]
        if missing:
            raise _invalid(
                what,
                param,
                context,
                "'required' is required to be supplied and to be an array including every key in properties. "
                f"Missing '{missing[0]}'",
            )
        for name, inner in properties.items():
            _walk(inner, (*context, "properties", name), what, param)
    if "items" in node:
        _walk(node["items"], (*context, "items"), what, param)
    for key in _NESTED:
        for index, inner in enumerate(node.get(key) or ()):
            _walk(inner, (*context, key, str(index)), what, param)
    for key in ("$defs", "definitions"):
        for name, inner in cast(Json, node.get(key) or {}).items():
            _walk(inner, (*context, key, name), what, param)


def _invalid(what: str, param: str, context: tuple[str, ...], reason: str) -> errors.Fault:
    place = "(" + ", ".join(f"'{step}'" for step in context) + ("," if len(context) == 1 else "") + ")"
    return errors.invalid(
        f"Invalid schema for {what}: In context={place}, {reason}.",
        param,
        "invalid_function_parameters" if what.startswith("function") else None,
    )
