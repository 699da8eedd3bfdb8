"""The lazy, tolerant view over JSON that every reply is.

A `Model` wraps the dictionary that was parsed and converts a field when it is first touched. What the
service sent is never lost: unknown fields, enum values and union tags all survive, and an absent field
reads as `None` (`"x" in model` tells the difference). This file must not validate and must not import
anything heavy: 500 of these classes are defined in a few milliseconds.
"""

from __future__ import annotations

import sys
import types as _types
from collections.abc import Callable, Iterator, Mapping
from typing import (
    TYPE_CHECKING,
    Annotated,
    Any,
    ClassVar,
    ForwardRef,
    Literal,
    NamedTuple,
    TypeGuard,
    TypeVar,
    Union,
    cast,
    dataclass_transform,
    get_args,
    get_origin,
)

from ._choose import choose
from ._hooks import Older

if TYPE_CHECKING:
    from typing import Self

__all__ = ["Added", "Alias", "Blank", "Model", "Unknown"]

Json = dict[str, Any]
Convert = Callable[[Any], Any]
T = TypeVar("T")

_TAGS = ("type", "object", "role", "event")
"""Field names that may tell the members of a union apart, in the order they are tried."""


class Alias(NamedTuple):
    """Names the key on the wire where it is not a Python name: `schema_: Annotated[Json, Alias("schema")]`."""

    name: str


class Added(str):
    """A key that the client put beside what arrived: left out of `to_dict()`, and so of what is sent back."""

    __slots__ = ()


class Blank:
    """Reads a field that is absent or null as an empty object or list: `delta: Annotated[ChoiceDelta, Blank]`."""


class _Field(NamedTuple):
    wire: str
    convert: Convert | None
    blank: Convert | None = None


class _Attribute:
    """Stands in for a field whose name is also a method of `Model`, so that the field wins."""

    def __init__(self, name: str) -> None:
        self.name = name

    def __get__(self, instance: Model | None, owner: type[Model]) -> Any:
        return self if instance is None else instance._read(self.name)

    def __set__(self, instance: Model, value: object) -> None:
        instance.__setattr__(self.name, value)


def _is_class_var(annotation: Any) -> bool:
    return isinstance(annotation, str) and annotation.startswith(("ClassVar", "typing.ClassVar"))


