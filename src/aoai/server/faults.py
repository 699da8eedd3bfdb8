"""Faults on demand: a request may ask to be refused or badly answered, so that a caller's error handling can be tried.

    x-aoai-fault: 429                              every try is answered 429
    x-aoai-fault: 503; times=1                     the first try is, its retries are not
    x-aoai-fault: 429; times=2; retry-after-ms=50  with the delay that the service asks for (also: retry-after)
    x-aoai-fault: reset                            the connection is reset in place of an answer
    x-aoai-fault: cut; after=3                     a stream ends in an orderly way after three events

Tries are told apart by `x-stainless-retry-count`, which most official clients send. Requests that do not say which try
they are (those of .NET, curl) are counted here. Azure knows no such header.

The names of what happens to an answer are those of `aoai.testing`; how bytes are spoilt is in `spoiling.py`.
"""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from http import HTTPStatus

from ..testing.faults import FAULTS
from ..wire.values import Headers
from . import errors

__all__ = ["FIELD", "Spoilt", "Tries", "demanded", "refused"]

FIELD = "x-aoai-fault"
MOST = 1000

_NUMBERS = {"times": 1000, "after": 100_000, "every-ms": 10_000}


@dataclass(frozen=True, slots=True)
class Spoilt:
    """What is to happen to an answer."""

    name: str
    after: int = 0
    """How many events are sent before it happens; of an answer that is no stream, half is sent if it is not 0."""
    every: float = 0.02
    """Seconds between bytes that drip."""


class Tries:
    """Counts how often a demand was obeyed, for callers that do not say which try it is."""

    def __init__(self, most: int = MOST) -> None:
        self._obeyed: dict[tuple[str, ...], int] = {}
        self._most = most

    def again(self, demand: tuple[str, ...], times: int) -> bool:
        """Whether the demand is obeyed once more. When it is not, its next tries are counted from the beginning."""
        obeyed = self._obeyed.pop(demand, 0)
        if obeyed >= times:
            return False
        self._obeyed[demand] = obeyed + 1
        if len(self._obeyed) > self._most:
            del self._obeyed[next(iter(self._obeyed))]
        return True


def refused(fields: Headers, tries: Tries, path: str) -> errors.Fault | None:
    """`demanded`, of a web socket: it can be refused, and not be spoilt."""
    demand = demanded(fields, tries, path)
    if isinstance(demand, Spoilt):
        return errors.invalid(f"A web socket is not spoilt by {FIELD}; it takes a status.", FIELD, "invalid_value")
    return demand


def demanded(fields: Headers, tries: Tries, path: str) -> errors.Fault | Spoilt | None:
    """What a request to `path` asks for, if it does; a malformed demand is refused with 400."""
    text = fields.get(FIELD)
    if not text:
        return None
    what, *rest = (part.strip() for part in text.split(";"))
    told = {name: value for name, _, value in (part.partition("=") for part in rest)}
    times, tried = told.get("times", ""), fields.get("x-stainless-retry-count", "")
    delays: dict[str, str] = {name: told[name] for name in ("retry-after", "retry-after-ms") if name in told}
    known = {"times", "after", "every-ms"} if what in FAULTS else {"times", *delays}
    is_wrong = any(name in told and not _within(told[name], 0, most) for name, most in _NUMBERS.items())
    if told.keys() - known or is_wrong or not (what in FAULTS or _within(what, 400, 599)):
        return errors.invalid(
            f"The header {FIELD} takes a status from 400 to 599, then times=, retry-after= and retry-after-ms=; or one "
            f"of {', '.join(FAULTS)}, then times=, after= and every-ms=; each after a semicolon. It was {text!r}.",
            FIELD,
            "invalid_value",
        )
    if times and _within(tried, 0, 1000):
        if int(tried) >= int(times):
            return None
    elif times and not tries.again((path, text, fields.get("x-ms-client-request-id", "")), int(times)):
        return None
    if what in FAULTS:
        return Spoilt(what, int(told.get("after", "0")), int(told.get("every-ms", "20")) / 1000)
    return _on_demand(int(what), delays)


def _within(text: str, least: int, most: int) -> bool:
    return text.isascii() and text.isdigit() and least <= int(text) <= most


_BODIES = {
    401: errors.wrong_key,
    404: errors.no_route,
}


def _on_demand(status: int, headers: Mapping[str, str]) -> errors.Fault:
    """Any status, because the request asked for it."""
    if status in _BODIES:
        return errors.Fault(status, _BODIES[status]().body, headers)
    if status == 429:
        after = headers.get("retry-after", "1")
        text = f"Rate limit is exceeded. Try again in {after} seconds."
        return errors.Fault(status, {"error": {"code": "429", "message": text}}, headers)
    try:
        phrase = HTTPStatus(status).phrase
    except ValueError:
        phrase = "Error"
    return errors.Fault(status, {"error": {"code": str(status), "message": f"{phrase}."}}, headers)
