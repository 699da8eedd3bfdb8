"""What a class of models declares: the names of its fields on the wire, and how parsed JSON is read as them.

An annotation is resolved when a field is first touched, and once per class.
"""

from __future__ import annotations

import sys
import types as _types
from collections.abc import Callable, Mapping
from typing import (
    TYPE_CHECKING,
    Annotated,
    Any,
    ClassVar,
    ForwardRef,
    Literal,
    NamedTuple,
    TypeGuard,
    Union,
    cast,
    get_args,
    get_origin,
)

if TYPE_CHECKING:
    from typing import Self

__all__ = [
    "Alias",
    "Blank",
    "Field",
    "Json",
    "View",
    "alias_of",
    "converter",
    "fields_of",
    "is_list",
    "is_mapping",
    "is_object",
    "is_scalar",
    "literals",
    "python_names",
    "resolve",
    "wire_names",
]

Json = dict[str, Any]
Convert = Callable[[Any], Any]

_TAGS = ("type", "object", "role", "event")
"""Field names that may tell the members of a union apart, in the order they are tried."""


class Alias(NamedTuple):
    """Names the key on the wire where it is not a Python name: `schema_: Annotated[Json, Alias("schema")]`."""

    name: str


class Blank:
    """Reads a field that is absent or null as an empty object or list: `delta: Annotated[ChoiceDelta, Blank]`."""


class Field(NamedTuple):
    """How a field is read: under which key, what makes a value of what is there, and of nothing (else it is `None`)."""

    wire: str
    convert: Convert | None
    blank: Convert | None = None


_set = object.__setattr__


class View:
    """One JSON object, and the reply that brought it; `Model` is all that can be done with it."""

    __slots__ = ("__dict__", "__weakref__", "_json", "_reply")

    _own: ClassVar[Json]
    """The annotations of the class itself, unresolved."""
    _resolved: ClassVar[dict[str, Field]] = {}
    _names: ClassVar[dict[str, str]]

    if TYPE_CHECKING:
        _json: Json
        _reply: Any

    @classmethod
    def of(cls, content: Json, reply: Any = None) -> Self:
        """A view over `content`, which is used as it is and not copied."""
        self = cls.__new__(cls)
        _set(self, "_json", content)
        _set(self, "_reply", reply)
        return self


def fields_of(cls: type[View]) -> dict[str, Any]:
    """Every declared field of a model class with its resolved annotation, base classes first."""
    return {
        name: _evaluate(annotation, owner)
        for owner in reversed(cls.__mro__)
        for name, annotation in cast(Json, owner.__dict__.get("_own", {})).items()
    }


def resolve(cls: type[View], name: str) -> Field | None:
    """How a field is read; `None` for a name that no class declares."""
    for owner in cls.__mro__:
        if name in cast(Json, owner.__dict__.get("_own", ())):
            annotation = _evaluate(owner.__dict__["_own"][name], owner)
            convert = _converter(annotation, owner)
            blank = convert if Blank in getattr(annotation, "__metadata__", ()) else None
            if blank is not None and get_origin(annotation.__origin__) is list:
                blank = list
            field = Field(alias_of(annotation) or name, convert, blank)
            cls._resolved[name] = field
            return field
    return None


def alias_of(annotation: Any) -> str | None:
    """The name that `Alias` gives an annotation, if one does."""
    if get_origin(annotation) is Annotated:
        for note in annotation.__metadata__:
            if isinstance(note, Alias):
                return note.name
    return None


def wire_names(cls: type[View]) -> dict[str, str]:
    """Python name to wire name, for the declared fields."""
    names = cls.__dict__.get("_names")
    if names is None:
        names = {
            name: (alias_of(_evaluate(text, owner)) or name) if "Alias(" in str(text) else name
            for owner in reversed(cls.__mro__)
            for name, text in cast(Json, owner.__dict__.get("_own", {})).items()
        }
        cls._names = names
    return names


def python_names(cls: type[View]) -> dict[str, str]:
    """Wire name to Python name, for the declared fields."""
    return {wire: name for name, wire in wire_names(cls).items()}


def _evaluate(annotation: Any, owner: type) -> Any:
    if isinstance(annotation, ForwardRef):
        annotation = annotation.__forward_arg__
    if isinstance(annotation, str):
        annotation = eval(annotation, vars(sys.modules[owner.__module__]))  # the module's own annotations
    origin = get_origin(annotation)
    return origin if isinstance(origin, type) and issubclass(origin, View) else annotation  # `Choice[T]` is a Choice


# -- conversion ----------------------------------------------------------------------------------


def _converter(annotation: Any, owner: type) -> Convert | None:
    """The function that turns parsed JSON into what `annotation` says; `None` when it is that already."""
    annotation = _evaluate(annotation, owner)
    origin = get_origin(annotation)
    if origin is Annotated:
        return _converter(annotation.__origin__, owner)
    if origin in (Union, _types.UnionType):
        return _union([_evaluate(member, owner) for member in get_args(annotation)], owner)
    if origin is list:
        return _each(_converter(get_args(annotation)[0], owner))
    if origin is dict:
        return _values(_converter(get_args(annotation)[1], owner))
    if isinstance(annotation, type) and issubclass(annotation, View):
        return _view(annotation)
    return None


