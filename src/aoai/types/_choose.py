"""What `include=` and `exclude=` of a dump pick: sets or dictionaries of names, nested as pydantic nests them."""

from __future__ import annotations

from typing import Any

from ._fields import is_list, is_mapping, is_object

__all__ = ["choose"]


def choose(made: Any, include: Any, exclude: Any) -> Any:
    if include is None and exclude is None:
        return made
    if is_list(made):
        return [
            choose(item, _below(include, index), _below(exclude, index))
            for index, item in enumerate(made)
            if _kept(index, include, exclude)
        ]
    if not is_object(made):
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
    if is_mapping(exclude):
        return not _is_whole(exclude.get(name, exclude.get("__all__")))
    return name not in exclude and "__all__" not in exclude


def _below(choice: Any, name: Any) -> Any:
    if not is_mapping(choice):
        return None
    inner = choice.get(name, choice.get("__all__"))
    return None if _is_whole(inner) else inner


def _is_whole(choice: Any) -> bool:
    return choice is True or choice is ...
