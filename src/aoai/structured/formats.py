"""What an answer is to look like: from a class of yours to a strict schema, and from JSON text back to the class.

Takes pydantic models and dataclasses, dataclasses, TypedDicts, attrs classes and msgspec Structs. Must not import
pydantic: whoever hands in one of its types has imported it.
"""

from __future__ import annotations

import re
import sys
import weakref
from collections.abc import Callable
from dataclasses import dataclass
from typing import TYPE_CHECKING, Any, Generic, TypeVar, cast, get_args, get_origin, get_type_hints

from ..errors import ArgumentError
from ..types._model import Model
from ..types._omit import Omit, omit
from .strict import strict

if TYPE_CHECKING:
    from ..types.chat import ChatCompletionFunctionToolParam
    from ..types.responses import FunctionToolParam, ResponseFormatTextJSONSchemaConfigParam
    from ..types.shared_params import ResponseFormatJSONSchema

__all__ = [
    "Format",
    "Tool",
    "format_of",
    "pydantic_function_tool",
    "pydantic_responses_function_tool",
    "response_format",
    "text_format",
]

T = TypeVar("T")
Json = dict[str, Any]

_known: weakref.WeakKeyDictionary[Any, tuple[Json, str]] = weakref.WeakKeyDictionary()
"""The schema of each class that is still alive, and who reads it. A reader would keep its class alive."""


@dataclass(frozen=True, slots=True)
class Format(Generic[T]):
    """A type as the API sees it, and how its JSON is read."""

    name: str
    schema: Json
    read: Callable[[str], T]


class Tool(dict[str, Any]):
    """A function tool that remembers which type its arguments are read as. It travels as any dictionary."""

    def __init__(self, content: Json, model: type) -> None:
        super().__init__(content)
        self.model = model


def format_of(cls: type[T]) -> Format[T]:
    """The format of a class; ArgumentError says which part of it cannot be said in a strict schema."""
    name = getattr(cls, "__name__", None) or str(cls)
    try:
        found = _known.get(cls)
    except TypeError:  # a type that cannot be hashed
        found = None
    if found is None:
        schema, reader = _source(cls, name)
        found = strict(schema, name), reader
        try:
            _known[cls] = found
        except TypeError:
            pass
    schema, reader = found
    # what the API takes as a name; `Box[int]` is none
    return Format(re.sub(r"[^a-zA-Z0-9_-]+", "_", name).strip("_")[:64], schema, _reader(cls, reader))


def response_format(cls: type) -> ResponseFormatJSONSchema:
    """The `response_format` of a chat request that wants this class."""
    made: Format[Any] = format_of(cls)
    return {"type": "json_schema", "json_schema": {"name": made.name, "schema": made.schema, "strict": True}}


def text_format(cls: type) -> ResponseFormatTextJSONSchemaConfigParam:
    """The `text["format"]` of a Responses request that wants this class."""
    made: Format[Any] = format_of(cls)
    return {"type": "json_schema", "name": made.name, "schema": made.schema, "strict": True}


def pydantic_function_tool(
    model: type, *, name: str | None = None, description: str | None = None
) -> ChatCompletionFunctionToolParam:
    """A tool of a chat request whose arguments are read as `model`: of pydantic, or any class `parse` takes.

    Name and description are those of the class unless given.
    """
    return {"type": "function", "function": cast(Any, _function(model, name, description))}


def pydantic_responses_function_tool(
    model: type, *, name: str | None = None, description: str | None = None, defer_loading: bool | Omit = omit
) -> FunctionToolParam:
    """A tool of a Responses request whose arguments are read as `model`; see `pydantic_function_tool`."""
    function = _function(model, name, description)
    more = {} if isinstance(defer_loading, Omit) else {"defer_loading": defer_loading}
    made: Any = Tool({"type": "function", **function, **more}, model)
    return cast("FunctionToolParam", made)


