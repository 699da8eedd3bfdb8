"""Finds the operation that a method, a path and a version mean. Knows nothing else of a request.

Two APIs have the same operations. v1 is below `BASES`. The older one, whose versions are dates, is below `/openai/` and
names the deployment in the path of what a deployment answers: `/openai/deployments/NAME/chat/completions`.
"""

from __future__ import annotations

import re
from collections.abc import Mapping
from typing import TYPE_CHECKING, Any, NamedTuple
from urllib.parse import unquote

from ..routing import PER_DEPLOYMENT
from . import errors

if TYPE_CHECKING:
    from ..declare import Operation
    from .answering import Handler

__all__ = ["BASES", "Router", "Target", "below_base"]

BASES = ("/openai/v1", "/v1")
"""Where the API is: as on Azure, and as clients of the plain API expect it."""

VERSIONS = ("", "v1", "preview", "latest")
"""What `api-version` may be there: `latest` is no more in the documentation, and still sent."""

_DATED = "/openai/"
_DATE = re.compile(r"20\d\d-[01]\d-[0-3]\d(-preview)?")
_EITHER = frozenset(("/batches",))
"""What the older API takes with a deployment (openai-node) and without (the others)."""


class Target(NamedTuple):
    """What a request is for."""

    operation: Operation[..., Any]
    handler: Handler
    path: dict[str, str]
    deployment: str = ""
    """The deployment that the path names, in the older API."""

    def named(self, body: dict[str, Any]) -> dict[str, Any]:
        """The body as v1 has it: `model` is the deployment that the path names, whatever the body says."""
        if self.deployment and "model" in self.operation.body_parameters:
            return body | {"model": self.deployment}
        return body


class Router:
    """The table of operations, by path."""

    def __init__(self, handlers: Mapping[tuple[str, str], tuple[Operation[..., Any], Handler]]) -> None:
        self._routes: dict[tuple[str, ...], dict[str, tuple[Operation[..., Any], Handler]]] = {}
        for (verb, path), found in handlers.items():
            self._routes.setdefault(tuple(path.strip("/").split("/")), {})[verb] = found

    def find(self, method: str, raw_path: str, version: str = "") -> Target:
        """The operation; raises the service's 404, or 405 where the path takes other methods, or 400 for the version.

        The path is still percent-encoded: an encoded slash belongs to a value. A trailing slash does not matter.
        """
        place = _place(raw_path)
        if place is None or (place.dated and not _DATE.fullmatch(version)):
            raise errors.no_route()
        matching = [pattern for pattern in self._routes if _matches(pattern, place.segments)]
        if not matching:
            raise errors.no_route()
        # `/files/{id}` and `/files/search` may both match: the one with fewer variables is meant
        pattern = min(matching, key=lambda pattern: sum(part.startswith("{") for part in pattern))
        if place.dated and not _belongs("/" + "/".join(pattern), place.deployment):
            raise errors.no_route()
        methods = self._routes[pattern]
        found = methods.get("GET" if method == "HEAD" else method)
        if found is None:
            raise errors.no_method(method, methods)
        if not place.dated and version not in VERSIONS:
            raise errors.no_version(version)
        values = {
            part.strip("{}"): unquote(segment)
            for part, segment in zip(pattern, place.segments, strict=True)
            if part.startswith("{")
        }
        return Target(*found, values, place.deployment)


class _Place(NamedTuple):
    """A path below the base of one of the APIs."""

    segments: tuple[str, ...]
    dated: bool = False
    deployment: str = ""


def _place(raw_path: str) -> _Place | None:
    for base in BASES:
        if raw_path.startswith(base + "/"):
            return _Place(_split(raw_path[len(base) :]))
    if not raw_path.startswith(_DATED):
        return None
    segments = _split(raw_path[len(_DATED) :])
    if segments[0] != "deployments":
        return _Place(segments, dated=True)
    return _Place(segments[2:], dated=True, deployment=unquote(segments[1])) if len(segments) > 2 else None


def below_base(raw_path: str, version: str) -> tuple[str, ...] | None:
    """The parts of a path of either API, without its base and not below a deployment: what sockets are opened at.

    Raises the service's 400 for a version that v1 has not.
    """
    place = _place(raw_path)
    if place is None or place.deployment or (place.dated and not _DATE.fullmatch(version)):
        return None
    if not place.dated and version not in VERSIONS:
        raise errors.no_version(version)
    return place.segments


def _split(path: str) -> tuple[str, ...]:
    return tuple(path.strip("/").split("/"))


def _belongs(path: str, deployment: str) -> bool:
    """Whether the older API has a path below a deployment, or not below one."""
    return path in _EITHER or (path in PER_DEPLOYMENT) == bool(deployment)


def _matches(pattern: tuple[str, ...], segments: tuple[str, ...]) -> bool:
    return len(pattern) == len(segments) and all(
        bool(segment) if part.startswith("{") else part == segment
        for part, segment in zip(pattern, segments, strict=True)
    )
