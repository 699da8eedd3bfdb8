"""What `include=` and `exclude=` of a dump pick: sets or dictionaries of names, nested as pydantic nests them."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any, TypeGuard

__all__ = ["choose"]


def _is_mapping(value: Any) -> TypeGuard[Mapping[Any, Any]]:
    return isinstance(value, Mapping)


def _is_list(value: Any) -> TypeGuard[list[Any]]:
    return isinstance(value, list)


def _is_object(value: Any) -> TypeGuard[dict[str, Any]]:
    return isinstance(value, dict)


def choose(made: Any, include: Any, exclude: Any) -> Any:
    if include is None and exclude is None:
        return made
    if _is_list(made):
        return [
            choose(item, _below(include, index), _below(exclude, index))
            for index, item in enumerate(made)
            if _kept(index, include, exclude)
        ]
    if not _is_object(made):
        return made
    return {
        name: choose(value, _below(include, name), _below(exclude, name))
        for name, value in made.items()
        if _kept(name, include, exclude)
    }


def _kept(name: Any, include: Any, exclude: Any) -> bool:
    if include is not None and name not in include and "__all__" not in include:
        return False
    if exclude is None:
        return True
    if _is_mapping(exclude):
        return not _is_whole(exclude.get(name, exclude.get("__all__")))
    return name not in exclude and "__all__" not in exclude


def _below(choice: Any, name: Any) -> Any:
    if not _is_mapping(choice):
        return None
    inner = choice.get(name, choice.get("__all__"))
    return None if _is_whole(inner) else inner


def _is_whole(choice: Any) -> bool:
    return choice is True or choice is ...
