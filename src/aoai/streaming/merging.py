"""How the deltas of a chat add up: strings are joined, lists of numbered parts filled in, and null says nothing."""

from __future__ import annotations

from typing import Any

from ..structured.narrow import Json, is_list, is_object
from .text import Text

__all__ = ["merge", "merge_filters"]

_WHOLE = frozenset(("id", "index", "role", "type", "object"))
"""What is sent whole, and by some services again and again."""

_SEVERITIES = ("safe", "low", "medium", "high")


def merge(into: Json, delta: Json) -> None:
    """Adds a delta to what came before. Strings become `Text`; the delta itself is not kept."""
    for key, new in delta.items():
        old: Any = into.get(key)
        if new is None or (new == "" and key in _WHOLE):
            into.setdefault(key, None)
        elif key in _WHOLE:
            into[key] = new
        elif isinstance(new, str):
            if old.__class__ is not Text:
                into[key] = Text(new)
            elif key != "name" or str(old) != new:  # some services repeat the name of a call
                old.add(new)
        elif is_object(new):
            if not is_object(old):
                old = into[key] = {}
            merge(old, new)
        elif is_list(new):
            if not is_list(old):
                old = into[key] = []
            for item in new:
                _into_list(old, item)
        else:
            into[key] = new


def _into_list(items: list[Any], item: Any) -> None:
    """Adds to the part with the same `index`, or appends."""
    if not is_object(item):
        items.append(item)
        return
    number = item.get("index")
    found = next((old for old in items if is_object(old) and old.get("index") == number), None)
    if not isinstance(number, int) or found is None:
        found = {}
        items.append(found)
    merge(found, item)


def merge_filters(into: Json, found: Json) -> None:
    """Adds what a content filter found to what it found before: what was filtered once stays so."""
    for category, new in found.items():
        old = into.get(category)
        if not is_object(new) or not is_object(old):
            into[category] = dict(new) if is_object(new) else new
            continue
        worse = {**old, **{key: value for key, value in new.items() if value is not None}}
        for flag in ("filtered", "detected"):
            if old.get(flag) is True:
                worse[flag] = True
        if _severity(old.get("severity")) > _severity(new.get("severity")):
            worse["severity"] = old["severity"]
        into[category] = worse


def _severity(name: Any) -> int:
    return _SEVERITIES.index(name) if name in _SEVERITIES else -1
