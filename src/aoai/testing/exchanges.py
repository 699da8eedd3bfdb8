"""The values of a recording: what was asked, what came of it, and the file that a person can read of both.

Everything in here is without credentials already. Nothing here reads or writes files, or sends anything.
"""

from __future__ import annotations

import hashlib
import json
import math
import re
from base64 import b64decode, b64encode
from collections.abc import Callable, Mapping
from dataclasses import dataclass
from typing import Any, cast
from urllib.parse import parse_qsl, urlsplit

from ..wire.faults import ConnectFailed, ConnectionLost, Fault, TimedOut
from .redaction import Redaction

__all__ = ["VERSION", "Asked", "Came", "Exchange", "asked", "as_text", "differences", "from_text"]

VERSION = 1
_WHOLE = 4096
"""Bytes: a larger part of an upload that is no text is told by its size and its hash."""
_SHOWN = 60
"""Characters of a value that a difference shows."""


@dataclass(frozen=True, slots=True, eq=False)
class Asked:
    """A request, as far as another one must be like it to get the same answer. Its host is not told."""

    method: str
    path: str
    query: tuple[tuple[str, str], ...]
    body: Any
    """`None`, `{"json": ...}`, `{"text": ...}`, `{"base64": ...}`, or `{"form": [...]}` with the parts of an upload."""

    @property
    def label(self) -> str:
        return f"{self.method} {self.path}"


@dataclass(frozen=True, slots=True)
class Came:
    """What came of a request: a reply, or none."""

    status: int | None = None
    headers: tuple[tuple[str, str], ...] = ()
    pieces: tuple[bytes, ...] = ()
    """The body, decoded, in the pieces that it arrived in."""
    fault: Mapping[str, str] | None = None
    """What ended it, below HTTP: before the reply, or in the midst of it."""
    left: bool = False
    """Whether the program stopped reading before the end."""

    def raised(self) -> Fault | None:
        """The fault, as a transport raises it."""
        if self.fault is None:
            return None
        kind, said = self.fault["kind"], self.fault.get("said", "")
        if kind == "TimedOut":
            return TimedOut(cast(Any, self.fault.get("step", "read")), said)
        return ConnectFailed(said) if kind == "ConnectFailed" else ConnectionLost(said)


@dataclass(frozen=True, slots=True)
class Exchange:
    """A request, and what came of it."""

    asked: Asked
    came: Came


# -- requests ------------------------------------------------------------------------------------


def asked(method: str, url: str, content_type: str, body: bytes | None, redaction: Redaction) -> Asked:
    """What a request asks for, without credentials."""
    parts = urlsplit(url)
    query = sorted((n, redaction.parameter(n, v)) for n, v in parse_qsl(parts.query, keep_blank_values=True))
    return Asked(method, redaction.text(parts.path), tuple(query), _content(content_type, body, redaction))


def _content(content_type: str, body: bytes | None, redaction: Redaction) -> Any:
    if body is None:
        return None
    kind, _, rest = content_type.partition(";")
    kind = kind.strip().lower()
    if kind == "multipart/form-data" and (mark := re.search(r'boundary="?([^";]+)', rest)):
        return {"form": [_part(part, redaction) for part in _parts(body, mark[1].strip().encode("latin-1"))]}
    if kind == "application/x-www-form-urlencoded":
        pairs = parse_qsl(body.decode("latin-1"), keep_blank_values=True)
        return {"form": [{"name": name, "text": redaction.parameter(name, value)} for name, value in pairs]}
    [safe] = redaction.pieces([body]) or [b""]
    return _told(safe)


def _parts(body: bytes, boundary: bytes) -> list[tuple[dict[str, str], bytes]]:
    """The parts of form data: header fields, and content."""
    found: list[tuple[dict[str, str], bytes]] = []
    for piece in (b"\r\n" + body).split(b"\r\n--" + boundary)[1:]:
        if piece.startswith(b"--"):
            break
        head, _, content = piece.removeprefix(b"\r\n").partition(b"\r\n\r\n")
        lines = [line.partition(":") for line in head.decode("utf-8", "replace").split("\r\n")]
        found.append(({name.strip().lower(): value.strip() for name, _, value in lines}, content))
    return found


