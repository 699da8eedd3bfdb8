"""Faults on demand: a request may ask to be refused, so that a caller's error handling and retries can be tried out.

    x-aoai-fault: 429                              every try is answered 429
    x-aoai-fault: 503; times=1                     the first try is, its retries are not
    x-aoai-fault: 429; times=2; retry-after-ms=50  with the delay that the service asks for (also: retry-after)

Tries are told apart by `x-stainless-retry-count`, which most official clients send. Requests that do not say which try
they are (those of .NET, curl) are counted here. Azure knows no such header.
"""

from __future__ import annotations

from collections.abc import Mapping
from http import HTTPStatus

from ..wire.values import Headers
from . import errors

__all__ = ["FIELD", "Tries", "demanded"]

FIELD = "x-aoai-fault"
MOST = 1000


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


def demanded(fields: Headers, tries: Tries, path: str) -> errors.Fault | None:
    """The refusal that a request to `path` asks for, if it does; a malformed demand is refused with 400."""
    text = fields.get(FIELD)
    if not text:
        return None
    status, *rest = (part.strip() for part in text.split(";"))
    told = {name: value for name, _, value in (part.partition("=") for part in rest)}
    times, tried = told.get("times", ""), fields.get("x-stainless-retry-count", "")
    delays: dict[str, str] = {name: told[name] for name in ("retry-after", "retry-after-ms") if name in told}
    unknown = told.keys() - {"times", *delays}
    if unknown or not _within(status, 400, 599) or (times and not _within(times, 0, 1000)):
        return errors.invalid(
            f"The header {FIELD} takes a status from 400 to 599, then times=, retry-after= and retry-after-ms=, each "
            f"after a semicolon. It was {text!r}.",
            FIELD,
            "invalid_value",
        )
    if times and _within(tried, 0, 1000):
        if int(tried) >= int(times):
            return None
    elif times and not tries.again((path, text, fields.get("x-ms-client-request-id", "")), int(times)):
        return None
    return _on_demand(int(status), delays)


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
