"""JSON: values become bytes, bytes become values. The only file that knows which JSON library does it.

Encoding takes everything callers pass (views, pydantic models, dataclasses, enums, dates, iterables, `omit` at any
depth) and names the place of what it cannot send. Decoding raises `MalformedJson` and nothing else, whatever the bytes.
"""

from __future__ import annotations

import dataclasses
import enum
import math
import os
import re
from collections.abc import Iterable, Mapping
from decimal import Decimal
from typing import Any, cast

import msgspec

from aoai.errors import ArgumentError
from aoai.types._model import Model
from aoai.types._omit import NotGiven, Omit

__all__ = ["MalformedJson", "decode", "encode"]


class MalformedJson(ValueError):
    """Bytes that are not JSON. `offset` is where it shows; `excerpt` is what stands there."""

    def __init__(self, reason: str, offset: int, excerpt: str) -> None:
        super().__init__(f"{reason} at byte {offset:,}: {excerpt}" if excerpt else f"{reason} at byte {offset:,}")
        self.reason = reason
        self.offset = offset
        self.excerpt = excerpt

    def __reduce__(self) -> tuple[type[MalformedJson], tuple[str, int, str]]:
        return MalformedJson, (self.reason, self.offset, self.excerpt)


# -- encoding ------------------------------------------------------------------------------------


class _NotPlain(Exception):
    """The value needs the walk: something is to be left out, read once, or refused with its place."""


def _hook(value: Any) -> Any:
    if isinstance(value, Model):
        return value.to_dict()
    dump = getattr(value, "model_dump", None)
    if dump is not None and not isinstance(value, type):
        return dump(mode="json", by_alias=True, exclude_unset=True)
    raise _NotPlain


_encode = msgspec.json.Encoder(enc_hook=_hook, decimal_format="number").encode
_plain_encode = msgspec.json.Encoder(decimal_format="number").encode


def encode(value: Any) -> bytes:
    """The value as JSON in UTF-8, without blanks."""
    try:
        made = _encode(value)
        # NaN and Infinity would have become `null` (of a Decimal: `NaN`), so without these there are none
        if made.find(b"null") < 0 and (made.find(b"N") < 0 or made.find(b"NaN") < 0):
            return made
    except RecursionError:
        raise _too_deep() from None
    except (_NotPlain, TypeError, ValueError, OverflowError):
        pass
    try:
        return _plain_encode(_walk(value, ""))
    except RecursionError:
        raise _too_deep() from None


def _too_deep() -> ArgumentError:
    return ArgumentError("The value is nested too deeply to be sent as JSON, or contains itself.")


def _walk(value: Any, place: str) -> Any:
    """The value in plain types, `omit` left out; raises with its place what JSON cannot carry."""
    kind = value.__class__
    if kind is str:
        return _text(value, place)
    if value is None or kind is bool or kind is int:
        return value
    if kind is float:
        return _number(value, place)
    if isinstance(value, Mapping):
        return _object(cast("Mapping[object, Any]", value).items(), place)
    if isinstance(value, str):
        return _text(str.__str__(value), place)
    if isinstance(value, int):
        return int(value)
    if isinstance(value, float):
        return _number(float(value), place)
    if isinstance(value, Decimal):
        return _number(value, place)
    if isinstance(value, Model):
        return _walk(value.to_dict(), place)
    if isinstance(value, type):
        raise _refused(value, place, f"the class {value.__name__} is not a value; pass an instance")
    if (dump := getattr(value, "model_dump", None)) is not None:
        return _walk(dump(mode="json", by_alias=True, exclude_unset=True), place)
    if dataclasses.is_dataclass(value):
        return _object(((f.name, getattr(value, f.name)) for f in dataclasses.fields(value)), place)
    if isinstance(value, os.PathLike):
        raise _refused(value, place, "a path is not sent; read the file, or upload it with files.create")
    if isinstance(value, (bytes, bytearray, memoryview)):
        return bytes(cast(Any, value))
    if isinstance(value, Iterable):
        items = cast("Iterable[object]", value)
        return [_walk(item, f"{place}[{at}]") for at, item in enumerate(items) if not _left_out(item)]
    try:
        return msgspec.to_builtins(value)
    except TypeError:
        raise _refused(value, place, f"a value of type {_name(value)} has no JSON form") from None