def converter(annotation: Any, module: str) -> Convert:
    """How to read a whole reply of type `annotation`; names are looked up in `module`."""
    owner = type("_", (), {"__module__": module})
    return _converter(annotation, owner) or (lambda raw: raw)


def _view(cls: type[View]) -> Convert:
    slots: Any = View.__dict__  # to set these two directly costs half of what setattr does
    new, set_json, set_reply = object.__new__, slots["_json"].__set__, slots["_reply"].__set__

    def convert(raw: Any) -> Any:
        if raw.__class__ is not dict:
            return raw
        made = new(cls)
        set_json(made, raw)
        set_reply(made, None)
        return made

    return convert


def _each(convert: Convert | None) -> Convert | None:
    if convert is None:
        return None
    return lambda raw: [convert(item) for item in raw] if is_list(raw) else raw


def _values(convert: Convert | None) -> Convert | None:
    if convert is None:
        return None
    return lambda raw: {key: convert(item) for key, item in raw.items()} if is_object(raw) else raw


def _union(members: list[Any], owner: type) -> Convert | None:
    flat: list[Any] = []
    for member in map(_bare, members):
        inner = [_evaluate(m, owner) for m in get_args(member)] if _is_union(member) else [member]
        flat.extend(inner)
    if any(_is_union(member) or _bare(member) is not member for member in flat):
        return _union(flat, owner)
    models = [member for member in flat if isinstance(member, type) and issubclass(member, View)]
    lists = [member for member in flat if get_origin(member) is list]
    dicts = [member for member in flat if get_origin(member) is dict]
    on_object = _pick(models) if models else _converter(dicts[0], owner) if dicts else None
    on_list = _each(_union([get_args(member)[0] for member in lists], owner)) if lists else None
    if on_list is None:
        return on_object
    return lambda raw: (
        on_list(raw) if raw.__class__ is list else on_object(raw) if on_object and raw.__class__ is dict else raw
    )


def _bare(annotation: Any) -> Any:
    """Without what `Annotated` adds."""
    return annotation.__origin__ if hasattr(annotation, "__metadata__") else annotation


def _is_literal(annotation: Any) -> bool:
    origin: Any = get_origin(annotation)
    return origin is Literal


def _is_union(annotation: Any) -> bool:
    return get_origin(annotation) in (Union, _types.UnionType)


def _pick(models: list[type[View]]) -> Convert:
    """Which class of a union an object belongs to: by its tag, else by the fields it has."""
    if len(models) == 1:
        return _view(models[0])
    from ._model import Unknown  # which is a View

    listed = {cls: literals(cls) for cls in models}
    tag = max(_TAGS, key=lambda name: sum(name in listed[cls] for cls in models))
    table: dict[Any, list[type[View]]] = {}
    for cls in models:
        for value in listed[cls].get(tag, ()):
            table.setdefault(value, []).append(cls)
    untagged = [cls for cls in models if tag not in listed[cls]]
    single = {value: _view(found[0]) for value, found in table.items() if len(found) == 1}

    def convert(raw: Any) -> Any:
        if raw.__class__ is not dict:
            return raw
        value = raw.get(tag)
        try:
            view = single.get(value)
        except TypeError:  # a tag that is not even hashable
            return Unknown.of(raw)
        if view is not None:
            return view(raw)
        found = _closest(table.get(value) or (untagged if value is not None else models), raw, listed)
        return (found or Unknown).of(raw)

    return convert


def literals(cls: type[View]) -> dict[str, tuple[Any, ...]]:
    """The fields of a class that admit only listed values: `{"type": ("message",)}`."""
    found: dict[str, tuple[Any, ...]] = {}
    for owner in reversed(cls.__mro__):
        for name, annotation in cast(Json, owner.__dict__.get("_own", {})).items():
            if "Literal" in str(annotation):
                annotation = _bare(_evaluate(annotation, owner))
                parts: tuple[Any, ...] = get_args(annotation) if _is_union(annotation) else (annotation,)
                if all(_is_literal(part) or part is type(None) for part in parts):
                    found[name] = tuple(v for part in parts if _is_literal(part) for v in get_args(part))
                    continue
            found.pop(name, None)
    return found


def _closest(
    models: list[type[View]], raw: Json, listed: dict[type[View], dict[str, tuple[Any, ...]]]
) -> type[View] | None:
    best: type[View] | None = None
    best_score = 0
    for cls in models:
        if any(name in raw and raw[name] not in values for name, values in listed[cls].items() if name in _TAGS):
            continue
        score = sum(key in raw for key in wire_names(cls).values())
        if score > best_score:
            best, best_score = cls, score
    return best


# -- what parsed JSON is, as type checkers are told -------------------------------------------------


def is_scalar(value: Any) -> bool:
    return value is None or value.__class__ in (str, int, float, bool)


def is_list(value: Any) -> TypeGuard[list[Any]]:
    return isinstance(value, list)


def is_object(value: Any) -> TypeGuard[Json]:
    return isinstance(value, dict)


def is_mapping(value: Any) -> TypeGuard[Mapping[Any, Any]]:
    return isinstance(value, Mapping)
