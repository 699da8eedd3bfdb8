"""JSON schemas as the API's strict mode takes them, made from those of pydantic and msgspec.

Every property is required, no object takes others, references stand alone, and only keywords that the API knows are
sent. A constraint that it does not know (a minimal length, a format such as `uri`) is left out: the answer is checked
against the whole type when it is read. What cannot be said at all raises ArgumentError with its place.
"""

from __future__ import annotations

from typing import Any

from ..errors import ArgumentError
from .narrow import Json, is_list, is_object

__all__ = ["strict"]

_SENT = frozenset(
    (
        *("type", "title", "description", "enum", "const", "pattern", "format", "minimum", "maximum"),
        *("exclusiveMinimum", "exclusiveMaximum", "multipleOf", "minItems", "maxItems"),
    )
)
"""Keywords that travel as they are. Another one is answered with 400, so it is left out."""

_FORMATS = frozenset(
    ("date-time", "time", "date", "duration", "email", "hostname", "ipv4", "ipv6", "uuid"),
)

_REFUSED = {
    "not": "`not` cannot be said",
    "if": "conditions cannot be said",
    "dependentSchemas": "fields that depend on others cannot be said",
    "dependentRequired": "fields that depend on others cannot be said",
    "patternProperties": "free keys cannot be said; use a list of objects with a key and a value",
    "prefixItems": "items by position cannot be said; use a class with a field for each, or a list of one type",
}

_TYPES: dict[Any, str] = {str: "string", bool: "boolean", int: "integer", float: "number", type(None): "null"}


def strict(schema: Json, name: str) -> Json:
    """The schema of a type called `name`, made strict; the given one is not changed."""
    return _Strict(schema, name).root()


class _Strict:
    def __init__(self, schema: Json, name: str) -> None:
        self.schema = schema
        self.name = name
        self.wanted: list[str] = []
        """References that were met, in order; what they point to goes along."""

    def root(self) -> Json:
        top = {key: value for key, value in self.schema.items() if key not in ("$defs", "definitions")}
        while "$ref" in top:
            top = {**self.target(top.pop("$ref"), self.name), **top}
        made = self.node(top, self.name, ())
        if made.get("type") != "object":
            raise ArgumentError(
                f"{self.name}: an answer is one JSON object, and this type is none; give it as a field of a class"
            )
        known: Json = {}
        for reference in self.wanted:  # which grows in the loop
            label = _label(reference)
            if label not in known:
                known[label] = {}
                known[label] = self.node(self.target(reference, self.name), label, ())
        return {**made, "$defs": known} if known else made

    def target(self, reference: Any, place: str) -> Json:
        found: Any = self.schema
        if isinstance(reference, str) and reference.startswith("#"):
            for key in reference.split("/")[1:]:
                found = found.get(_unescaped(key)) if is_object(found) else None
            if is_object(found):
                return found
        raise ArgumentError(f"{place}: the reference {reference!r} leads nowhere in the schema")

    def node(self, given: Any, place: str, inside: tuple[str, ...]) -> Json:
        """One schema, strict. `inside` are the references that were put in place on the way here."""
        if not is_object(given):
            raise ArgumentError(f"{place}: any value is allowed here, which cannot be said; give the field a type")
        for keyword, reason in _REFUSED.items():
            if keyword in given:
                raise ArgumentError(f"{place}: {reason}")
        given = self.merged(given, place)
        if "$ref" in given:
            return self.reference(given, place, inside)
        made = {key: value for key, value in given.items() if key in _SENT}
        if made.get("format") not in _FORMATS:
            made.pop("format", None)
        if "(?" in str(made.get("pattern", "")):  # what looks ahead or behind is refused
            del made["pattern"]
        members = given.get("anyOf", given.get("oneOf"))
        if is_list(members):
            made["anyOf"] = [self.node(member, f"{place}|{at}", inside) for at, member in enumerate(members)]
        if "type" not in made:
            self.typed(made, given, place)
        kinds = made.get("type")
        if "object" in (kinds or ()) and "enum" not in made:
            self.closed(made, given, place, inside)
        if "array" in (kinds or ()) and "enum" not in made:
            made["items"] = self.node(given.get("items"), f"{place}[]", inside)
        return made

    def merged(self, given: Json, place: str) -> Json:
        """Without `allOf`, where it has one member."""
        parts = given.get("allOf")
        if not is_list(parts):
            return given
        if len(parts) != 1 or not is_object(parts[0]):
            raise ArgumentError(f"{place}: `allOf` with more than one schema cannot be said; write one class")
        rest = {key: value for key, value in given.items() if key != "allOf"}
        return self.merged({**parts[0], **rest}, place)

    def reference(self, given: Json, place: str, inside: tuple[str, ...]) -> Json:
        reference: str = given["$ref"]
        beside = {key: value for key, value in given.items() if key in _SENT}
        if beside and reference not in inside:
            return self.node({**self.target(reference, place), **beside}, place, (*inside, reference))
        self.target(reference, place)
        self.wanted.append(reference)
        return {"$ref": f"#/$defs/{_label(reference)}"}

    def typed(self, made: Json, given: Json, place: str) -> None:
        """Adds the type that the listed values have; refuses what could be anything."""
        values: list[Any] = made["enum"] if "enum" in made else [made["const"]] if "const" in made else []
        if values:
            found = list(dict.fromkeys(_TYPES.get(value.__class__, "object") for value in values))
            made["type"] = found[0] if len(found) == 1 else found
        elif "properties" in given:
            made["type"] = "object"
        elif "anyOf" not in made:
            raise ArgumentError(f"{place}: any value is allowed here, which cannot be said; give the field a type")

    def closed(self, made: Json, given: Json, place: str, inside: tuple[str, ...]) -> None:
        """Requires every property and forbids others."""
        properties = given.get("properties")
        if not is_object(properties):
            if given.get("additionalProperties") is not False:
                raise ArgumentError(
                    f"{place}: a mapping with free keys cannot be said; give it named fields in a class, or use a "
                    "list of objects with a key and a value"
                )
            properties = {}
        made["properties"] = {key: self.node(value, f"{place}.{key}", inside) for key, value in properties.items()}
        made["required"] = [*properties]
        made["additionalProperties"] = False


def _label(reference: str) -> str:
    return reference.rpartition("/")[2]


def _unescaped(key: str) -> str:
    return key.replace("~1", "/").replace("~0", "~")