@dataclass_transform(kw_only_default=True)
class Model(Older):
    """A view over one JSON object.

    Attributes are the fields of the API. `model["x"]` and `"x" in model` work for every key that arrived,
    known or not; `to_dict()` is exactly what arrived. Two views are equal when class and content are.
    """

    __slots__ = ("__dict__", "__weakref__", "_json", "_reply")

    _own: ClassVar[Json]
    _defaults: ClassVar[Json]
    _resolved: ClassVar[dict[str, _Field]] = {}
    _names: ClassVar[dict[str, str]]

    if TYPE_CHECKING:
        _json: Json
        _reply: Any

    def __init_subclass__(cls, **kwargs: Any) -> None:
        super().__init_subclass__(**kwargs)
        own = {
            name: annotation
            for name, annotation in cast(Json, cls.__dict__.get("__annotations__", {})).items()  # noqa: RUF063  (inspect is heavy)
            if not _is_class_var(annotation)
        }
        defaults: Json = {}
        for name in own:
            if name in cls.__dict__:
                if cls.__dict__[name] is not None:  # `= None` tells type checkers that it may be left out
                    defaults[name] = cls.__dict__[name]
                delattr(cls, name)
            if hasattr(Model, name):
                setattr(cls, name, _Attribute(name))
        cls._own = own
        cls._defaults = {**getattr(cls, "_defaults", {}), **defaults}
        cls._resolved = {}

    def __init__(self, **fields: Any) -> None:
        names = _wire_names(type(self))
        content: Json = {}
        for name, value in {**type(self)._defaults, **fields}.items():
            content[names.get(name, name)] = _plain(value)
        _set(self, "_json", content)
        _set(self, "_reply", None)

    # -- reading ---------------------------------------------------------------------------------

    def _read(self, name: str) -> Any:
        try:  # the hottest lines of the package: streams come through here several times an event
            wire, convert, blank = self._resolved[name]
        except KeyError:
            field = _resolve(type(self), name)
            if field is None:
                return self._undeclared(name)
            wire, convert, blank = field
        try:
            value = self._json[wire]
        except KeyError:
            return None if blank is None else blank({})
        if convert is not None:
            if value is not None:
                value = convert(value)
            elif blank is not None:
                return blank({})
        self.__dict__[name] = value
        return value

    if not TYPE_CHECKING:  # a name that no class declares is an error to type checkers, though it can be read
        __getattr__ = _read

    def _undeclared(self, name: str) -> Any:
        if not name.startswith("__") and name in self._json:
            return self._json[name]
        cls = type(self).__name__
        if name.startswith("_"):
            raise AttributeError(f"{cls!r} object has no attribute {name!r}")
        sent = ", ".join(map(str, self._json)) or "nothing"
        raise AttributeError(f"{cls} has no {name!r}: the service did not send it. It sent: {sent}.")

    def __getitem__(self, name: str) -> Any:
        if name not in self._json:
            raise KeyError(name)
        return self._value(name)

    def __contains__(self, name: object) -> bool:
        return name in self._json

    def __iter__(self) -> Iterator[Any]:
        return self._pairs()

    def _pairs(self) -> Iterator[tuple[str, Any]]:
        names = _python_names(type(self))
        for key in list(self._json):
            yield names.get(key, key), self._value(key)

    def _value(self, key: str) -> Any:
        """What arrived under `key`, converted; an unknown key may be named like a method of this class."""
        name = _python_names(type(self)).get(key)
        return self.__dict__.get(key, self._json[key]) if name is None else getattr(self, name)

    def __eq__(self, other: object) -> bool:
        if not isinstance(other, Model):
            return NotImplemented
        return type(self) is type(other) and self.to_dict() == other.to_dict()

    __hash__ = None  # type: ignore[assignment]

    def __dir__(self) -> list[str]:
        return sorted({*object.__dir__(self), *_wire_names(type(self)), *self._json})

    def __repr__(self) -> str:
        inside = ", ".join(f"{name}={_short(value)}" for name, value in self._pairs())
        return f"{type(self).__name__}({inside})"

    __str__ = __repr__

    # -- writing ---------------------------------------------------------------------------------

    def __setattr__(self, name: str, value: Any) -> None:
        if name in _SLOTS:
            _set(self, name, value)
            return
        self._json[_wire_names(type(self)).get(name, name)] = _plain(value)
        self.__dict__[name] = value

    def __delattr__(self, name: str) -> None:
        self.__dict__.pop(name, None)
        if self._json.pop(_wire_names(type(self)).get(name, name), _MISSING) is _MISSING:
            raise AttributeError(name)

    # -- making ----------------------------------------------------------------------------------

    @classmethod
    def of(cls, content: Json, reply: Any = None) -> Self:
        """A view over `content`, which is used as it is and not copied."""
        self = cls.__new__(cls)
        _set(self, "_json", content)
        _set(self, "_reply", reply)
        return self

    @classmethod
    def model_construct(cls, _fields_set: set[str] | None = None, **values: Any) -> Self:
        """A model from fields, unchecked (the name that pydantic and `openai` users know)."""
        return cls(**values)

    construct = model_construct

    @classmethod
    def model_validate(cls, obj: Any, **_: Any) -> Self:
        """A model from a dictionary or another model. Nothing is checked: replies are read tolerantly."""
        if isinstance(obj, Model):
            return cls.of(obj.to_dict())
        if _is_mapping(obj):
            return cls.of(dict(obj))
        raise TypeError(f"{cls.__name__} is made from a JSON object, not from {type(obj).__name__}")

    @classmethod
    def model_validate_json(cls, json_data: str | bytes, **_: Any) -> Self:
        """A model from JSON text."""
        import json

        return cls.model_validate(json.loads(json_data))

    def model_copy(self, *, update: Mapping[str, Any] | None = None, deep: bool = False) -> Self:
        """A copy, with the fields of `update` replaced. The content is always copied deeply."""
        made = type(self).of(_dump(self, added=True, live=True), self._reply)  # which is a deep copy
        for name, value in (update or {}).items():
            setattr(made, name, value)
        return made

    def __copy__(self) -> Self:
        return self.model_copy()

    def __deepcopy__(self, memo: Any) -> Self:
        return self.model_copy(deep=True)

    def __reduce__(self) -> Any:
        return _restore, (type(self), _dump(self, added=True, live=True), self._reply)

    # -- the request behind it -------------------------------------------------------------------

    @property
    def _request_id(self) -> str | None:
        """The service's id of the request that brought this reply; quote it in a support case."""
        return None if self._reply is None else self._reply.request_id

    @property
    def reply(self) -> Any:
        """Status, headers, request id, attempts and timing of the reply; `None` below the top object."""
        return self._reply

    # -- dumping ---------------------------------------------------------------------------------

    def to_dict(
        self,
        *,
        mode: Literal["json", "python"] = "python",
        use_api_names: bool = True,
        exclude_unset: bool = True,
        exclude_defaults: bool = False,
        exclude_none: bool = False,
        warnings: bool = True,
    ) -> Json:
        """What arrived, as plain dictionaries and lists, with changes you made; a copy you may keep."""
        del mode, exclude_unset, exclude_defaults, warnings
        return _dump(self, wire=use_api_names, drop_none=exclude_none)

    def model_dump(
        self,
        *,
        mode: str = "python",
        include: Any = None,
        exclude: Any = None,
        context: Any = None,
        by_alias: bool | None = None,
        exclude_unset: bool = False,
        exclude_defaults: bool = False,
        exclude_none: bool = False,
        round_trip: bool = False,
        warnings: bool | str = True,
        fallback: Any = None,
        serialize_as_any: bool = False,
        **_: Any,
    ) -> Json:
        """The fields as plain data. Fields that did not arrive are left out: nothing is made up.

        `include` and `exclude` are sets (or dictionaries) of names, nested as pydantic nests them.
        """
        made = _dump(self, wire=bool(by_alias), drop_none=exclude_none, added=True)
        return cast(Json, choose(made, include, exclude))

    def to_json(
        self,
        *,
        indent: int | None = 2,
        use_api_names: bool = True,
        exclude_unset: bool = True,
        exclude_defaults: bool = False,
        exclude_none: bool = False,
        warnings: bool = True,
    ) -> str:
        """`to_dict()` as JSON text."""
        return _text(self.to_dict(use_api_names=use_api_names, exclude_none=exclude_none), indent)

    def model_dump_json(self, *, indent: int | None = None, ensure_ascii: bool = False, **options: Any) -> str:
        """`model_dump()` as JSON text; `indent` is the number of blanks per level, `None` for one line."""
        return _text(self.model_dump(**options), indent, ensure_ascii)

    @property
    def model_extra(self) -> Json:
        """The keys that arrived and that this class does not know."""
        known = _python_names(type(self))
        return {key: value for key, value in self._json.items() if key not in known}

    @property
    def model_fields_set(self) -> set[str]:
        """The names of the declared fields that arrived or were set."""
        return {name for key, name in _python_names(type(self)).items() if key in self._json}


