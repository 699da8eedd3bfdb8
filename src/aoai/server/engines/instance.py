"""Builds the smallest value that satisfies a JSON schema, and closes schemas that were left open.

For the scripted engine, which has no model to fill a schema with. It does not validate: what it returns is
meant to be valid by construction, and a schema it cannot satisfy is refused.
"""

from __future__ import annotations

import json
import math
import re
from collections.abc import Iterable
from typing import Any, TypeGuard, cast

from . import BadSchema

__all__ = ["as_list", "closed", "fitted", "minimal"]

_DEPTH = 24
# The most values made for one schema, and characters of one string: a large number costs a schema's author nothing.
_MOST = 10_000

_FORMATS = {
    "date": "2024-01-01",
    "date-time": "2024-01-01T00:00:00Z",
    "time": "00:00:00Z",
    "duration": "P1D",
    "email": "a@example.com",
    "hostname": "example.com",
    "ipv4": "127.0.0.1",
    "ipv6": "::1",
    "uri": "https://example.com",
    "uuid": "00000000-0000-4000-8000-000000000000",
}

# Tried in turn against `pattern`; a regular expression none of them matches is refused.
_STRINGS = (
    "text",
    "",
    "a",
    "A",
    "0",
    "1",
    "00",
    "000",
    "0000",
    "00000",
    "AA",
    "AAA",
    "abc",
    "ABC",
    "a-b",
    "a_b",
    "A0",
    "A-0",
    "A-00",
    "ABC-123",
    "+10000000000",
    "000-0000",
    "000-000-0000",
    "0.0",
    "1.0.0",
    "#000000",
    "@a",
    "en-US",
    "10:00",
    *_FORMATS.values(),
)


def as_list(value: Any) -> list[Any] | None:
    """Returns a JSON array as a list of anything, and None for what is no array."""
    return value if _is_list(value) else None


def _is_list(value: Any) -> TypeGuard[list[Any]]:
    return isinstance(value, list)


def minimal(schema: Any, hint: str = "") -> Any:
    """Returns a small value satisfying `schema`.

    Of an `enum`, the first value whose text occurs in `hint` is taken, else the first one of which a word occurs there,
    else the first one. `default` and the
    first of `examples` are taken as they stand.
    """
    return _Maker(schema, hint).make(schema, 0)


def closed(schema: Any) -> Any:
    """Returns a copy in which every object with named properties, and none said about others, allows no others."""
    if (items := as_list(schema)) is not None:
        return [closed(item) for item in items]
    if not isinstance(schema, dict):
        return schema
    was = cast("dict[str, Any]", schema)
    now: dict[str, Any] = {}
    for key, value in was.items():
        if key in ("enum", "const", "default", "examples"):
            now[key] = value
        elif key in ("properties", "$defs", "definitions") and isinstance(value, dict):
            # names of the user's choosing: only what they stand for is a schema
            now[key] = {name: closed(inner) for name, inner in cast("dict[str, Any]", value).items()}
        else:
            now[key] = closed(value)
    if "properties" in was and not {"additionalProperties", "patternProperties", "allOf"} & was.keys():
        now["additionalProperties"] = False
    return now


def fitted(schema: Any) -> Any:
    """Returns a copy without the `maxItems` that no answer reaches; refuses a `minItems` that none reaches.

    Compilers of grammars write out every item: a large number would take all the memory there is.
    """
    if (items := as_list(schema)) is not None:
        return [fitted(item) for item in items]
    if not isinstance(schema, dict):
        return schema
    now: dict[str, Any] = {}
    for key, value in cast("dict[str, Any]", schema).items():
        large = key in ("minItems", "maxItems") and isinstance(value, (int, float)) and value > _MOST
        if large and key == "minItems":
            raise BadSchema(f"The JSON schema asks for at least {value} items; {_MOST} are the most here.")
        if key in ("enum", "const", "default", "examples"):
            now[key] = value
        elif not large:
            now[key] = fitted(value)
    return now