def _object(items: Iterable[tuple[object, Any]], place: str) -> dict[str, Any]:
    made: dict[str, Any] = {}
    for key, value in items:
        if _left_out(value):
            continue
        if isinstance(key, enum.Enum):
            key = key.value
        if isinstance(key, bool) or not isinstance(key, (str, int, float)):
            raise _refused(key, place, f"the key {key!r} is not a string")
        name = _text(str(key), place)
        made[name] = _walk(value, f"{place}.{name}" if place else name)
    return made


def _left_out(value: Any) -> bool:
    return isinstance(value, (Omit, NotGiven))


def _text(value: str, place: str) -> str:
    try:
        value.encode()
    except UnicodeEncodeError as error:
        where = f"character {error.start} is half a surrogate pair and has no UTF-8 form"
        raise _refused(value, place, where) from None
    return value


def _number(value: float | Decimal, place: str) -> float | Decimal:
    if not math.isfinite(value):
        raise _refused(value, place, f"{value} is not a number that JSON has; send null or leave it out")
    return value


def _refused(value: Any, place: str, why: str) -> ArgumentError:
    return ArgumentError(f"{place or 'The value'}: {why}.")


def _name(value: Any) -> str:
    kind = cast("type[object]", type(value))
    return kind.__qualname__ if kind.__module__ == "builtins" else f"{kind.__module__}.{kind.__qualname__}"


# -- decoding ------------------------------------------------------------------------------------

_decode = msgspec.json.Decoder().decode
_AT = re.compile(r"^(?:JSON is malformed: )?(.*?)(?: \(byte (\d+)\))?$", re.DOTALL)
_ESCAPE = re.compile(rb"\\(?:u[dD][89abAB]..\\u[dD][c-fC-F]..|u[dD][89a-fA-F]..|.)", re.DOTALL)


def decode(data: bytes) -> Any:
    """The value that the bytes are. Of a key that is there twice the last counts; NaN and Infinity are refused.

    Half a surrogate pair, which some servers send where a token ends within a character, reads as U+FFFD.
    """
    try:
        return _decode(data)
    except (msgspec.DecodeError, UnicodeDecodeError, RecursionError) as error:
        return _second_look(data, error)


def _second_look(data: bytes, error: Exception) -> Any:
    if isinstance(error, msgspec.DecodeError) and re.search(rb"\\u[dD][89a-fA-F]", data):
        data = _ESCAPE.sub(_mend, data)
        try:
            return _decode(data)
        except (msgspec.DecodeError, UnicodeDecodeError, RecursionError) as still:
            error = still
    if isinstance(error, RecursionError):
        raise MalformedJson("JSON is nested too deeply", len(data), _excerpt(data, 0)) from None
    if isinstance(error, UnicodeDecodeError) or "Invalid UTF-8" in str(error):  # the latter since msgspec 0.22
        at = _bad_utf8(data)
        raise MalformedJson("JSON is not UTF-8", at, _excerpt(data, at)) from None
    found = cast("re.Match[str]", _AT.match(str(error)))
    reason, byte = found[1], found[2]
    if byte is None:
        if reason == "Input data was truncated":
            raise MalformedJson("JSON ends too early", len(data), _excerpt(data, len(data))) from None
        raise MalformedJson(f"JSON is out of range ({reason})", 0, _excerpt(data, 0)) from None
    raise MalformedJson(f"Not JSON: {reason}", int(byte), _excerpt(data, int(byte))) from None


def _mend(found: re.Match[bytes]) -> bytes:
    escape = found[0]
    return rb"\ufffd" if len(escape) == 6 else escape


def _bad_utf8(data: bytes) -> int:
    try:
        data.decode()
    except UnicodeDecodeError as error:
        return error.start
    return 0


def _excerpt(data: bytes, at: int, around: int = 40) -> str:
    begin, end = max(0, at - around), min(len(data), at + around)
    text = data[begin:end].decode("utf-8", "backslashreplace")
    return ("..." if begin else "") + text + ("..." if end < len(data) else "") if text else ""
