"""How models of this package live inside pydantic's: as a field, in a `TypeAdapter`, as a FastAPI response.

Pydantic calls these hooks; nothing here imports it before. A model is read from itself or from a JSON object, as
tolerantly as a reply is, and dumps to what arrived.
"""

from __future__ import annotations

import sys
import types as _types
from collections.abc import Mapping
from functools import cache
from threading import local
from typing import (
    Annotated,
    Any,
    Literal,
    NotRequired,
    Required,
    Union,
    cast,
    get_args,
    get_origin,
    get_type_hints,
    is_typeddict,
)

from ._choose import choose
from ._model import Alias, Json, Model, fields_of, literals

__all__ = ["core_schema", "described", "enlist", "fields", "json_schema", "serializer", "twin"]

_PLAIN = {str: "string", int: "integer", float: "number", bool: "boolean", type(None): "null", bytes: "string"}
_under_way = local()


def core_schema(cls: type[Any]) -> Any:
    """What pydantic's core is to do with a model class."""
    from pydantic_core import PydanticCustomError
    from pydantic_core import core_schema as core

    tags = {name: values for name, values in literals(cls).items() if name in ("type", "object", "role", "event")}

    def read(value: Any) -> Any:
        if isinstance(value, cls):
            return value
        if isinstance(value, Mapping) and not isinstance(value, Model):
            content = dict(cast("Mapping[str, Any]", value))
            for name, values in tags.items():  # which tells the members of a union apart
                if content.get(name) is not None and content[name] not in values:
                    raise PydanticCustomError(
                        "model_tag",
                        "{name} of {model} is one of {values}",
                        {"name": name, "model": cls.__name__, "values": ", ".join(map(repr, values))},
                    )
            return cls.of(content)
        raise PydanticCustomError(
            "model_type", "Input should be a JSON object or an instance of {model}", {"model": cls.__name__}
        )

    def write(value: Any, info: Any) -> Any:
        if not isinstance(value, Model):
            return value
        made = value.model_dump(by_alias=True, exclude_none=info.exclude_none)
        return choose(made, info.include, info.exclude)

    written = core.plain_serializer_function_ser_schema(write, info_arg=True)
    name = f"{cls.__module__}.{cls.__qualname__}:{id(cls)}"
    return core.no_info_plain_validator_function(read, ref=name, serialization=written)


def described(cls: type[Any], *args: Any, **options: Any) -> Json:
    """The JSON schema of a class, as pydantic's own classes give it."""
    from pydantic import TypeAdapter

    return TypeAdapter(cls).json_schema(*args, **options)


@cache
def serializer(cls: type[Any]) -> Any:
    """What dumps a model that stands where anything may stand."""
    from pydantic_core import SchemaSerializer

    return SchemaSerializer(core_schema(cls))


@cache
def fields(cls: type[Any]) -> dict[str, Any]:
    """The declared fields, as pydantic describes its own."""
    from pydantic.fields import FieldInfo

    made: dict[str, Any] = {}
    for name, annotation in fields_of(cls).items():
        optional = {"default": cls._defaults.get(name)} if name in cls._defaults or _may_be_none(annotation) else {}
        made[name] = FieldInfo(annotation=annotation, alias=_alias(annotation), **optional)
    return made


def enlist() -> None:
    """Makes models count as pydantic's: `isinstance(x, pydantic.BaseModel)`, which frameworks ask of openai's.

    Pydantic admits no virtual subclasses, so its question is answered before it: for `BaseModel` itself and no other.
    """
    from pydantic import BaseModel

    meta: Any = type(BaseModel)
    asked = meta.__instancecheck__
    if getattr(asked, "enlisted", False):
        return

    def is_instance(cls: Any, instance: Any) -> bool:
        return bool(asked(cls, instance)) or (cls is BaseModel and isinstance(instance, Model))

    is_instance.enlisted = True  # type: ignore[attr-defined]
    meta.__instancecheck__ = is_instance


# -- JSON schemas --------------------------------------------------------------------------------


def json_schema(cls: type[Any], handler: Any) -> Json:
    """The JSON schema of a model class: its fields, and room for what the service adds. Others are references."""
    names: set[type[Model]] = _under_way.__dict__.setdefault("names", set())
    names.add(cls)
    try:
        properties: Json = {}
        required: list[str] = []
        for name, annotation in fields_of(cls).items():
            wire = _alias(annotation) or name
            properties[wire] = _schema(annotation, cls, handler, names)
            if not _may_be_none(annotation) and name not in cls._defaults:
                required.append(wire)
    finally:
        names.discard(cls)
    made: Json = {"type": "object", "title": cls.__name__, "properties": properties}
    if cls.__doc__:
        made["description"] = cls.__doc__.partition("\n")[0]
    if required:
        made["required"] = required
    return made


def _schema(annotation: Any, cls: type[Model], handler: Any, under_way: set[type[Model]]) -> Json:
    origin, args = get_origin(annotation), get_args(annotation)
    if isinstance(annotation, str):
        annotation = eval(annotation, vars(sys.modules[cls.__module__]))  # a name inside an alias
        return _schema(annotation, cls, handler, under_way)
    if origin is Annotated:
        return _schema(args[0], cls, handler, under_way)
    if origin in (Union, _types.UnionType):
        made = [_schema(arg, cls, handler, under_way) for arg in args]
        return {"anyOf": [one for at, one in enumerate(made) if one not in made[:at]]}
    if origin is Literal:
        return {"enum": list(args)}
    if origin is list:
        return {"type": "array", "items": _schema(args[0], cls, handler, under_way)}
    if origin is dict:
        return {"type": "object", "additionalProperties": _schema(args[1], cls, handler, under_way)}
    kind = origin or annotation
    if isinstance(kind, type) and issubclass(kind, Model):
        inner = core_schema(kind)
        if kind in under_way:
            inner = {"type": "definition-ref", "schema_ref": inner["ref"]}
        else:
            inner["metadata"] = {"pydantic_js_functions": [_function(kind)]}
        # what stands inside another schema becomes a reference, which the handler does not make of a schema itself
        return cast(Json, handler({"type": "list", "items_schema": inner})["items"])
    return {"type": _PLAIN[annotation]} if annotation in _PLAIN else {}


def _function(cls: type[Model]) -> Any:
    def made(_: Any, handler: Any) -> Json:
        return json_schema(cls, handler)

    return made


def _alias(annotation: Any) -> str | None:
    return next((note.name for note in getattr(annotation, "__metadata__", ()) if isinstance(note, Alias)), None)


def _may_be_none(annotation: Any) -> bool:
    if get_origin(annotation) is Annotated:
        return _may_be_none(get_args(annotation)[0])
    return annotation is Any or annotation is type(None) or type(None) in get_args(annotation)


# -- parameters ----------------------------------------------------------------------------------


@cache
def twin(cls: Any) -> Any:
    """The same TypedDict as one of typing_extensions, which is what pydantic takes before Python 3.12."""
    from typing_extensions import TypedDict

    assert is_typeddict(cls)
    hints: Json = {}
    for name, hint in get_type_hints(cls, include_extras=True).items():
        if get_origin(hint) not in (Required, NotRequired):
            hint = Required[hint] if name in cls.__required_keys__ else NotRequired[hint]
        hints[name] = hint
    made: Any = TypedDict(cls.__name__, hints)  # type: ignore[misc]
    made.__module__, made.__doc__ = cls.__module__, cls.__doc__
    return made
