"""Checks on names and JSON schemas that requests bring along: that they are well-formed, and what `strict` demands.

Whether an engine can hold to a schema is the engine's affair.
"""

from __future__ import annotations

import re
from typing import Any, cast

import msgspec

from . import errors
from .shapes import array

__all__ = ["check_function", "check_name", "check_schema", "check_strict"]

Json = dict[str, Any]

_NAME = re.compile(r"^[a-zA-Z0-9_-]+$")
_SPEAKER = re.compile(r"^[^\s<|\\/>]+$")
_NESTED = ("anyOf", "allOf", "oneOf")
_NAMED = ("properties", "patternProperties", "$defs", "definitions")
_INNER = ("items", "additionalProperties", "not", "contains", "propertyNames", "if", "then", "else")
_COUNTS = ("minItems", "maxItems", "minLength", "maxLength", "minProperties", "maxProperties")
_NUMBERS = ("minimum", "maximum", "exclusiveMinimum", "exclusiveMaximum", "multipleOf")
_TYPES = ("string", "number", "integer", "boolean", "object", "array", "null")
_NOT_STRICT = (
    *("oneOf", "allOf", "not", "if", "then", "else", "default", "patternProperties", "propertyNames", "contains"),
    *("dependentRequired", "dependentSchemas", "unevaluatedProperties", "unevaluatedItems", "prefixItems"),
    *("minProperties", "maxProperties", "uniqueItems", "minContains", "maxContains"),
)
_DEPTH = 64
"""The most steps (`properties`, a name, `items`, ...) from the root of a schema; the service stops far earlier."""


def check_function(name: str, path: str) -> None:
    """Raises the 400 for a name of a function or a schema that holds more than letters, digits, `_` and `-`."""
    _check_matches(name, path, _NAME)


def check_name(name: str, path: str) -> None:
    """Raises the 400 for a name of somebody who speaks that holds spaces, slashes or the like."""
    if name:
        _check_matches(name, path, _SPEAKER)


def _check_matches(name: str, path: str, pattern: re.Pattern[str]) -> None:
    if not pattern.fullmatch(name):
        raise errors.invalid(
            f"Invalid '{path}': string does not match pattern. Expected a string that matches the pattern "
            f"'{pattern.pattern}'.",
            path,
            "invalid_value",
        )


def check_schema(schema: Json, what: str, param: str) -> None:
    """Raises the 400 for a schema that is none: a keyword that holds something it cannot, or nesting without end."""
    open_nodes: list[tuple[Any, tuple[str, ...]]] = [(schema, ())]
    while open_nodes:
        node, context = open_nodes.pop()
        if isinstance(node, bool):
            continue
        if not isinstance(node, dict):
            raise _invalid(what, param, context, f"{_shown(node)} is not of type 'object', 'boolean'")
        if len(context) > _DEPTH:
            raise _invalid(what, param, (), f"the schema is nested too deeply: more than {_DEPTH} steps from its root")
        fields = cast(Json, node)
        if reason := _malformed(fields):
            raise _invalid(what, param, context, reason)
        for key in _NAMED:
            open_nodes += [(inner, (*context, key, name)) for name, inner in cast(Json, fields.get(key) or {}).items()]
        for key in (*_NESTED, "prefixItems"):
            open_nodes += [(inner, (*context, key, str(at))) for at, inner in enumerate(fields.get(key) or ())]
        open_nodes += [(fields[key], (*context, key)) for key in _INNER if key in fields]


def _malformed(fields: Json) -> str:
    """Why a keyword of a schema cannot be what it is; nothing when all can."""
    for key in _NAMED:
        if key in fields and not isinstance(fields[key], dict):
            return f"'{key}' must be an object, not {_shown(fields[key])}"
    for key in (*_NESTED, "prefixItems"):
        if key in fields and not (isinstance(fields[key], list) and fields[key]):
            return f"'{key}' must be an array of schemas with at least one, not {_shown(fields[key])}"
    if "enum" in fields and not (isinstance(fields["enum"], list) and fields["enum"]):
        return f"'enum' must be an array of values with at least one, not {_shown(fields['enum'])}"
    required: Any = fields.get("required", [])
    names = array(required)
    if names is None or not all(isinstance(name, str) for name in names) or len(set(names)) < len(names):
        return f"'required' must be an array of strings, each of them once, not {_shown(required)}"
    kinds: Any = fields.get("type", "object")
    several = [kinds] if (listed := array(kinds)) is None else listed
    for kind in several:
        if kind not in _TYPES:
            return f"{_shown(kind)} is not a type; types are {', '.join(_TYPES)}"
    if "array" in several and not fields.keys() & {"items", "prefixItems", "$ref"}:
        return "array schema missing items"
    if not several or len(set(several)) < len(several):
        return f"'type' must be a type or an array of types, each of them once, not {_shown(kinds)}"
    for key in _COUNTS:
        if key in fields and not _counts(fields[key]):
            return f"'{key}' must be a whole number from 0, not {_shown(fields[key])}"
    for key in _NUMBERS:
        if key in fields and (isinstance(fields[key], bool) or not isinstance(fields[key], (int, float))):
            return f"'{key}' must be a number, not {_shown(fields[key])}"
    if fields.get("multipleOf", 1) <= 0:
        return f"'multipleOf' must be greater than 0, not {_shown(fields['multipleOf'])}"
    for key in ("$ref", "pattern", "format", "description", "title"):
        if key in fields and not isinstance(fields[key], str):
            return f"'{key}' must be a string, not {_shown(fields[key])}"
    return ""


def _counts(value: Any) -> bool:
    return isinstance(value, int) and not isinstance(value, bool) and value >= 0


def _shown(value: Any) -> str:
    text = msgspec.json.encode(value).decode()
    return text if len(text) <= 80 else text[:80] + "..."


def check_strict(schema: Json, what: str, param: str) -> None:
    """Raises the 400 for a schema that strict mode does not admit: every object closed, every property required, and
    no word that would make several schemas hold at once.

    The schema is well-formed: `check_schema` has seen it.
    """
    if schema.get("type") != "object":
        raise _invalid(what, param, (), f'schema must be of type "object", got {schema.get("type")!r}')
    _walk(schema, (), what, param)


def _walk(schema: Any, context: tuple[str, ...], what: str, param: str) -> None:
    if not isinstance(schema, dict):
        return
    node = cast(Json, schema)
    if refused := next((key for key in _NOT_STRICT if key in node), ""):
        raise _invalid(what, param, context, f"'{refused}' is not permitted")
    if "$ref" in node and (beside := sorted(node.keys() - {"$ref"})):
        raise _invalid(what, param, context, f"$ref cannot have keywords {{{str(beside)[1:-1]}}}")
    if not node.keys() & {"type", "anyOf", "$ref", "enum", "const"}:
        raise _invalid(what, param, context, "schema must have a 'type' key")
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
    for index, inner in enumerate(node.get("anyOf") or ()):
        _walk(inner, (*context, "anyOf", str(index)), what, param)
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
