"""JSON schemas of annotations: of parameters, as the request checker reads them, and of the views that answer.

A type with a name of its own becomes a component, so that types may contain themselves. Must not know of operations.
"""

from __future__ import annotations

from collections.abc import Mapping
from typing import Annotated, Any, Literal, NotRequired, Required, cast, get_args, get_origin, is_typeddict

from ...types._bounds import Bounds, Size
from ...types._hints import fields_of as keys_of
from ...types._hints import members_of, sort_of
from ...types._model import Alias, Blank, Model
from ...types._model import fields_of as views_of

__all__ = ["Schemas", "first_line"]

Json = dict[str, Any]

_PLAIN: Mapping[str, Json] = {
    "string": {"type": "string"},
    "integer": {"type": "integer"},
    "decimal": {"type": "number"},
    "boolean": {"type": "boolean"},
    "null": {"type": "null"},
}


class Schemas:
    """Makes schemas, and collects the components that they refer to."""

    def __init__(self) -> None:
        self.components: dict[str, Json] = {}
        self._names: dict[Any, str] = {}

    def of(self, annotation: Any, module: str = "") -> Json:
        """The schema of what an annotation admits on the wire. `module` is where its names are looked up."""
        if get_origin(annotation) in (Required, NotRequired):
            return self.of(get_args(annotation)[0], module)
        notes, members = members_of(annotation, module)
        made = self._union(members, module)
        limits = _limits(notes, members)
        return {**made, **limits} if limits and "$ref" not in made else made

    def properties(self, hints: Mapping[str, Any], required: frozenset[str], *, open: bool) -> Json:
        """An object with these keys; an `open` one may have others."""
        made: Json = {"type": "object", "properties": {name: self.of(hint) for name, hint in hints.items()}}
        if required:
            made["required"] = sorted(required)
        return made if open else {**made, "additionalProperties": False}

    # -- the members of a union ------------------------------------------------------------------

    def _union(self, members: list[Any], module: str) -> Json:
        made: list[Json] = []
        listed: dict[str, list[Any]] = {}
        for member in members:
            if get_origin(member) is Literal:
                listed.setdefault(sort_of(member), []).extend(get_args(member))
            elif (schema := self._member(member, module)) not in made:
                made.append(schema)
        if {} in made:
            return {}
        for sort, values in listed.items():  # listed values beside the plain type are examples of it
            if _PLAIN.get(sort) not in made:
                made.append({"enum": list(dict.fromkeys(values))})
        return made[0] if len(made) == 1 else {"anyOf": made}

    def _member(self, member: Any, module: str) -> Json:
        origin, inside = get_origin(member), get_args(member)
        if origin is Annotated:
            return self.of(member, module)
        if is_typeddict(member) or (isinstance(origin or member, type) and issubclass(origin or member, Model)):
            return {"$ref": f"#/components/schemas/{self._named(origin or member)}"}
        sort = sort_of(member)
        if sort == "array":
            return {"type": "array", "items": self.of(inside[0], module)} if inside else {"type": "array"}
        if sort == "object":
            names, values = (self.of(each, module) for each in inside) if len(inside) == 2 else ({}, {})
            made: Json = {"type": "object", "additionalProperties": values} if values else {"type": "object"}
            return {**made, "propertyNames": names} if names.keys() - {"type"} else made
        return dict(_PLAIN.get(sort, {}))

    def _named(self, cls: Any) -> str:
        if cls not in self._names:
            name = cls.__name__
            if name in self.components:
                name = f"{cls.__module__.rpartition('.')[2]}.{name}"
            self._names[cls] = name
            self.components[name] = {}  # for those that contain themselves
            self.components[name] = self._shape(cls) if is_typeddict(cls) else self._view(cls)
        return self._names[cls]

    def _shape(self, params: Any) -> Json:
        keys = keys_of(params)
        required = frozenset(name for name, (_, must) in keys.items() if must)
        properties = {name: self.of(hint, params.__module__) for name, (hint, _) in keys.items()}
        made: Json = {"type": "object", "description": first_line(params), "properties": properties}
        return {**made, "required": sorted(required)} if required else made

    def _view(self, cls: type[Model]) -> Json:
        """Fields that arrive are of their type; which of them do, the service decides."""
        properties: Json = {}
        for name, annotation in views_of(cls).items():
            notes = getattr(annotation, "__metadata__", ())
            wire = next((note.name for note in notes if isinstance(note, Alias)), name)
            schema = self.of(annotation, cls.__module__)
            if name == "object" and "enum" in schema:  # empty where a frame only tells what the content filter found
                schema = {"enum": [*schema["enum"], ""]}
            properties[wire] = {"anyOf": [schema, {"type": "null"}]} if Blank in notes else schema
        return {"type": "object", "description": first_line(cls), "properties": properties}


def first_line(documented: Any) -> str:
    """The first sentence of a docstring."""
    return (cast(str, documented.__doc__) or "").strip().partition("\n")[0]


def _limits(notes: list[Any], members: list[Any]) -> Json:
    sorts = {sort_of(member) for member in members}
    made: Json = {}
    for note in notes:
        if isinstance(note, Bounds):
            made |= {"minimum": note.least, "maximum": note.most}
        if isinstance(note, Size):
            for sort, suffix in (("string", "Length"), ("array", "Items"), ("object", "Properties")):
                if sort in sorts:
                    made |= {f"min{suffix}": note.least, f"max{suffix}": note.most}
    return {name: value for name, value in made.items() if value is not None}
