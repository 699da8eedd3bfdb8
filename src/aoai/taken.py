"""What a method takes, parameter by parameter: for `inspect.signature`, `help`, and mocks that keep to it.

Nothing is resolved before it is asked for: the types of an area load late.
"""

from __future__ import annotations

import inspect
from collections.abc import Mapping
from typing import TYPE_CHECKING, Any

from .types._omit import omit

if TYPE_CHECKING:
    from .declare import Operation

__all__ = ["Taken"]


class Taken(inspect.Signature):
    """Every parameter of an operation by its name, and the options that all operations take."""

    __slots__ = ("_operation", "_options")

    def __init__(self, operation: Operation[Any, Any], options: Mapping[str, Any]) -> None:
        super().__init__()
        self._operation, self._options = operation, options

    @property
    def _whole(self) -> inspect.Signature:
        shape = self._operation.shape
        declared = inspect.signature(self._operation.declaration)
        listed = [one for one in declared.parameters.values() if one.kind is not one.VAR_KEYWORD]
        names = {one.name for one in listed}
        more = [
            inspect.Parameter(
                name,
                inspect.Parameter.KEYWORD_ONLY,
                default=inspect.Parameter.empty if name in shape.required else omit,
                annotation=hint,
            )
            for name, hint in {**shape.parameters, **self._options}.items()
            if name not in names
        ]
        return inspect.Signature([*listed, *more], return_annotation=declared.return_annotation)

    @property
    def parameters(self) -> Any:
        return self._whole.parameters

    @property
    def return_annotation(self) -> Any:
        return self._whole.return_annotation

    def replace(self, **changes: Any) -> Any:
        return self._whole.replace(**changes)

    def __reduce__(self) -> Any:
        return self._whole.__reduce__()
