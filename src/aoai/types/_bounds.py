"""What a parameter's type cannot say: bounds. Read by the request checker, ignored by type checkers."""

from __future__ import annotations

from typing import NamedTuple

__all__ = ["Bounds", "Size"]


class Bounds(NamedTuple):
    """The least and greatest number a parameter may be: `Annotated[float, Bounds(0, 2)]`."""

    least: float | None = None
    most: float | None = None


class Size(NamedTuple):
    """The least and greatest length of a string, list or object: `Annotated[str, Size(1, 64)]`."""

    least: int | None = None
    most: int | None = None