def _part(part: tuple[dict[str, str], bytes], redaction: Redaction) -> dict[str, Any]:
    head, content = part
    said = head.get("content-disposition", "")
    made: dict[str, Any] = {}
    for name in ("name", "filename"):
        if found := re.search(rf'[; ]{name}="([^"]*)"', said):
            made[name] = redaction.text(found[1])
    if "content-type" in head:
        made["content_type"] = head["content-type"]
    if "filename" not in made:
        made["text"] = redaction.parameter(made.get("name", ""), content.decode("utf-8", "replace"))
        return made
    [safe] = redaction.pieces([content]) or [b""]
    return {**made, **_told(safe)}


# -- bytes that a person can read ------------------------------------------------------------------


def _told(data: bytes) -> dict[str, Any]:
    """What was sent: JSON by its value, text as it is, and whatever is neither as it is, or by its hash."""
    try:
        text = data.decode()
    except UnicodeDecodeError:
        if len(data) <= _WHOLE:
            return {"base64": b64encode(data).decode()}
        return {"bytes": len(data), "sha256": hashlib.sha256(data).hexdigest()}
    value = _plain_json(text)
    return {"text": text} if value is _NONE else {"json": value}


_STYLES: dict[str, tuple[int | None, tuple[str, str] | None, bool]] = {
    "compact": (None, (",", ":"), False),
    "spaced": (None, None, False),
    "lines": (2, None, False),
    "compact, ascii": (None, (",", ":"), True),
    "spaced, ascii": (None, None, True),
}
"""How services write JSON: indent, separators, and whether other letters are escaped."""


def _written(value: Any, style: str) -> bytes:
    indent, separators, ascii_only = _STYLES[style]
    made = json.dumps(value, indent=indent, separators=separators, ensure_ascii=ascii_only)
    return made.encode("utf-8", "backslashreplace")


def _kept(data: bytes) -> dict[str, Any]:
    """What was answered, to the byte: JSON where it can be written so again, text, or neither."""
    try:
        text = data.decode()
    except UnicodeDecodeError:
        return {"base64": b64encode(data).decode()}
    value = _plain_json(text)
    if value is not _NONE:
        for style in _STYLES:
            if _written(value, style) == data:
                return {"json": value} if style == "compact" else {"json": value, "style": style}
    return {"text": text}


_NONE: Any = object()


class _Lossy(ValueError):
    """JSON that says more than its value does: a key twice, a number that no float is."""


def _plain_json(text: str) -> Any:
    """The value of JSON, if the JSON of that value means the same; else `_NONE`."""
    if text[:1] not in ("{", "["):
        return _NONE
    try:
        return json.loads(text, object_pairs_hook=_once, parse_float=_finite, parse_constant=_never)
    except (ValueError, RecursionError):
        return _NONE


def _once(pairs: list[tuple[str, Any]]) -> dict[str, Any]:
    made = dict(pairs)
    if len(made) != len(pairs):
        raise _Lossy
    return made


def _finite(text: str) -> float:
    if not math.isfinite(made := float(text)):
        raise _Lossy
    return made


def _never(text: str) -> Any:
    raise _Lossy


def _bytes_of(told: Any) -> bytes:
    """What `_kept` was given."""
    if isinstance(told, str):
        return told.encode()
    if "json" in told:
        return _written(told["json"], told.get("style", "compact"))
    return b64decode(told["base64"]) if "base64" in told else cast(str, told["text"]).encode()


# -- what is different -------------------------------------------------------------------------------


def differences(asked: Asked, recorded: Asked) -> list[str]:
    """Where a request is not what was recorded: the places, with what stands there on each side."""
    found: list[str] = []
    for name in ("method", "path"):
        _compare(name, getattr(asked, name), getattr(recorded, name), found)
    if asked.query != recorded.query:
        _compare("query", dict(asked.query), dict(recorded.query), found)
        if not found:
            found.append("query: a parameter is there more often on one side")
    _compare("body", _bare(asked.body), _bare(recorded.body), found)
    return found


def _bare(body: Any) -> Any:
    """A body by itself, where it is JSON."""
    told = cast("dict[str, Any]", body if isinstance(body, dict) else {})
    return told.get("json", body)


