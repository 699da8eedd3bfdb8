"""What pydantic asks of a class that stands inside one of its own. Loads what answers only when it is asked."""

from __future__ import annotations

from typing import Any, ClassVar

__all__ = ["Hooks"]


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