class Unknown(Model):
    """A member of a union that this version does not know: everything that arrived is in it."""

    if TYPE_CHECKING:
        type: Literal["unknown"]  # not what it holds: a listed value lets `event.type == "..."` tell members apart

        def __getattr__(self, name: str) -> Any: ...
    else:
        type: str


_MISSING = object()
_SLOTS = frozenset(("_json", "_reply", "__orig_class__"))
_set = object.__setattr__


def _restore(cls: type[Model], content: Json, reply: Any) -> Model:
    return cls.of(content, reply)


# -- fields --------------------------------------------------------------------------------------


def fields_of(cls: type[Model]) -> dict[str, Any]:
    """Every declared field of a model class with its resolved annotation, base classes first."""
    return {
        name: _evaluate(annotation, owner)
        for owner in reversed(cls.__mro__)
        if issubclass(owner, Model) and owner is not Model
        for name, annotation in owner._own.items()
    }


def _resolve(cls: type[Model], name: str) -> _Field | None:
    for owner in cls.__mro__:
        if name in cast(Json, owner.__dict__.get("_own", ())):
            annotation = _evaluate(owner.__dict__["_own"][name], owner)
            convert = _converter(annotation, owner)
            blank = convert if Blank in getattr(annotation, "__metadata__", ()) else None
            if blank is not None and get_origin(annotation.__origin__) is list:
                blank = list
            field = _Field(_alias(annotation) or name, convert, blank)
            cls._resolved[name] = field
            return field
    return None


def _alias(annotation: Any) -> str | None:
    if get_origin(annotation) is Annotated:
        for note in annotation.__metadata__:
            if isinstance(note, Alias):
                return note.name
    return None


def _wire_names(cls: type[Model]) -> dict[str, str]:
    """Python name to wire name, for the declared fields."""
    names = cls.__dict__.get("_names")
    if names is None:
        names = {
            name: (_alias(_evaluate(text, owner)) or name) if "Alias(" in str(text) else name
            for owner in reversed(cls.__mro__)
            for name, text in cast(Json, owner.__dict__.get("_own", {})).items()
        }
        cls._names = names
    return names


def _python_names(cls: type[Model]) -> dict[str, str]:
    return {wire: name for name, wire in _wire_names(cls).items()}


