"""Says where a reply is not what its type declares: a field of another JSON type, or none where there has to be one.

Only clients made with `_strict_response_validation=True` ask. Unknown fields, values and members of unions are
fine here too: the API grows.
"""

from __future__ import annotations

from typing import Annotated, Any, NamedTuple, get_origin

from ._fields import is_list, is_mapping
from ._hints import members_of, sort_of, type_of
from ._model import Alias, Blank, Model, Unknown, fields_of

__all__ = ["flaw"]


class _Field(NamedTuple):
    name: str
    wire: str
    sorts: frozenset[str]


def flaw(value: Any, path: str = "") -> str | None:
    """The first thing that is wrong with a view, or with a list or dictionary of views; `None` if nothing is."""
    if isinstance(value, Model):
        return None if isinstance(value, Unknown) else _flaw_of(value, path)
    if is_list(value):
        pairs = [(f"{path}[{at}]", item) for at, item in enumerate(value)]
    elif is_mapping(value):
        pairs = [(f"{path}.{key}".lstrip("."), item) for key, item in value.items()]
    else:
        return None
    return next((found for at, item in pairs if (found := flaw(item, at)) is not None), None)


def _flaw_of(model: Model, path: str) -> str | None:
    for field in _declared(type(model)):
        at = f"{path}.{field.wire}".lstrip(".")
        if field.wire not in model:
            if "null" not in field.sorts:
                return f"{at} is missing"
            continue
        got = type_of(model._json[field.wire])
        if not _fits(got, field.sorts):
            return f"{at} is {got or 'no JSON'}, not {' or '.join(sorted(field.sorts))}"
        found = flaw(getattr(model, field.name), at)
        if found is not None:
            return found
    return None


def _fits(got: str, sorts: frozenset[str]) -> bool:
    return "any" in sorts or got in sorts or (got == "integer" and "decimal" in sorts)


_known: dict[type[Model], tuple[_Field, ...]] = {}


def _declared(cls: type[Model]) -> tuple[_Field, ...]:
    known = _known.get(cls)
    if known is not None:
        return known
    made: list[_Field] = []
    for name, annotation in fields_of(cls).items():
        notes = annotation.__metadata__ if get_origin(annotation) is Annotated else ()
        wire = next((note.name for note in notes if isinstance(note, Alias)), name)
        sorts = {_sort(member) for member in members_of(annotation, cls.__module__)[1]}
        made.append(_Field(name, wire, frozenset(sorts | {"null"} if Blank in notes else sorts)))
    return _known.setdefault(cls, tuple(made))


def _sort(member: Any) -> str:
    plain = member.__origin__ if get_origin(member) is Annotated else member
    kind = get_origin(plain) or plain
    return "object" if isinstance(kind, type) and issubclass(kind, Model) else sort_of(plain) or "any"
