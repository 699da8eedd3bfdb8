"""Reads parameter annotations: what a type admits on the wire, the members of a union, the keys of a TypedDict.

Knows nothing of values being right or wrong; `_check.py` judges. Nothing here is heavy.
"""

from __future__ import annotations

import sys
import types as _types
from collections import abc
from functools import cache
from typing import (
    Annotated,
    Any,
    ForwardRef,
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

from ._fields import alias_of

__all__ = ["element_of", "fields_of", "members_of", "shape_of", "sort_of", "sorts_of", "type_of"]

_ARRAYS = frozenset((list, tuple, abc.Sequence, abc.Iterable, abc.Collection, abc.MutableSequence, set, frozenset))
_OBJECTS = frozenset((dict, abc.Mapping, abc.MutableMapping))


@cache
def fields_of(params: Any) -> dict[str, tuple[Any, bool]]:
    """The keys of a TypedDict on the wire, each with its annotation and whether it must be there."""
    required = cast("frozenset[str]", params.__required_keys__)
    fields: dict[str, tuple[Any, bool]] = {}
    for name, hint in get_type_hints(params, include_extras=True).items():
        must = name in required  # without the marks: they are text to TypedDict when annotations are postponed
        while get_origin(hint) in (Required, NotRequired):
            must = get_origin(hint) is Required
            hint = get_args(hint)[0]
        fields[alias_of(hint) or name] = hint, must
    return fields


def sorts_of(annotation: Any) -> frozenset[str]:
    """The JSON types that an annotation admits: `string`, `integer`, `decimal`, `array`, ..."""
    return frozenset(filter(None, map(sort_of, members_of(annotation, "")[1])))


def element_of(annotation: Any) -> Any:
    """The annotation of the elements of an array, or `None`."""
    for member in members_of(annotation, "")[1]:
        if sort_of(member) == "array":
            return next(iter(get_args(member.__origin__ if get_origin(member) is Annotated else member)), None)
    return None


def shape_of(annotation: Any) -> dict[str, Any]:
    """The keys of an object with their annotations, where the annotation is a TypedDict; else nothing."""
    shapes = [member for member in members_of(annotation, "")[1] if is_typeddict(member)]
    return {name: hint for name, (hint, _) in fields_of(shapes[0]).items()} if shapes else {}


def members_of(annotation: Any, module: str) -> tuple[list[Any], list[Any]]:
    """The notes of an annotation and the members of its union, nested unions laid flat."""
    annotation = resolved(annotation, module)
    origin = get_origin(annotation)
    if origin is Annotated:
        notes, members = members_of(annotation.__origin__, module)
        return [*notes, *annotation.__metadata__], members
    if origin in (Required, NotRequired):
        return members_of(get_args(annotation)[0], module)
    if origin in (Union, _types.UnionType):
        flat: list[Any] = []
        for member in get_args(annotation):
            member = resolved(member, module)
            inner_notes, inner = members_of(member, module)
            # a bound on one member of a union stays with that member
            flat.extend([member] if inner_notes and get_origin(member) is Annotated else inner)
        return [], flat
    return [], [annotation]


def resolved(annotation: Any, module: str) -> Any:
    if isinstance(annotation, ForwardRef):
        annotation = annotation.__forward_arg__
    if isinstance(annotation, str):
        return eval(annotation, vars(sys.modules[module]))  # an alias of one of our own modules
    return annotation


def sort_of(member: Any) -> str:
    """The JSON type that a type admits; `any` for all; nothing for what JSON cannot carry."""
    origin = get_origin(member)
    if origin is Annotated:
        return sort_of(member.__origin__)
    if origin is Literal:
        return type_of(get_args(member)[0])
    if member in (Any, object):
        return "any"
    if member is None or member is type(None):
        return "null"
    for plain, sort in ((bool, "boolean"), (int, "integer"), (float, "decimal"), (str, "string")):
        if member is plain:
            return sort
    if (origin or member) in _ARRAYS:
        return "array"
    if (origin or member) in _OBJECTS or is_typeddict(member):
        return "object"
    return ""


def type_of(value: Any) -> str:
    if value is None:
        return "null"
    if isinstance(value, bool):
        return "boolean"
    if isinstance(value, int):
        return "integer"
    if isinstance(value, float):
        return "decimal"
    if isinstance(value, str):
        return "string"
    if isinstance(value, (list, tuple)):
        return "array"
    if isinstance(value, dict):
        return "object"
    return ""
