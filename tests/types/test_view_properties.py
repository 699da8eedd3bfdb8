"""Whatever JSON arrives: it can be read, printed, dumped and pickled, and none of it is lost."""

from __future__ import annotations

import importlib
import json
import pickle
from functools import cache
from typing import Any

from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from aoai.types._model import Model, fields_of
from aoai.types._places import PLACES
from aoai.types.responses import Response

MODELS: list[type[Model]] = [
    value
    for area in PLACES
    for value in vars(importlib.import_module(f"aoai.types.{area}")).values()
    if isinstance(value, type) and issubclass(value, Model) and value.__module__ == f"aoai.types.{area}"
]
SCALARS = st.none() | st.booleans() | st.integers(-5, 5) | st.floats(allow_nan=False) | st.text(max_size=4)
TAGS = ["message", "function_call", "text", "output_text", "assistant", "reasoning", "error", "response", "weird"]


def wire_names() -> list[str]:
    return sorted({name for cls in MODELS for name in fields_of(cls)} | {"schema", "async", "URL", "to_dict", "_json"})


KEYS = st.sampled_from(wire_names()) | st.text(max_size=5)
JSON = st.recursive(
    SCALARS | st.sampled_from(TAGS),
    lambda inner: st.lists(inner, max_size=3) | st.dictionaries(KEYS, inner, max_size=5),
    max_leaves=12,
)


@cache
def fields_named(cls: type[Model]) -> tuple[str, ...]:
    return tuple(name for name in fields_of(cls) if not name.startswith("_"))


@st.composite
def views(draw: st.DrawFn) -> tuple[type[Model], dict[str, Any]]:
    """A model class, and an object that has many of its fields with anything in them."""
    cls = draw(st.sampled_from(MODELS))
    names = st.sampled_from(fields_named(cls) or ("id",)) | KEYS
    return cls, draw(st.dictionaries(names, JSON, max_size=8))


def touch(value: Any, depth: int = 0) -> None:
    if isinstance(value, Model):
        for name in fields_named(type(value)):
            touch(getattr(value, name), depth + 1)
        for _, inner in value._pairs():
            touch(inner, depth + 1)
    elif isinstance(value, list):
        for item in value:
            touch(item, depth + 1)
    elif isinstance(value, dict):
        for item in value.values():
            touch(item, depth + 1)


@settings(max_examples=400, deadline=None, suppress_health_check=[HealthCheck.too_slow])
@given(views())
def test_any_json_survives_a_model(made: tuple[type[Model], dict[str, Any]]) -> None:
    cls, content = made
    text = json.dumps(content)
    view = cls.of(json.loads(text))
    assert view.to_dict() == content
    touch(view)
    assert set(fields_named(cls)) <= set(dir(view))
    repr(view)
    assert view.to_dict() == content
    assert json.loads(view.model_dump_json(by_alias=True)) == content
    assert pickle.loads(pickle.dumps(view)) == view
    assert json.loads(text) == view.model_copy().to_dict()


@settings(max_examples=100, deadline=None)
@given(st.dictionaries(KEYS, JSON, max_size=6), st.none() | st.text(max_size=5))
def test_output_text_is_there_whatever_else_arrives(content: dict[str, Any], text: str | None) -> None:
    part = {**content, "type": "output_text", "text": text}
    message = {"type": "message", "role": "assistant", "content": [part, 3, None, {"type": "refusal"}]}
    odd = [{"type": "message", "role": "assistant", "content": odd} for odd in (content, "text", 7)]
    assert Response.of({"output": [message, "x", *odd]}).output_text == (text or "")
    assert Response.of({"output": content}).output_text == ""