def _compare(place: str, ours: Any, theirs: Any, found: list[str]) -> None:
    if type(ours) is not type(theirs) or not (_is_nested(ours) or ours == theirs):
        found.append(f"{place}: asked {_short(ours)}, recorded {_short(theirs)}")
    elif hasattr(ours, "keys"):
        for key in dict.fromkeys([*ours, *theirs]):
            if key in ours and key in theirs:
                _compare(f"{place}.{key}", ours[key], theirs[key], found)
            else:
                side, value = ("is asked", ours[key]) if key in ours else ("was recorded", theirs[key])
                found.append(f"{place}.{key}: only {side}, {_short(value)}")
    elif _is_nested(ours):
        if len(ours) != len(theirs):
            found.append(f"{place}: asked {len(ours)} items, recorded {len(theirs)}")
        for at, (one, two) in enumerate(zip(ours, theirs, strict=False)):
            _compare(f"{place}[{at}]", one, two, found)


def _is_nested(value: Any) -> bool:
    return value.__class__ in (dict, list)


def _short(value: object) -> str:
    text = json.dumps(value, ensure_ascii=False)
    return text if len(text) <= _SHOWN else text[:_SHOWN] + "..."


# -- the file --------------------------------------------------------------------------------------


def as_text(exchanges: list[Exchange], made_by: str) -> str:
    """The file: JSON, a line for each value, so that two of them can be compared."""
    told = {
        "recording": VERSION,
        "made_by": made_by,
        "exchanges": [{"asked": _told_asked(one.asked), "came": _told_came(one.came)} for one in exchanges],
    }
    return json.dumps(told, ensure_ascii=False, indent=1) + "\n"


def _told_asked(asked: Asked) -> dict[str, Any]:
    made: dict[str, Any] = {"method": asked.method, "path": asked.path}
    if asked.query:
        made["query"] = [list(pair) for pair in asked.query]
    if asked.body is not None:
        made["body"] = asked.body
    return made


def _told_came(came: Came) -> dict[str, Any]:
    made: dict[str, Any] = {}
    if came.status is not None:
        made = {"status": came.status, "headers": [list(pair) for pair in came.headers]}
        if len(came.pieces) == 1 and came.fault is None and not came.left:
            made["body"] = _kept(came.pieces[0])
        elif came.pieces:
            made["pieces"] = [_piece(piece) for piece in came.pieces]
    if came.fault is not None:
        made["fault"] = dict(came.fault)
    if came.left:
        made["left"] = True
    return made


def _piece(piece: bytes) -> Any:
    try:
        return piece.decode()
    except UnicodeDecodeError:
        return {"base64": b64encode(piece).decode()}


def from_text(text: str, name: str) -> list[Exchange]:
    """What a file holds. Raises ValueError, with the name of the file, where it is not a recording of this version."""
    try:
        told: Any = json.loads(text)
    except ValueError as error:
        raise ValueError(f"{name} is not a recording: {error}. {_AGAIN}") from None
    whole = cast("dict[str, Any]", told if isinstance(told, dict) else {})
    version = whole.get("recording")
    if version != VERSION:
        said = "names no version" if version is None else f"is of version {version!r}"
        raise ValueError(f"{name} {said}; this version of aoai reads recordings of version {VERSION}. {_AGAIN}")
    try:
        return [Exchange(_read_asked(one["asked"]), _read_came(one["came"])) for one in whole["exchanges"]]
    except (KeyError, TypeError, ValueError, AttributeError) as error:
        raise ValueError(f"{name} is not a recording: {type(error).__name__}: {error}. {_AGAIN}") from None


_AGAIN = "Record again: delete the file, or set AOAI_RECORD=1."


def _read_asked(told: Any) -> Asked:
    query = tuple(_text_pair(pair) for pair in told.get("query", ()))
    return Asked(_kind(told["method"], str), _kind(told["path"], str), query, told.get("body"))


def _read_came(told: Any) -> Came:
    status = told.get("status")
    pieces = [told["body"]] if "body" in told else told.get("pieces", [])
    fault = told.get("fault")
    if status is None and fault is None:
        raise ValueError("an exchange has neither a status nor a fault")
    return Came(
        None if status is None else _kind(status, int),
        tuple(_text_pair(pair) for pair in told.get("headers", ())),
        tuple(_bytes_of(piece) for piece in pieces),
        None if fault is None else {name: _kind(value, str) for name, value in fault.items()},
        bool(told.get("left", False)),
    )


def _text_pair(told: Any) -> tuple[str, str]:
    name, value = told
    return _kind(name, str), _kind(value, str)


def _kind(value: Any, kind: Callable[..., Any]) -> Any:
    if type(value) is not kind:
        raise ValueError(f"{value!r} stands where a value of type {kind.__name__} should")
    return value
