"""Puts aoai where `import openai` looks, for frameworks that are written for `openai`.

    import aoai

    aoai.install_as_openai()
    from langchain_openai import ChatOpenAI  # which now runs on aoai

A finder before all others makes `openai` and every module below it from ours; `table.py` says which is which. The
modules below it are there below `aoai`, too (`aoai.resources.chat`), for programs of which only the import changed.
What is not offered raises and says why. Nothing here is loaded unless it is asked for.
"""

from __future__ import annotations

import sys
from importlib import import_module
from importlib.abc import Loader
from importlib.machinery import ModuleSpec
from types import ModuleType
from typing import Any

from .table import ALIASES, OFFERED, PACKAGES, TABLE, why

__all__ = ["install_as_openai", "spec_of"]

_MARK = "__aoai__"
_NOTHING: Any = object()


def install_as_openai() -> None:
    """Makes `import openai` give aoai, here and in everything imported from now on, whether or not `openai` is
    installed. Doing it twice changes nothing.

    Raises ImportError where the real `openai` has been imported before: who holds its classes would not meet ours.
    """
    found = sys.modules.get("openai")
    if found is not None:
        if hasattr(found, _MARK):
            return
        place = getattr(found, "__file__", None) or "an unknown place"
        users = sorted({name.partition(".")[0] for name, module in sys.modules.items() if _uses(module, found)})
        held = f" It is held by: {', '.join(users)}." if users else ""
        raise ImportError(
            f"The real openai has been imported already, from {place}, and cannot be replaced any more.{held} "
            "Call aoai.install_as_openai() at the start of the program, before anything that imports openai."
        )
    if _Finder not in sys.meta_path:
        sys.meta_path.insert(0, _Finder)


def _uses(module: ModuleType, found: ModuleType) -> bool:
    name = getattr(module, "__name__", "openai")
    return name.partition(".")[0] != "openai" and found in list(vars(module).values())


class _Finder:
    """Asked first for every module; answers for `openai` and what is below it."""

    @staticmethod
    def find_spec(name: str, path: Any = None, target: Any = None) -> ModuleSpec | None:
        """How to make a module of `openai`."""
        del path, target
        if name != "openai" and not name.startswith("openai."):
            return None
        key = name.removeprefix("openai").removeprefix(".")
        if not key:
            return ModuleSpec(name, _Made(key), origin=__file__, is_package=True)
        top, _, rest = key.partition(".")
        place = ALIASES.get(top, f"aoai.{top}") + ("." + rest if rest else "")
        if (key in TABLE or top in ALIASES) and _exists(place):
            return ModuleSpec(name, _Same(place), is_package=True)
        raise ModuleNotFoundError(f"aoai, installed as openai, has no module {name!r}: {why(key)}", name=name)


def spec_of(name: str) -> ModuleSpec:
    """How to make a module that `openai` has, below `aoai`."""
    key = name.removeprefix("aoai.")
    if key not in TABLE:
        raise ModuleNotFoundError(f"aoai has no module {name!r}: {why(key)}", name=name)
    return ModuleSpec(name, _Made(key), origin=__file__, is_package=key in PACKAGES)


def _exists(place: str) -> bool:
    try:
        import_module(place)
    except ModuleNotFoundError as error:
        if error.name is not None and not place.startswith(error.name):
            raise
        return False
    return True


class _Same(Loader):
    """Gives one of our modules a second name."""

    def __init__(self, place: str) -> None:
        self._place = place

    def create_module(self, spec: ModuleSpec) -> ModuleType | None:
        return None

    def exec_module(self, module: ModuleType) -> None:
        sys.modules[module.__name__] = import_module(self._place)  # what stands here is what the import gives


class _Made(Loader):
    """Makes a module whose names are looked up in ours when they are first touched."""

    def __init__(self, key: str) -> None:
        self._key = key

    def create_module(self, spec: ModuleSpec) -> ModuleType | None:
        return None

    def exec_module(self, module: ModuleType) -> None:
        key = self._key
        places = _places(TABLE[key])

        def find(name: str) -> Any:
            value = _value(key, name, places)
            if value is _NOTHING:
                raise _missing(module.__name__, name)
            if key:
                setattr(module, name, value)
            return value

        module.__doc__ = f"aoai's counterpart of `{'.'.join(filter(None, ('openai', key)))}`."
        module.__file__ = __file__
        vars(module).update(
            {_MARK: True, "__getattr__": find, "__dir__": lambda: sorted({*vars(module), *_names(key, places)})}
        )
        module.__dict__["__all__"] = sorted(name for name in _names(key, places) if name[0] != "_")
        if not key:
            vars(module).update(__version__=OFFERED, VERSION=OFFERED, __title__="openai")
            module.__class__ = _Top
            _enlist()


def _enlist() -> None:
    """Who imports `openai` knows its models as pydantic's."""
    from ..types._pydantic import enlist

    try:
        enlist()
    except ModuleNotFoundError as error:
        if error.name != "pydantic":  # which we do not need
            raise


class _Top(ModuleType):
    """`openai` itself: what is set on it (`openai.api_key = ...`) is set on aoai."""

    def __setattr__(self, name: str, value: Any) -> None:
        if name[:2] == "__" or isinstance(value, ModuleType):
            super().__setattr__(name, value)
        else:
            setattr(import_module("aoai"), name, value)


def _places(words: str) -> dict[str, str]:
    """Name to `module:Name`."""
    made: dict[str, str] = {}
    place = ""
    for word in words.split():
        if word[-1] == ":":
            place = word[:-1]
            continue
        name, _, mine = word.partition("=")
        made[name] = f"{place}:{mine or name}"
    return made


def _names(key: str, places: dict[str, str]) -> list[str]:
    if key:
        return list(places)
    ours: list[str] = import_module("aoai").__all__
    return [*places, *ours]


def _value(key: str, name: str, places: dict[str, str]) -> Any:
    if name in places:
        place, _, mine = places[name].partition(":")
        module = import_module(f"aoai.{place}" if place else "aoai")
        return getattr(module, mine, _NOTHING)
    if not key and not name.startswith("__"):
        found = getattr(import_module("aoai"), name, _NOTHING)
        if found is not _NOTHING:
            return found
    below = f"{key}.{name}" if key else name
    if below in TABLE or below in ALIASES:
        return import_module(f"{'aoai' if key else 'openai'}.{below}")
    return _NOTHING


def _missing(module: str, name: str) -> Exception:
    """The error for a name that is not offered. To `from openai import X`, Python would not say what ours says."""
    key = f"{module}.{name}".partition(".")[2]
    said = f"aoai has no {module}.{name}: {why(key)}"
    import dis

    frame = sys._getframe(2)  # who asked
    asked = frame.f_code.co_code[frame.f_lasti] if 0 <= frame.f_lasti < len(frame.f_code.co_code) else 0
    if asked == dis.opmap["IMPORT_FROM"]:
        return ImportError(said, name=name)
    return AttributeError(said, name=name)
