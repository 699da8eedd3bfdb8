"""Says of a JSON value that it is an object or an array, in a way that type checkers understand."""

from __future__ import annotations

from typing import Any, TypeGuard

__all__ = ["array", "object_"]


def array(value: Any) -> list[Any] | None:
    """The value, if it is an array."""
    return value if _is_array(value) else None


def object_(value: Any) -> dict[str, Any] | None:
    """The value, if it is an object."""
    return value if _is_object(value) else None


def _is_array(value: Any) -> TypeGuard[list[Any]]:
    return isinstance(value, list)


def _is_object(value: Any) -> TypeGuard[dict[str, Any]]:
    return isinstance(value, dict)
