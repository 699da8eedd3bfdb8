"""What pydantic asks of a class that stands inside one of its own, and what its models were once asked for.

Loads what answers only when it is asked.
"""

from __future__ import annotations

from collections.abc import Mapping
from typing import TYPE_CHECKING, Any, ClassVar

if TYPE_CHECKING:
    from typing import Self

__all__ = ["Hooks", "Older"]


class _Fields:
    """`model_fields` of a class, as pydantic describes fields."""

    def __get__(self, instance: object, owner: Any) -> dict[str, Any]:
        from ._pydantic import fields

        return fields(owner)


class Hooks:
    """The questions; `_pydantic.py` has the answers."""

    __slots__ = ()

    model_fields = _Fields()
    __pydantic_generic_metadata__: ClassVar[dict[str, Any]] = {"origin": None, "args": (), "parameters": ()}

    @property
    def __pydantic_serializer__(self) -> Any:
        from ._pydantic import serializer  # for fields of any type

        kind: Any = type(self)
        return serializer(kind)

    @classmethod
    def __get_pydantic_core_schema__(cls, source: Any, handler: Any) -> Any:
        from ._pydantic import core_schema

        return core_schema(cls)

    @classmethod
    def __get_pydantic_json_schema__(cls, schema: Any, handler: Any) -> Any:
        from ._pydantic import json_schema

        return json_schema(cls, handler)

    @classmethod
    def model_json_schema(cls, *args: Any, **options: Any) -> dict[str, Any]:
        """The JSON schema of this class; takes what pydantic's method takes. Needs pydantic."""
        from ._pydantic import described

        return described(cls, *args, **options)


class Older(Hooks):
    """Names that models had before pydantic 2, which programs still use: each is what it is called today."""

    __slots__ = ()

    if TYPE_CHECKING:

        def model_dump(self, **options: Any) -> dict[str, Any]: ...
        def model_dump_json(self, **options: Any) -> str: ...
        def model_copy(self, *, update: Mapping[str, Any] | None = None, deep: bool = False) -> Self: ...
        @classmethod
        def model_validate(cls, obj: Any) -> Self: ...
        @classmethod
        def model_validate_json(cls, json_data: str | bytes) -> Self: ...

    def dict(self, **options: Any) -> Any:
        """`model_dump`: a dictionary."""
        return self.model_dump(**options)

    def json(self, **options: Any) -> str:
        """`model_dump_json`."""
        return self.model_dump_json(**options)

    def copy(self, *, update: Mapping[str, Any] | None = None, deep: bool = False) -> Self:
        """`model_copy`."""
        return self.model_copy(update=update, deep=deep)

    @classmethod
    def parse_obj(cls, obj: Any) -> Self:
        """`model_validate`."""
        return cls.model_validate(obj)

    @classmethod
    def parse_raw(cls, b: str | bytes) -> Self:
        """`model_validate_json`."""
        return cls.model_validate_json(b)
