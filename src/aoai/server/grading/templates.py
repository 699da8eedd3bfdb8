"""Fills `{{ item.question }}` and `{{ sample.output_text }}` into texts. A path is all that may stand in the braces."""

from __future__ import annotations

import json
import re
from collections.abc import Mapping
from typing import Any

from ..shapes import array, object_

__all__ = ["NoSuchValue", "fill", "value_at"]

_HOLE = re.compile(r"\{\{\s*(.*?)\s*\}\}", re.DOTALL)
_STEP = re.compile(r"\.?([A-Za-z_][\w-]*)|\[(\d+)\]|\[(?:'([^']*)'|\"([^\"]*)\")\]")


class NoSuchValue(LookupError):
    """A template asks for something that the case does not have."""

    def __init__(self, path: str) -> None:
        super().__init__(f"The template asks for {path!r}, which the case does not have.")
        self.path = path


def fill(template: str, values: Mapping[str, Any]) -> str:
    """The text with every hole filled; values that are no strings are written as JSON. Raises `NoSuchValue`."""

    def filled(hole: re.Match[str]) -> str:
        value = value_at(hole[1], values)
        return value if isinstance(value, str) else json.dumps(value, ensure_ascii=False)

    return _HOLE.sub(filled, template)


def value_at(path: str, values: Mapping[str, Any]) -> Any:
    """What stands at a path such as `item.answers[0].text`. Raises `NoSuchValue`."""
    value: Any = dict(values)
    place = 0
    while place < len(path):
        step = _STEP.match(path, place)
        if step is None:
            raise NoSuchValue(path)
        name = next((part for part in (step[1], step[3], step[4]) if part is not None), None)
        found: Any = object_(value) if name is not None else array(value)
        key: Any = name if name is not None else int(step[2])
        if found is None or (name is not None and name not in found) or (name is None and key >= len(found)):
            raise NoSuchValue(path)
        value = found[key]
        place = step.end()
    if place == 0:
        raise NoSuchValue(path)
    return value
