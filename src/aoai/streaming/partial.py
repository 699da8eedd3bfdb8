"""Reads JSON that is not complete yet: everything up to the last value that is, in one pass."""

from __future__ import annotations

import json
import re
from typing import Any

__all__ = ["partial_json"]

_TOKEN = re.compile(r'[ \t\n\r]*(?:([{}\[\],:])|("(?:[^"\\]|\\.)*")|([^\s{}\[\],:"]+))', re.DOTALL)


def partial_json(text: str) -> Any:
    """The value so far: values that have begun are left out until they are complete. `None`: nothing to read yet."""
    closers: list[str] = []
    keys: list[bool] = []  # per open container: whether the next string is a key
    end, ending, at = 0, "", 0
    while token := _TOKEN.match(text, at):  # a string that has not ended is no token
        at = token.end()
        mark, string, word = token.groups()
        if mark in ("{", "["):
            closers.append("}" if mark == "{" else "]")
            keys.append(mark == "{")
            keep = True
        elif mark in ("}", "]"):
            if not closers or closers.pop() != mark:
                return None
            keys.pop()
            keep = True
        elif mark == ",":
            if closers and closers[-1] == "}":
                keys[-1] = True
            keep = False
        elif mark == ":":
            keys[-1:] = [False] if keys else []
            keep = False
        else:
            keep = not (keys and keys[-1]) if string else _is_value(word)
        if keep:
            end, ending = at, "".join(reversed(closers))
            if not closers:
                break
    try:
        return json.loads(text[:end] + ending)
    except (ValueError, RecursionError):
        return None


def _is_value(word: str) -> bool:
    try:
        json.loads(word)
    except ValueError:
        return False
    return True
