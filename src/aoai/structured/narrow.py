"""What a parsed value is, told in a way that type checkers follow."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any, TypeGuard

__all__ = ["Json", "is_list", "is_mapping", "is_object", "objects"]

Json = dict[str, Any]


def is_object(value: Any) -> TypeGuard[Json]:
    return isinstance(value, dict)


def is_list(value: Any) -> TypeGuard[list[Any]]:
    return isinstance(value, list)


def is_mapping(value: Any) -> TypeGuard[Mapping[str, Any]]:
    return isinstance(value, Mapping)


def objects(values: Any) -> list[Json]:
    """The objects of a list, whatever the wire made of it."""
    return [value for value in values if is_object(value)] if is_list(values) else []
