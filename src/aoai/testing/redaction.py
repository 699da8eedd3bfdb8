"""What is taken out of a recording: everything that signs a request, wherever it stands.

A credential is known by where it stands (a field of JSON, a parameter of a URL), by its shape (a bearer token, a key
of the service), or because a request of the same recording was signed with it. Texts stay as they are otherwise, byte
for byte, so that what is played is what was said. Nothing here reads or writes files.
"""

from __future__ import annotations

import json
import re
from bisect import bisect_right
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass
from itertools import accumulate
from typing import NamedTuple
from urllib.parse import parse_qsl, quote, quote_plus, unquote, urlsplit

from ..wire.secrets import REDACTED, SECRET_PARAMETERS, is_secret_header, is_secret_parameter

__all__ = ["Redaction"]

_SHORTEST = 6
"""Characters: what is shorter is not looked for where it could be part of any word."""

_NAMES = frozenset(
    (
        *("secret", "password", "passwd", "passphrase", "pwd", "authorization", "cookie", "setcookie", "credential"),
        *("sig", "sas", "sastoken", "idtoken", "bearertoken", "authtoken", "sessiontoken", "clientassertion"),
    )
)
_ENDINGS = (
    *("apikey", "accesskey", "accountkey", "functionskey", "privatekey", "secretkey", "subscriptionkey"),
    *("secret", "password", "accesstoken", "refreshtoken", "connectionstring", "sharedaccesssignature"),
)
"""How names end, written without their hyphens, of what holds a credential in JSON."""

_OFTEN_NOT = frozenset(("code", "key", "token", "assertion"))
"""Parameters that hold a credential as often as not: of requests they are taken out, in texts where they are long."""
_WEAK = "|".join(sorted(_OFTEN_NOT))
_STRONG = "|".join(sorted(SECRET_PARAMETERS - _OFTEN_NOT)).replace("_", "[-_]")

_PIECE = r"(?:(?!\\u0026|%26|&amp;)[^&#\s\"'<>\\])"
_SHAPES = (
    # a parameter of a URL: as it is, within JSON, within HTML, or within another URL
    rf"(?:[?&;]|\\u0026|%26|%3F)(?:(?:{_STRONG})(?:=|\\u003d|%3D)(?={_PIECE})|(?:{_WEAK})(?:=|\\u003d|%3D)(?={_PIECE}{{16}}))"
    rf"({_PIECE}+)",
    # a name and a password in a URL
    r"\b[a-z][a-z0-9+.-]{1,30}://([^/\s\"'@<>\\]{0,200}:[^/\s\"'@<>\\]{1,500})@",
    # connection strings
    r"\b(?:AccountKey|SharedAccessKey|SharedAccessSignature|Password|Pwd)=([^;\"'\s&\\]+)",
    # what headers sign with; a word that merely follows `bearer` in a sentence is left alone
    r"\bBearer\s+((?=[^\s\"'\\]{0,40}[0-9])[A-Za-z0-9._~+/=-]{8,}|[A-Za-z0-9._~+/=-]{20,})",
    r"\bBasic\s+((?=[^\s\"'\\]{0,200}[0-9=])[A-Za-z0-9+/]{12,}={0,2})",
    # keys and tokens that tell what they are
    r"\b(eyJ[A-Za-z0-9_-]{8,}\.[A-Za-z0-9_-]{8,}(?:\.[A-Za-z0-9_-]*){0,3})",
    r"\b((?:ek|whsec|ghp|gho)_[A-Za-z0-9+/=_-]{6,}|sk[-_][A-Za-z0-9_-]{16,})",
    r"(-----BEGIN [A-Z ]{0,30}PRIVATE KEY-----.*?(?:-----END [A-Z ]{0,30}PRIVATE KEY-----|\Z))",
)
_SHAPE = re.compile("|".join(_SHAPES), re.IGNORECASE | re.DOTALL)

_TOKEN = re.compile(r'"([^"\\]*(?:\\.[^"\\]*)*)"|[{}\[\],]', re.DOTALL)
_COLON = re.compile(r"\s*:")


class _Span(NamedTuple):
    """A part of a text, and what stands there instead."""

    start: int
    end: int
    instead: str = REDACTED


@dataclass(slots=True)
class _Frame:
    """An object or a list of JSON that has been entered."""

    holder: str = ""
    """The key that it is the value of."""
    above: str = ""
    """The key that what holds it is the value of."""
    is_list: bool = False
    key: str = ""
    named: bool = False
    """Whether a `name` in it says that its `value` is a credential."""