def _evaluate(annotation: Any, owner: type) -> Any:
    if isinstance(annotation, ForwardRef):
        annotation = annotation.__forward_arg__
    if isinstance(annotation, str):
        annotation = eval(annotation, vars(sys.modules[owner.__module__]))  # the module's own annotations
    origin = get_origin(annotation)
    return origin if isinstance(origin, type) and issubclass(origin, Model) else annotation  # `Choice[T]` is a Choice


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
    if isinstance(annotation, type) and issubclass(annotation, Model):
        return _view(annotation)
    return None


def converter(annotation: Any, module: str) -> Convert:
    """How to read a whole reply of type `annotation`; names are looked up in `module`."""
    owner = type("_", (), {"__module__": module})
    return _converter(annotation, owner) or (lambda raw: raw)


def _view(cls: type[Model]) -> Convert:
    slots: Any = Model.__dict__  # to set these two directly costs half of what setattr does
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
    return lambda raw: [convert(item) for item in raw] if _is_list(raw) else raw


def _values(convert: Convert | None) -> Convert | None:
    if convert is None:
        return None
    return lambda raw: {key: convert(item) for key, item in raw.items()} if _is_object(raw) else raw


def _union(members: list[Any], owner: type) -> Convert | None:
    flat: list[Any] = []
    for member in map(_bare, members):
        inner = [_evaluate(m, owner) for m in get_args(member)] if _is_union(member) else [member]
        flat.extend(inner)
    if any(_is_union(member) or _bare(member) is not member for member in flat):
        return _union(flat, owner)
    models = [member for member in flat if isinstance(member, type) and issubclass(member, Model)]
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


def _pick(models: list[type[Model]]) -> Convert:
    """Which class of a union an object belongs to: by its tag, else by the fields it has."""
    if len(models) == 1:
        return _view(models[0])
    literals = {cls: _literals(cls) for cls in models}
    tag = max(_TAGS, key=lambda name: sum(name in literals[cls] for cls in models))
    table: dict[Any, list[type[Model]]] = {}
    for cls in models:
        for value in literals[cls].get(tag, ()):
            table.setdefault(value, []).append(cls)
    untagged = [cls for cls in models if tag not in literals[cls]]
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
        found = _closest(table.get(value) or (untagged if value is not None else models), raw, literals)
        return (found or Unknown).of(raw)

    return convert


def _literals(cls: type[Model]) -> dict[str, tuple[Any, ...]]:
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
    models: list[type[Model]], raw: Json, literals: dict[type[Model], dict[str, tuple[Any, ...]]]
) -> type[Model] | None:
    best: type[Model] | None = None
    best_score = 0
    for cls in models:
        if any(name in raw and raw[name] not in values for name, values in literals[cls].items() if name in _TAGS):
            continue
        score = sum(key in raw for key in _wire_names(cls).values())
        if score > best_score:
            best, best_score = cls, score
    return best


# -- dumping -------------------------------------------------------------------------------------


def _dump(model: Model, *, wire: bool = True, drop_none: bool = False, added: bool = False, live: bool = False) -> Json:
    touched = model.__dict__
    names = _python_names(type(model))
    made: Json = {}
    for key, raw in model._json.items():
        name = names.get(key, key)
        value = touched.get(name, raw)
        if (value is None and drop_none) or (key.__class__ is Added and not added):
            continue
        if not _is_scalar(value):
            value = _plain(value, wire, drop_none, added, live)
        made[key if wire else name] = value
    return made


def _is_scalar(value: Any) -> bool:
    return value is None or value.__class__ in (str, int, float, bool)


def _is_list(value: Any) -> TypeGuard[list[Any]]:
    return isinstance(value, list)


def _is_object(value: Any) -> TypeGuard[Json]:
    return isinstance(value, dict)


def _is_mapping(value: Any) -> TypeGuard[Mapping[Any, Any]]:
    return isinstance(value, Mapping)


def _plain(value: Any, wire: bool = True, drop_none: bool = False, added: bool = True, live: bool = True) -> Any:
    if isinstance(value, Model):
        return _dump(value, wire=wire, drop_none=drop_none, added=added, live=live)
    if _is_list(value):
        return [item if _is_scalar(item) else _plain(item, wire, drop_none, added, live) for item in value]
    if _is_object(value):
        return {
            key: _plain(item, wire, drop_none, added, live)
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


def _text(value: Any, indent: int | None, ensure_ascii: bool = False) -> str:
    separators = (",", ":") if indent is None else None
    import json

    return json.dumps(value, indent=indent, ensure_ascii=ensure_ascii, separators=separators)


def _short(value: Any) -> str:
    if _is_list(value) and len(value) > 16 and all(isinstance(item, (int, float)) for item in value):
        return f"[{value[0]!r}, {value[1]!r}, ... {len(value)} numbers]"
    return repr(value)
