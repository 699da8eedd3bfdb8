"""Query strings and paths: parameters become the part of a URL that says what is asked for.

What the API's URLs look like is decided here (lists repeat their key, nested values have bracket keys); which
parameters there are is not.
"""

from __future__ import annotations

import enum
import math
from collections.abc import Iterable, Iterator, Mapping
from datetime import date
from functools import lru_cache
from typing import Any, cast
from urllib.parse import quote, unquote_plus

from aoai.errors import ArgumentError
from aoai.types._model import Model
from aoai.types._omit import NotGiven, Omit

__all__ = ["Querystring", "encode", "fill", "flatten", "merge"]


def flatten(params: Mapping[str, Any], *, brackets: bool = False) -> Iterator[tuple[str, str]]:
    """Every parameter as text under its full key: `a[b]` for nested ones. `None` and `omit` are left out.

    The items of a list share the key `a`, or `a[]` with `brackets`.
    """
    for key, value in params.items():
        yield from _flatten(str(key), value, "[]" if brackets else "")


def encode(params: Mapping[str, Any], *, brackets: bool = False) -> str:
    """The query string of the parameters, without its question mark; `""` if nothing is left to ask."""
    return _joined(flatten(params, brackets=brackets))


def merge(url: str, params: Mapping[str, Any], *, brackets: bool = False) -> str:
    """The URL with the parameters added. They replace those of the same key that the URL has already."""
    if not params:
        return url
    pairs = list(flatten(params, brackets=brackets))
    if not pairs:
        return url
    new = _joined(pairs)
    rest, hash, fragment = url.partition("#")
    base, _, old = rest.partition("?")
    if old:
        replaced = {key for key, _ in pairs}
        kept = [pair for pair in old.split("&") if pair and unquote_plus(pair.partition("=")[0]) not in replaced]
        new = "&".join([*kept, new])
    return f"{base}?{new}{hash}{fragment}"


class Querystring:
    """Query strings both ways, under the names that users of `openai` know: `client.qs`."""

    def stringify(self, params: Mapping[str, Any]) -> str:
        """`encode`, with the items of a list as `a[]`."""
        return encode(params, brackets=True)

    def parse(self, query: str) -> dict[str, list[str]]:
        """The values of each key."""
        from urllib.parse import parse_qs

        return parse_qs(query)


def _joined(pairs: Iterable[tuple[str, str]]) -> str:
    return "&".join([f"{_quoted(key)}={_quoted(value)}" for key, value in pairs])


def fill(template: str, values: Mapping[str, Any]) -> str:
    """The path with `{name}` replaced by the value of that name, percent-encoded so that it stays one segment."""
    parts = _parts(template)
    if len(parts) == 1:
        return template
    made = list(parts)
    for at in range(1, len(parts), 2):
        made[at] = _segment(parts[at], values.get(parts[at]))
    return "".join(made)


@lru_cache(maxsize=1024)
def _parts(template: str) -> tuple[str, ...]:
    """Text, name, text, name, ..., text."""
    parts: list[str] = []
    for piece in template.split("{"):
        name, brace, text = piece.partition("}")
        parts += [name, text] if brace else [piece]
    return tuple(parts)


def _segment(name: str, value: Any) -> str:
    if value in ("", None):  # worded as programs know it, and their tests
        raise ArgumentError(f"Expected a non-empty value for `{name}` but received {value!r}: it names a resource")
    if not isinstance(value, str) or value in (".", ".."):
        raise ArgumentError(f"{name} must name a resource, not {value!r}")
    return _quoted(value, name)


def _quoted(text: str, name: str = "") -> str:
    try:
        return quote(text, safe="")
    except UnicodeEncodeError:
        raise ArgumentError(f"{name or 'A query value'} cannot be sent: {text!r} has no UTF-8 form") from None


def _flatten(key: str, value: Any, suffix: str) -> Iterator[tuple[str, str]]:
    if value is None or isinstance(value, (Omit, NotGiven)):
        return
    if isinstance(value, Model):
        value = value.to_dict()
    if isinstance(value, Mapping):
        for name, inner in cast("Mapping[object, Any]", value).items():
            yield from _flatten(f"{key}[{name}]", inner, suffix)
    elif isinstance(value, Iterable) and not isinstance(value, _FLAT):
        for item in cast("Iterable[object]", value):
            yield from _flatten(key if key.endswith("[]") else key + suffix, item, suffix)
    else:
        yield key, _text(key, value)


_FLAT = (str, bytes, bytearray, memoryview, enum.Enum)


def _text(key: str, value: Any) -> str:
    if isinstance(value, enum.Enum):
        value = value.value
    if isinstance(value, str):
        return str.__str__(value)
    if isinstance(value, bool):
        return "true" if value else "false"
    if isinstance(value, int):
        return str(int(value))
    if isinstance(value, float) and math.isfinite(value):
        return repr(float(value))
    if isinstance(value, date):
        return value.isoformat()
    raise ArgumentError(
        f"{key} takes text, a number, a bool, a date, or a list or dict of these, not {value!r} "
        f"({type(value).__name__})"
    )