class _Value(NamedTuple):
    """A string of JSON that is no key, where it stands between its quotes."""

    start: int
    end: int
    key: str
    is_secret: bool


class Redaction:
    """Takes credentials out of texts. `patterns` are more of what is to go: of each match the first group, or all."""

    def __init__(self, patterns: Iterable[str | re.Pattern[str]] = ()) -> None:
        self._patterns = [re.compile(pattern) for pattern in patterns]
        self._known: set[str] = set()
        self._known_pattern: re.Pattern[str] | None = None

    def __repr__(self) -> str:
        return f"<Redaction with {len(self._patterns)} patterns>"

    # -- what is known ---------------------------------------------------------------------------

    def learn(self, url: str, headers: Mapping[str, str], body: str) -> None:
        """Remembers what a request is signed with, so that it is found wherever else it stands."""
        for name, value in headers.items():
            if is_secret_header(name):
                scheme, _, rest = value.strip().partition(" ")
                self._know(rest.strip() if rest and scheme.lower() in ("bearer", "basic", "digest") else value.strip())
                if "cookie" in name.lower():
                    for cookie in value.split(";"):
                        self._know(cookie.partition("=")[2].strip())
        parts = urlsplit(url)
        if parts.username or parts.password:
            self._know(unquote(parts.password or ""))
        for name, value in parse_qsl(parts.query):
            if is_secret_parameter(name):
                self._know(value)
        for found in _values(body):
            if found.is_secret and _is_name(found.key):
                self._know(_decoded(body[found.start : found.end]))

    def _know(self, secret: str) -> None:
        if len(secret) < _SHORTEST or secret in self._known or secret == REDACTED:
            return
        self._known.add(secret)
        forms = {
            form
            for known in self._known
            for form in (known, json.dumps(known)[1:-1], quote(known, safe=""), quote_plus(known), quote(known))
        }
        self._known_pattern = re.compile("|".join(map(re.escape, sorted(forms, key=len, reverse=True))))

    # -- what is taken out -----------------------------------------------------------------------

    def text(self, text: str) -> str:
        """The text without credentials."""
        return _applied(text, self._spans(text))

    def parameter(self, name: str, value: str) -> str:
        """The value of a parameter of a URL, without credentials."""
        return REDACTED if is_secret_parameter(name) and value else self.text(value)

    def pieces(self, pieces: list[bytes]) -> list[bytes]:
        """The pieces of a body, cut where they were cut, without credentials; one that is cut through is found too."""
        whole = b"".join(pieces)
        text = whole.decode("utf-8", "surrogateescape")
        spans = self._spans(text)
        return _recut(pieces, whole, _in_bytes(text, spans)) if spans else pieces

    def _spans(self, text: str) -> list[_Span]:
        values = list(_values(text))
        found = [*_secrets(values), *_shaped(text), *self._exact(text), *self._in_parts(text, values)]
        for value in values:
            if not value.is_secret and '\\"' in text[value.start : value.end]:
                found += self._within(text, value)
        return _merged(found)

    def _exact(self, text: str) -> Iterator[_Span]:
        patterns = self._patterns if self._known_pattern is None else [self._known_pattern, *self._patterns]
        for pattern in patterns:
            for match in pattern.finditer(text):
                start, end = match.span(1 if pattern.groups else 0)
                if end > start >= 0:
                    yield _Span(start, end)

    def _within(self, text: str, value: _Value) -> Iterator[_Span]:
        """JSON within a string of JSON: the arguments of a function, most often."""
        decoded = _decoded(text[value.start : value.end])
        safe = self.text(decoded)
        if safe != decoded:
            yield _Span(value.start, value.end, json.dumps(safe)[1:-1])

    def _in_parts(self, text: str, values: list[_Value]) -> Iterator[_Span]:
        """What no event of a stream holds as a whole: texts that arrive in parts are read together, by their key."""
        if "data:" not in text:
            return
        by_key: dict[str, list[_Value]] = {}
        for value in values:
            if value.end > value.start:
                by_key.setdefault(value.key, []).append(value)
        for parts in by_key.values():
            if len(parts) > 1:
                joined = "".join([text[part.start : part.end] for part in parts])
                found = [*self._exact(joined), *_shaped(joined)]
                found += _secrets(list(_values(joined.replace('\\"', ' "'))))  # arguments of a function
                yield from _spread(found, parts)


