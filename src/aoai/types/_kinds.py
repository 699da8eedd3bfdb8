"""Says when an argument is of the wrong kind: a number where a text goes. What it is not sure of, it lets pass.

Callers pass views, pydantic models, dataclasses, enums, iterators, numbers of other packages; and the service learns
new values before this package does. So only the kind of a value is judged here, and of the elements of a list, never
what is inside of them and never which text it is; `_check.py` is the strict one, for the other end of the wire.
"""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from typing import Any, Literal, cast, get_args, get_origin

from ._hints import members_of, sort_of
from ._model import Model
from ._omit import NotGiven, Omit

__all__ = ["Admitted", "Kinds", "kinds_of"]

_CLASSES: dict[str, tuple[type, ...]] = {
    "null": (type(None),),
    "boolean": (bool,),
    "integer": (int,),
    "decimal": (float, int),
    "string": (str,),
    "object": (dict,),
}
"""Classes that are of a kind beyond doubt; others get a second look."""
_WORDS = {
    "null": "None",
    "boolean": "True or False",
    "integer": "a whole number",
    "decimal": "a number",
    "string": "text",
    "array": "a list",
    "object": "a dict",
}


@dataclass(frozen=True, slots=True)
class Kinds:
    """What a parameter takes."""

    sorts: frozenset[str]
    elements: Kinds | None = None
    """What the elements of a list may be, where that is known."""
    texts: frozenset[str] | None = None
    """For what travels in a URL or a form, where a number and its text are the same: the texts that are listed."""
    classes: frozenset[type] = frozenset()
    """Classes whose values need no second look."""

    def wrong(self, value: Any, name: str, mark: str = "=") -> str | None:
        """What is wrong with a value of a class that is not in `classes`; `None` if nothing is, for certain."""
        sort = "array" if value.__class__ is list else _sort(value)
        if sort == "array" and "array" in self.sorts:
            return self._wrong_inside(value, name)
        if not sort or sort in self.sorts or (sort == "integer" and "decimal" in self.sorts):
            return None
        if self.texts is not None and self._is_same_as_text(value, sort):
            return None
        words = [_WORDS[name] for name in _WORDS if name in self.sorts and name != "null"]
        more = " or None" if "null" in self.sorts and len(words) == 1 else ""
        return f"{name}{mark} as {' or '.join(words)}{more}, not {_shown(value)}"

    def _wrong_inside(self, value: Iterable[Any], name: str) -> str | None:
        each = self.elements
        if each is None or each.classes.issuperset(map(type, value)):
            return None
        for at, element in enumerate(value):
            if element.__class__ not in each.classes and (said := each.wrong(element, f"{name}[{at}]", "")):
                return said
        return None

    def _is_same_as_text(self, value: Any, sort: str) -> bool:
        if sort in ("integer", "decimal"):
            return str(value) in (self.texts or ())
        if sort != "string":
            return False
        if "array" in self.sorts and (self.elements is None or "string" in self.elements.sorts):
            return True  # a list of one
        return ("boolean" in self.sorts and value in ("true", "false")) or (
            not self.sorts.isdisjoint(("integer", "decimal")) and _is_number(value)
        )


class Admitted(dict[str, "Kinds | None"]):
    """What each argument takes, by its name; worked out when an argument of that name is first given."""

    def __init__(self, hints: Mapping[str, Any], required: frozenset[str], in_text: frozenset[str]) -> None:
        self._hints = hints
        self._required = required
        self._in_text = in_text

    def __missing__(self, name: str) -> Kinds | None:
        optional, as_text = name not in self._required, name in self._in_text
        made = self[name] = kinds_of(self._hints.get(name, Any), optional=optional, as_text=as_text)
        return made


def kinds_of(annotation: Any, *, optional: bool, as_text: bool = False) -> Kinds | None:
    """What an annotation admits, or `None` where anything may come. What is optional may be None."""
    members = [member for member in members_of(annotation, "")[1] if member not in (Omit, NotGiven)]
    sorts = {_member_sort(member) for member in members}
    if "any" in sorts or "" in sorts or not sorts:
        return None
    if optional:
        sorts.add("null")
    elements = None
    if "array" in sorts:
        inside = [_inside(member) for member in members if sort_of(member) == "array"]
        if all(kinds is not None for kinds in inside):
            all_of = cast("list[Kinds]", inside)
            deeper = [kinds.elements for kinds in all_of if "array" in kinds.sorts]
            elements = _kinds(
                frozenset[str]().union(*(kinds.sorts for kinds in all_of)), deeper[0] if len(deeper) == 1 else None
            )
    texts = None
    if as_text:
        listed = (value for member in members if get_origin(member) is Literal for value in get_args(member))
        texts = frozenset(value for value in listed if isinstance(value, str))
    return _kinds(frozenset(sorts), elements, texts)


def _kinds(sorts: frozenset[str], elements: Kinds | None = None, texts: frozenset[str] | None = None) -> Kinds:
    return Kinds(sorts, elements, texts, frozenset(cls for sort in sorts for cls in _CLASSES.get(sort, ())))


def _inside(member: Any) -> Kinds | None:
    inside = get_args(getattr(member, "__origin__", member) if hasattr(member, "__metadata__") else member)
    return kinds_of(inside[0], optional=False) if inside else None


def _member_sort(member: Any) -> str:
    sort = sort_of(member)
    return "object" if not sort and isinstance(member, type) and issubclass(member, Model) else sort


def _sort(value: Any) -> str:
    """The kind of a value, where there is no doubt."""
    if value is None:
        return "null"
    if isinstance(value, bool):
        return "boolean"
    if isinstance(value, int):
        return "integer"
    if isinstance(value, float):
        return "integer" if value.is_integer() else "decimal"
    if isinstance(value, str):
        return "string"
    if isinstance(value, (Mapping, Model)):
        return "object"
    if isinstance(value, (list, tuple, set, frozenset)):
        return "array"
    return "bytes" if isinstance(value, (bytes, bytearray, memoryview)) else ""


def _is_number(text: str) -> bool:
    try:
        float(text)
    except ValueError:
        return False
    return True


def _shown(value: Any) -> str:
    if value is None:
        return "None"
    kind = type(value).__name__
    if isinstance(value, Model):
        return f"{kind}; pass its id" if "id" in dir(value) else kind
    text = repr(value)
    return f"{text[:40]}{'...' * (len(text) > 40)} ({kind})"
