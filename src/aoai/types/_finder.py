"""The modules that `openai.types` has and we do not: `from aoai.types.chat.chat_completion import Choice` works.

An area is one file here and a folder there. Each module of such a folder is made when it is imported, from the table
in `_paths.py`, and looks its names up in the area when they are first touched. Type checkers do not see them.
"""

from __future__ import annotations

from importlib import import_module
from importlib.machinery import ModuleSpec
from types import ModuleType
from typing import Any, cast

from ._paths import PATHS

__all__ = ["spec"]

ROOT = "aoai.types."


def spec(name: str) -> ModuleSpec | None:
    """How to make a module; `None` if there is none of that name."""
    key = name.removeprefix(ROOT)
    is_package = any(other.startswith(f"{key}.") for other in PATHS)
    if key not in PATHS and not is_package:
        return None
    return ModuleSpec(name, cast(Any, _Loader()), origin="aoai.types", is_package=is_package)


class _Loader:
    """Fills a module with what the table says."""

    def create_module(self, spec: ModuleSpec) -> ModuleType | None:
        return None

    def exec_module(self, module: ModuleType) -> None:
        places = _places(PATHS.get(module.__name__.removeprefix(ROOT), ""))

        def find(name: str) -> Any:
            if name not in places:
                raise AttributeError(f"module {module.__name__!r} has no attribute {name!r}")
            first, *others = (_value(place) for place in places[name].split("|"))
            value = first
            for other in others:
                value = value | other
            setattr(module, name, value)
            return value

        module.__doc__ = f"The names that `{module.__name__.replace('aoai', 'openai', 1)}` has."
        module.__dict__.update(
            __all__=sorted(places), __getattr__=find, __dir__=lambda: sorted({*vars(module), *places})
        )


def _places(words: str) -> dict[str, str]:
    """Name to `area.Name`, or several with bars between them for a union."""
    made: dict[str, str] = {}
    area = ""
    for word in words.split():
        if word[-1] == ":":
            area = word[:-1]
            continue
        name, _, mine = word.partition("=")
        made[name] = "|".join(one if "." in one else f"{area}.{one}" for one in (mine or name).split("|"))
    return made


def _value(place: str) -> Any:
    area, _, name = place.partition(".")
    return getattr(import_module(ROOT + area), name)
