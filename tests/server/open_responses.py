"""What the Open Responses suite holds replies and events to.

What they must have is in `tests/vectors/open_responses.json` (`scripts/open_responses.py` made it from the
specification). With OPEN_RESPONSES_SPEC set to the specification, its JSON schemas are applied, too.
"""

from __future__ import annotations

import json
import os
from pathlib import Path
from typing import Any

import jsonschema

Json = dict[str, Any]

TABLE: Json = json.loads((Path(__file__).parents[1] / "vectors" / "open_responses.json").read_text(encoding="utf-8"))
SPEC = os.environ.get("OPEN_RESPONSES_SPEC")
JSON_TYPES: dict[str, tuple[type, ...]] = {
    "string": (str,), "integer": (int,), "number": (int, float), "boolean": (bool,), "array": (list,),
    "object": (dict,), "null": (type(None),),
}  # fmt: skip
ROUTES = {"response": "/responses", "compaction": "/responses/compact"}


def wrong(value: Any, shape: Any, at: str = "") -> str | None:
    """What is wrong with a value, seen against a shape of the table; `None` when it fits."""
    if shape == "any":
        return None
    if isinstance(shape, dict):
        if "values" in shape:
            return None if value in shape["values"] else f"{at}: {value!r} is none of {shape['values']}"
        if "each" in shape:
            if not isinstance(value, list):
                return f"{at}: {value!r} is no array"
            found = (wrong(item, shape["each"], f"{at}[{index}]") for index, item in enumerate(value))
            return next((problem for problem in found if problem), None)
        problems = [wrong(value, inner, at) for inner in shape["any"]]
        return None if None in problems else "; or ".join(str(problem) for problem in problems)
    if shape.startswith("#"):
        return _wrong_object(value, TABLE["objects"][shape[1:]], at or shape)
    right = isinstance(value, JSON_TYPES[shape]) and (shape == "boolean" or not isinstance(value, bool))
    return None if right else f"{at}: {value!r} is no {shape}"


def _wrong_object(value: Any, table: Json, at: str) -> str | None:
    if not isinstance(value, dict):
        return f"{at}: {value!r} is no object"
    for name in table["required"]:
        if name not in value:
            return f"{at}.{name} is missing"
    found = (wrong(value[name], shape, f"{at}.{name}") for name, shape in table["fields"].items() if name in value)
    return next((problem for problem in found if problem), None)


def check(value: Json, kind: str) -> None:
    """Holds a reply (`response`, `compaction`) or an `event` to the table, and to the specification if it is there."""
    problem = wrong(value, {"any": TABLE["events"]} if kind == "event" else TABLE[kind])
    assert problem is None, problem
    if SPEC:
        _check_with_spec(value, kind, json.loads(Path(SPEC).read_text(encoding="utf-8")))


def _check_with_spec(value: Json, kind: str, spec: Json) -> None:
    media = "text/event-stream" if kind == "event" else "application/json"
    route = ROUTES.get(kind, "/responses")
    schema = spec["paths"][route]["post"]["responses"]["200"]["content"][media]["schema"]
    jsonschema.Draft202012Validator({**schema, "components": spec["components"]}).validate(value)