def _spread(found: list[_Span], parts: list[_Value]) -> Iterator[_Span]:
    """Spans of joined parts, as spans of the parts themselves; what is within one part has been found there."""
    ends = list(accumulate(part.end - part.start for part in parts))
    for span in _merged(found):
        number, instead = bisect_right(ends, span.start), REDACTED
        while number < len(parts) and (begin := ends[number] - parts[number].end + parts[number].start) < span.end:
            part = parts[number]
            start, end = max(span.start - begin, 0), min(span.end, ends[number]) - begin
            yield _Span(part.start + start, part.start + end, instead)
            number, instead = number + 1, ""


def _shaped(text: str) -> Iterator[_Span]:
    return (_Span(*match.span(match.lastindex or 0)) for match in _SHAPE.finditer(text))


def _secrets(values: list[_Value]) -> Iterator[_Span]:
    return (_Span(value.start, value.end) for value in values if value.is_secret and value.end > value.start)


# -- spans ---------------------------------------------------------------------------------------


def _merged(found: Iterable[_Span]) -> list[_Span]:
    """In order, none over another."""
    made: list[_Span] = []
    for span in sorted(found, key=lambda span: (span.start, -span.end)):
        if made and span.start < made[-1].end:
            last = made[-1]
            if span.end > last.end:
                made[-1] = _Span(last.start, span.end)
        else:
            made.append(span)
    return made


def _applied(text: str, spans: list[_Span]) -> str:
    made, at = list[str](), 0
    for span in spans:
        made += (text[at : span.start], span.instead)
        at = span.end
    return "".join([*made, text[at:]])


def _in_bytes(text: str, spans: list[_Span]) -> list[_Span]:
    """The same spans, counted in bytes."""
    made, at, size = list[_Span](), 0, 0
    for span in spans:
        size += len(text[at : span.start].encode("utf-8", "surrogateescape"))
        length = len(text[span.start : span.end].encode("utf-8", "surrogateescape"))
        made.append(_Span(size, size + length, span.instead))
        at, size = span.end, size + length
    return made


def _recut(pieces: list[bytes], whole: bytes, spans: list[_Span]) -> list[bytes]:
    """The pieces again, with each span replaced in the piece that it begins in."""
    made, begin, number = list[bytes](), 0, 0
    for piece in pieces:
        end, new, at = begin + len(piece), list[bytes](), begin
        while number < len(spans) and spans[number].start < end:
            span = spans[number]
            if span.start >= begin:
                new += (whole[at : span.start], span.instead.encode())
            at = min(span.end, end)
            if span.end > end:
                break  # the next piece begins within it
            number += 1
        made.append(b"".join([*new, whole[at:end]]))
        begin = end
    return [piece for piece in made if piece]


# -- JSON, wherever it stands ----------------------------------------------------------------------


def _values(text: str) -> Iterator[_Value]:
    """The strings of all JSON in a text: one value, one a line, one an event, whole or broken off."""
    frames = [_Frame()]
    for token in _TOKEN.finditer(text):
        mark, top = token[0], frames[-1]
        if mark in "{[":
            frames.append(_Frame(top.holder if top.is_list else top.key, top.holder, mark == "["))
        elif mark in "}]":
            if len(frames) > 1:
                frames.pop()
        elif mark == ",":
            top.key = ""
        elif not top.is_list and _COLON.match(text, token.end()):
            top.key = _decoded(token[1])
        else:
            yield _Value(token.start(1), token.end(1), top.key or top.holder, _is_secret(top))
            if top.key in ("name", "key", "header"):
                top.named = _is_name(token[1])


def _is_secret(frame: _Frame) -> bool:
    """Whether the string that stands here is a credential."""
    if frame.holder.lower() in ("headers", "extra_headers", "http_headers") and frame.above != "properties":
        return True
    if frame.key == "value":
        return _is_name(frame.holder) or frame.named
    return _is_name(frame.holder if frame.is_list else frame.key)


def _is_name(key: str) -> bool:
    plain = key.replace("-", "").replace("_", "").replace(" ", "").lower()
    return plain in _NAMES or plain.endswith(_ENDINGS)


def _decoded(inner: str) -> str:
    """What stands between the quotes of a string of JSON."""
    if "\\" not in inner:
        return inner
    try:
        made: str = json.loads(f'"{inner}"', strict=False)
    except ValueError:
        return inner
    return made