def _function(model: type, name: str | None, description: str | None) -> Tool:
    made: Format[Any] = format_of(model)
    described = _docstring(model) if description is None else description
    content: Json = {"name": name or made.name, "strict": True, "parameters": made.schema}
    return Tool(content if described is None else {**content, "description": described}, model)


def _docstring(cls: Any) -> str | None:
    text: str | None = cls.__doc__
    if text is None or text.startswith(f"{cls.__name__}("):  # what dataclasses write themselves
        return None
    from inspect import cleandoc

    return cleandoc(text)


# -- of a class ----------------------------------------------------------------------------------


def _source(cls: Any, name: str) -> tuple[Json, str]:
    """The schema of a class as its library says it, and which of them reads it."""
    plain: Any = get_origin(cls) or cls
    if not _is_class(plain) or issubclass(plain, Model):
        raise _unusable(cls, name)
    if hasattr(cls, "model_json_schema"):
        return cls.model_json_schema(), "itself"
    if hasattr(plain, "__pydantic_config__") or hasattr(plain, "__pydantic_validator__"):
        return _schema_by_pydantic(cls, name), "pydantic"
    fields = ("__dataclass_fields__", "__struct_fields__", "__attrs_attrs__")
    if not any(hasattr(plain, mark) for mark in fields) and not (_is_typed_dict(plain)):
        raise _unusable(cls, name)
    import msgspec

    try:
        return _in_order(msgspec.json.schema(cls), cls), "msgspec"
    except TypeError as error:
        if "pydantic" in sys.modules:  # a field may be of one of its types
            return _schema_by_pydantic(cls, name), "pydantic"
        raise ArgumentError(f"{name}: no schema can be made of it: {_first_line(error)}") from error
    except NameError as error:
        raise ArgumentError(f"{name}: an annotation names what cannot be found: {error}") from error


def _schema_by_pydantic(cls: Any, name: str) -> Json:
    try:
        return cast(Json, sys.modules["pydantic"].TypeAdapter(cls).json_schema())
    except Exception as error:  # its errors have no base class of their own
        raise ArgumentError(f"{name}: no schema can be made of it: {_first_line(error)}") from error


def _reader(cls: Any, reader: str) -> Callable[[str], Any]:
    if reader == "itself":
        return cast("Callable[[str], Any]", cls.model_validate_json)
    if reader == "pydantic":
        own = vars(cls).get("__pydantic_validator__") if isinstance(cls, type) else None
        return cast("Callable[[str], Any]", (own or sys.modules["pydantic"].TypeAdapter(cls)).validate_json)
    import msgspec

    return cast("Callable[[str], Any]", msgspec.json.Decoder(cls).decode)


def _in_order(schema: Json, cls: Any) -> Json:
    """The schema with the fields of TypedDicts as they were written: models write in this order, msgspec sorts."""
    written: dict[frozenset[str], list[str]] = {}
    seen: set[int] = set()

    def visit(hint: Any) -> None:
        for part in get_args(hint):
            visit(part)
        plain = get_origin(hint) or hint
        if not _is_class(plain) or id(plain) in seen or not hasattr(plain, "__annotations__"):
            return
        seen.add(id(plain))
        hints = get_type_hints(plain)
        if _is_typed_dict(plain):
            written[frozenset(hints)] = [*hints]
        for inner in hints.values():
            visit(inner)

    visit(cls)
    for made in schema.get("$defs", {}).values():
        properties = made.get("properties", {})
        order = written.get(frozenset(properties))
        if order is not None:
            made["properties"] = {name: properties[name] for name in order}
    return schema


def _is_typed_dict(cls: Any) -> bool:
    return issubclass(cls, dict) and "__total__" in cls.__dict__


def _is_class(value: Any) -> bool:
    return isinstance(value, type)


def _first_line(error: Exception) -> str:
    return " ".join(str(error).split())[:300]


def _unusable(cls: Any, name: str) -> ArgumentError:
    return ArgumentError(
        f"{name} cannot be a format: it takes a class with fields (a pydantic model, a dataclass, a TypedDict or a "
        f"msgspec Struct), not {cls!r}"
    )
