"""What an area gets when it has been loaded: its modules of openai's names as attributes, and TypedDicts for pydantic.

`aoai.types.responses.response_output_text` is there without an import of its own, as in `openai`.
"""

from __future__ import annotations

import sys
from types import ModuleType
from typing import Any

__all__ = ["dress"]


def dress(area: ModuleType) -> None:
    """Dresses the module of an area."""
    if hasattr(area, "__path__"):
        vars(area).setdefault("__getattr__", _below(area.__name__))
    if sys.version_info >= (3, 12):
        return
    for value in vars(area).values():  # pydantic takes only those of typing_extensions before Python 3.12
        if value.__class__.__name__ == "_TypedDictMeta" and value.__module__ == area.__name__:
            value.__get_pydantic_core_schema__ = _Twin(value)


def _below(area: str) -> Any:
    def find(name: str) -> Any:
        if name[:2] != "__":
            from importlib import import_module
            from importlib.util import find_spec

            if find_spec(f"{area}.{name}") is not None:
                return import_module(f"{area}.{name}")
        raise AttributeError(f"module {area!r} has no attribute {name!r}", name=name)

    return find


class _Twin:
    """Answers pydantic's question about a TypedDict."""

    def __init__(self, cls: Any) -> None:
        self._cls = cls

    def __call__(self, source: Any, handler: Any) -> Any:
        from ._pydantic import twin

        return handler.generate_schema(twin(self._cls))