class _Maker:
    def __init__(self, root: Any, hint: str) -> None:
        self._root = root
        self._hint = hint.lower()
        self._made = 0

    def make(self, schema: Any, depth: int) -> Any:
        self._made += 1
        if self._made > _MOST:
            raise BadSchema(f"The JSON schema asks for more than {_MOST} values; lower its minItems or minProperties.")
        if schema is True:
            return None
        if not isinstance(schema, dict):
            raise BadSchema(f"The JSON schema has {json.dumps(schema)} where a schema is needed; nothing satisfies it.")
        if depth > _DEPTH:
            raise BadSchema(
                "The JSON schema refers to itself without end; let an optional or nullable branch end it. "
                f"(Or it is nested more than {_DEPTH} deep.)"
            )
        at = cast("dict[str, Any]", schema)
        if "$ref" in at:
            rest = {k: v for k, v in at.items() if k != "$ref"}
            target = self._find(str(at["$ref"]))
            return self.make(_both(target, rest) if _says(rest) else target, depth + 1)
        if "const" in at:
            return at["const"]
        if "enum" in at:
            return self._one_of(cast("list[Any]", at["enum"]))
        if "default" in at:
            return at["default"]
        if at.get("examples"):
            return at["examples"][0]
        if "allOf" in at:
            whole = {k: v for k, v in at.items() if k != "allOf"}
            for part in cast("list[Any]", at["allOf"]):
                whole = _both(whole, self._resolved(part))
            return self.make(whole, depth + 1)
        for key in ("anyOf", "oneOf"):
            if key in at:
                rest = {k: v for k, v in at.items() if k != key}
                return self._first(([_both(rest, self._resolved(b)) for b in cast("list[Any]", at[key])]), depth)
        kind = at.get("type")
        if (kinds := as_list(kind)) is not None:
            return self._first([{**at, "type": one} for one in kinds], depth)
        return self._typed(str(kind) if kind is not None else _guessed(at), at, depth)

    def _typed(self, kind: str, at: dict[str, Any], depth: int) -> Any:
        if kind == "object":
            return self._object(at, depth)
        if kind == "array":
            return self._array(at, depth)
        if kind == "string":
            return _string(at)
        if kind in ("integer", "number"):
            return _number(at, whole=kind == "integer")
        if kind == "boolean":
            return False
        if kind == "null":
            return None
        raise BadSchema(f"The JSON schema has the unknown type {kind!r}.")

    def _object(self, at: dict[str, Any], depth: int) -> dict[str, Any]:
        shapes = cast("dict[str, Any]", at.get("properties") or {})
        made: dict[str, Any] = {}
        required = cast("list[str]", at.get("required") or [])
        for name in [*(n for n in shapes if n in required), *(n for n in required if n not in shapes)]:
            made[name] = self.make(shapes.get(name, at.get("additionalProperties", True)), depth + 1)
        least = int(at.get("minProperties", 0))
        for name in shapes:
            if len(made) >= least:
                break
            made.setdefault(name, self.make(shapes[name], depth + 1))
        while len(made) < least:
            made[f"key{len(made) + 1}"] = self.make(at.get("additionalProperties", True), depth + 1)
        return made

    def _array(self, at: dict[str, Any], depth: int) -> list[Any]:
        least = int(at.get("minItems", 0))
        first = cast("list[Any]", at.get("prefixItems") or [])
        made = [self.make(s, depth + 1) for s in first[:least]]
        item = at.get("items", True)
        while len(made) < least:
            made.append(self._another(item, made, depth) if at.get("uniqueItems") else self.make(item, depth + 1))
        return made

    def _another(self, item: Any, made: list[Any], depth: int) -> Any:
        shape = cast("dict[str, Any]", self._resolved(item)) if isinstance(item, dict) else {"type": "integer"}
        choices: Iterable[Any] = shape.get("enum") or ()
        step = cast("int", shape.get("multipleOf", 1))
        for choice in choices:
            if choice not in made:
                return choice
        for number in range(len(made) + 1):
            kind = shape.get("type")
            if kind == "string":
                value: Any = _string({**shape, "minLength": max(int(shape.get("minLength", 0)), 4) + number})
            elif kind in ("integer", "number"):
                value = _number(shape, whole=True) + number * step
            else:
                value = self.make(shape, depth + 1)
            if value not in made:
                return value
        raise BadSchema("The JSON schema asks for more distinct items than this engine can think of.")

    def _first(self, branches: list[Any], depth: int) -> Any:
        trouble: BadSchema | None = None
        for branch in branches:
            try:
                return self.make(branch, depth + 1)
            except BadSchema as error:
                trouble = error
        raise trouble or BadSchema("The JSON schema offers an empty list of alternatives.")

    def _one_of(self, values: list[Any]) -> Any:
        if not values:
            raise BadSchema("The JSON schema has an empty enum; no value can satisfy it.")
        for value in values:
            if str(value) and str(value).lower() in self._hint:
                return value
        words = set(re.findall(r"\w+", self._hint))
        for value in values:
            if any(len(word) > 3 and word in words for word in re.split(r"[\W_]+", str(value).lower())):
                return value
        return values[0]

    def _resolved(self, schema: Any) -> Any:
        for _ in range(_DEPTH):
            if not isinstance(schema, dict) or "$ref" not in schema:
                return cast("Any", schema)
            at = cast("dict[str, Any]", schema)
            schema = _both(self._find(str(at["$ref"])), {k: v for k, v in at.items() if k != "$ref"})
        raise BadSchema("The JSON schema has references that lead in a circle.")

    def _find(self, ref: str) -> Any:
        if not ref.startswith("#"):
            raise BadSchema(f"The JSON schema refers to {ref!r}; only references within it ('#/...') are followed.")
        at: Any = self._root
        for part in ref[1:].split("/")[1:]:
            key = part.replace("~1", "/").replace("~0", "~")
            if isinstance(at, dict) and key in at:
                at = cast("dict[str, Any]", at)[key]
            elif (items := as_list(at)) is not None and key.isdigit() and int(key) < len(items):
                at = items[int(key)]
            else:
                raise BadSchema(f"The JSON schema refers to {ref!r}, which is not in it.")
        return at


