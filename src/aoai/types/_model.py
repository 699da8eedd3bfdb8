"""The lazy, tolerant view over JSON that every reply is.

A `Model` wraps the dictionary that was parsed and converts a field when it is first touched. What the
service sent is never lost: unknown fields, enum values and union tags all survive, and an absent field
reads as `None` (`"x" in model` tells the difference). This file must not validate and must not import
anything heavy: 500 of these classes are defined in a few milliseconds. What a class declares is read by
`_fields.py`; `_dump.py` writes models out.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from typing import TYPE_CHECKING, Any, ClassVar, Literal, cast, dataclass_transform

from ._dump import Added, dump, plain, short, text
from ._fields import (
    Alias,
    Blank,
    Json,
    View,
    converter,
    fields_of,
    is_mapping,
    literals,
    python_names,
    resolve,
    wire_names,
)
from ._hooks import Older

if TYPE_CHECKING:
    from typing import Self

__all__ = ["Added", "Alias", "Blank", "Json", "Model", "Unknown", "converter", "fields_of", "literals"]


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
class Model(Older, View):
    """A view over one JSON object.

    Attributes are the fields of the API. `model["x"]` and `"x" in model` work for every key that arrived,
    known or not; `to_dict()` is exactly what arrived. Two views are equal when class and content are.
    """

    __slots__ = ()

    _defaults: ClassVar[Json]

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
        names = wire_names(type(self))
        content: Json = {}
        for name, value in {**type(self)._defaults, **fields}.items():
            content[names.get(name, name)] = plain(value)
        _set(self, "_json", content)
        _set(self, "_reply", None)

    # -- reading ---------------------------------------------------------------------------------

    def _read(self, name: str) -> Any:
        try:  # the hottest lines of the package: streams come through here several times an event
            wire, convert, blank = self._resolved[name]
        except KeyError:
            field = resolve(type(self), name)
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
        names = python_names(type(self))
        for key in list(self._json):
            yield names.get(key, key), self._value(key)

    def _value(self, key: str) -> Any:
        """What arrived under `key`, converted; an unknown key may be named like a method of this class."""
        name = python_names(type(self)).get(key)
        return self.__dict__.get(key, self._json[key]) if name is None else getattr(self, name)

    def __eq__(self, other: object) -> bool:
        if not isinstance(other, Model):
            return NotImplemented
        return type(self) is type(other) and self.to_dict() == other.to_dict()

    __hash__ = None  # type: ignore[assignment]

    def __dir__(self) -> list[str]:
        return sorted({*object.__dir__(self), *wire_names(type(self)), *self._json})

    def __repr__(self) -> str:
        inside = ", ".join(f"{name}={short(value)}" for name, value in self._pairs())
        return f"{type(self).__name__}({inside})"

    __str__ = __repr__

    # -- writing ---------------------------------------------------------------------------------

    def __setattr__(self, name: str, value: Any) -> None:
        if name in _SLOTS:
            _set(self, name, value)
            return
        self._json[wire_names(type(self)).get(name, name)] = plain(value)
        self.__dict__[name] = value

    def __delattr__(self, name: str) -> None:
        self.__dict__.pop(name, None)
        if self._json.pop(wire_names(type(self)).get(name, name), _MISSING) is _MISSING:
            raise AttributeError(name)

    # -- making ----------------------------------------------------------------------------------

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
        if is_mapping(obj):
            return cls.of(dict(obj))
        raise TypeError(f"{cls.__name__} is made from a JSON object, not from {type(obj).__name__}")

    @classmethod
    def model_validate_json(cls, json_data: str | bytes, **_: Any) -> Self:
        """A model from JSON text."""
        import json

        return cls.model_validate(json.loads(json_data))

    def model_copy(self, *, update: Mapping[str, Any] | None = None, deep: bool = False) -> Self:
        """A copy, with the fields of `update` replaced. The content is always copied deeply."""
        made = type(self).of(dump(self, added=True, live=True), self._reply)  # which is a deep copy
        for name, value in (update or {}).items():
            setattr(made, name, value)
        return made

    def __copy__(self) -> Self:
        return self.model_copy()

    def __deepcopy__(self, memo: Any) -> Self:
        return self.model_copy(deep=True)

    def __reduce__(self) -> Any:
        return _restore, (type(self), dump(self, added=True, live=True), self._reply)

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
        return dump(self, wire=use_api_names, drop_none=exclude_none)

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
        made = dump(self, wire=bool(by_alias), drop_none=exclude_none, added=True)
        if include is None and exclude is None:
            return made
        from ._choose import choose

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
        return text(self.to_dict(use_api_names=use_api_names, exclude_none=exclude_none), indent)

    def model_dump_json(self, *, indent: int | None = None, ensure_ascii: bool = False, **options: Any) -> str:
        """`model_dump()` as JSON text; `indent` is the number of blanks per level, `None` for one line."""
        return text(self.model_dump(**options), indent, ensure_ascii)

    @property
    def model_extra(self) -> Json:
        """The keys that arrived and that this class does not know."""
        known = python_names(type(self))
        return {key: value for key, value in self._json.items() if key not in known}

    @property
    def model_fields_set(self) -> set[str]:
        """The names of the declared fields that arrived or were set."""
        return {name for key, name in python_names(type(self)).items() if key in self._json}


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
