"""Models written out: as plain data, as JSON text, and in short."""

from __future__ import annotations

from typing import Any

from ._fields import Json, View, is_list, is_object, is_scalar, python_names

__all__ = ["Added", "dump", "plain", "short", "text"]


class Added(str):
    """A key that the client put beside what arrived: left out of `to_dict()`, and so of what is sent back."""

    __slots__ = ()


def dump(model: View, *, wire: bool = True, drop_none: bool = False, added: bool = False, live: bool = False) -> Json:
    """A model as plain data: by the names of the wire or by ours, with or without nulls and what was `Added`.

    `live` leaves objects that are no JSON (a parsed class of the user's) as they are.
    """
    touched = model.__dict__
    names = python_names(type(model))
    made: Json = {}
    for key, raw in model._json.items():
        name = names.get(key, key)
        value = touched.get(name, raw)
        if (value is None and drop_none) or (key.__class__ is Added and not added):
            continue
        if not is_scalar(value):
            value = plain(value, wire, drop_none, added, live)
        made[key if wire else name] = value
    return made


def plain(value: Any, wire: bool = True, drop_none: bool = False, added: bool = True, live: bool = True) -> Any:
    """Any value, written out as `dump` does it."""
    if isinstance(value, View):
        return dump(value, wire=wire, drop_none=drop_none, added=added, live=live)
    if is_list(value):
        return [item if is_scalar(item) else plain(item, wire, drop_none, added, live) for item in value]
    if is_object(value):
        return {
            key: plain(item, wire, drop_none, added, live)
            for key, item in value.items()
            if not (drop_none and item is None) and (added or key.__class__ is not Added)
        }
    if live or isinstance(value, type):
        return value
    if hasattr(value, "model_dump"):  # a pydantic model, or text that is put together when it is asked for
        return value.model_dump(mode="json", by_alias=wire)
    if not hasattr(value, "__dataclass_fields__") and not hasattr(value, "__struct_fields__"):
        return value
    from msgspec import to_builtins

    return to_builtins(
        value, enc_hook=lambda inner: inner.model_dump(mode="json") if hasattr(inner, "model_dump") else str(inner)
    )


def text(value: Any, indent: int | None, ensure_ascii: bool = False) -> str:
    """Plain data as JSON text; `indent` is the number of blanks per level, `None` for one line."""
    separators = (",", ":") if indent is None else None
    import json

    return json.dumps(value, indent=indent, ensure_ascii=ensure_ascii, separators=separators)


def short(value: Any) -> str:
    """A value for a `repr`: of a vector, only how it begins."""
    if is_list(value) and len(value) > 16 and all(isinstance(item, (int, float)) for item in value):
        return f"[{value[0]!r}, {value[1]!r}, ... {len(value)} numbers]"
    return repr(value)
