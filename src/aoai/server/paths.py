"""Finds the operation that a method and a path mean. Knows nothing else of a request."""

from __future__ import annotations

from collections.abc import Mapping
from typing import TYPE_CHECKING, Any, NamedTuple
from urllib.parse import unquote

from . import errors

if TYPE_CHECKING:
    from ..declare import Operation
    from .answering import Handler

__all__ = ["BASES", "Router", "Target"]

BASES = ("/openai/v1", "/v1")
"""Where the API is: as on Azure, and as clients of the plain API expect it."""


class Target(NamedTuple):
    """What a request is for."""

    operation: Operation[..., Any]
    handler: Handler
    path: dict[str, str]


class Router:
    """The table of operations, by path."""

    def __init__(self, handlers: Mapping[tuple[str, str], tuple[Operation[..., Any], Handler]]) -> None:
        self._routes: dict[tuple[str, ...], dict[str, tuple[Operation[..., Any], Handler]]] = {}
        for (verb, path), found in handlers.items():
            self._routes.setdefault(tuple(path.strip("/").split("/")), {})[verb] = found

    def find(self, method: str, raw_path: str) -> Target:
        """The operation; raises the service's 404, or 405 where the path takes other methods.

        The path is still percent-encoded: an encoded slash belongs to a value. A trailing slash does not matter.
        """
        segments = _below_base(raw_path)
        if segments is None:
            raise errors.no_route()
        matching = [pattern for pattern in self._routes if _matches(pattern, segments)]
        if not matching:
            raise errors.no_route()
        # `/files/{id}` and `/files/search` may both match: the one with fewer variables is meant
        pattern = min(matching, key=lambda pattern: sum(part.startswith("{") for part in pattern))
        methods = self._routes[pattern]
        found = methods.get("GET" if method == "HEAD" else method)
        if found is None:
            raise errors.no_method(method, methods)
        values = {
            part.strip("{}"): unquote(segment)
            for part, segment in zip(pattern, segments, strict=True)
            if part.startswith("{")
        }
        return Target(*found, values)


def _below_base(raw_path: str) -> tuple[str, ...] | None:
    for base in BASES:
        if raw_path.startswith(base + "/"):
            return tuple(raw_path[len(base) :].strip("/").split("/"))
    return None


def _matches(pattern: tuple[str, ...], segments: tuple[str, ...]) -> bool:
    return len(pattern) == len(segments) and all(
        bool(segment) if part.startswith("{") else part == segment
        for part, segment in zip(pattern, segments, strict=True)
    )