def _says(schema: dict[str, Any]) -> bool:
    return any(key not in ("description", "title") for key in schema)


def _both(one: Any, other: Any) -> Any:
    """Joins two schemas that must both hold; where they say the same word, the second wins, and objects are joined."""
    if one is True or one == {}:
        return other
    if other is True:
        return one
    if not isinstance(one, dict) or not isinstance(other, dict):
        return False
    joined = dict(cast("dict[str, Any]", one))
    for key, value in cast("dict[str, Any]", other).items():
        was = joined.get(key)
        if key == "required" and (names := as_list(was)) is not None:
            joined[key] = list(dict.fromkeys([*names, *value]))
        elif key in ("properties", "$defs", "definitions") and isinstance(was, dict):
            joined[key] = {**cast("dict[str, Any]", was), **value}
        else:
            joined[key] = value
    return joined


def _guessed(at: dict[str, Any]) -> str:
    signs = {
        "object": ("properties", "required", "additionalProperties", "minProperties"),
        "array": ("items", "prefixItems", "minItems"),
        "string": ("pattern", "minLength", "maxLength", "format"),
        "number": ("minimum", "maximum", "exclusiveMinimum", "exclusiveMaximum", "multipleOf"),
    }
    for kind, words in signs.items():
        if any(word in at for word in words):
            return kind
    return "null"


def _string(at: dict[str, Any]) -> str:
    least, most = int(at.get("minLength", 0)), at.get("maxLength")
    if least > _MOST:
        raise BadSchema(f"The JSON schema wants a string of at least {least} characters; {_MOST} are the most here.")
    if least and most is not None and least > most:
        raise BadSchema(f"The JSON schema wants a string of at least {least} and at most {most} characters.")
    if (pattern := at.get("pattern")) is not None:
        try:
            wanted = re.compile(str(pattern))
        except re.error as error:
            raise BadSchema(f"The JSON schema's pattern {pattern!r} is not a regular expression: {error}.") from None
        for text in _STRINGS:
            for padded in (text, text * max(1, -(-least // max(1, len(text))))):
                if wanted.search(padded) and len(padded) >= least and (most is None or len(padded) <= most):
                    return padded
        raise BadSchema(f"The scripted engine knows no string for the pattern {pattern!r}; use a model for it.")
    text = _FORMATS.get(str(at.get("format")), "text")
    if len(text) < least:
        text += "t" * (least - len(text))
    return text if most is None else text[: int(most)]


def _number(at: dict[str, Any], whole: bool) -> float | int:
    step = at.get("multipleOf")
    low, high = at.get("minimum"), at.get("maximum")
    above, below = at.get("exclusiveMinimum"), at.get("exclusiveMaximum")
    unit = step or (1 if whole else None)

    def fits(value: float) -> bool:
        return (
            (low is None or value >= low)
            and (high is None or value <= high)
            and (above is None or value > above)
            and (below is None or value < below)
        )

    floor = max((x for x in (low, above) if x is not None), default=None)
    roof = min((x for x in (high, below) if x is not None), default=None)
    if unit:
        tried = [0.0 if not whole else 0]
        if floor is not None:
            tried += [math.ceil(floor / unit) * unit, (math.floor(floor / unit) + 1) * unit]
        if roof is not None:
            tried += [math.floor(roof / unit) * unit, (math.ceil(roof / unit) - 1) * unit]
    else:
        tried = [0, *(x for x in (floor, roof) if x is not None)]
        if floor is not None:
            tried += [floor + 1]
        if roof is not None:
            tried += [roof - 1]
        if floor is not None and roof is not None:
            tried += [(floor + roof) / 2]
    for value in tried:
        if fits(value) and (not whole or float(value).is_integer()):
            return int(value) if whole else value
    raise BadSchema(f"The JSON schema's bounds leave no number: {json.dumps(at)}.")
