"""What can be sent is sent as meant, what cannot is named with its place, and any bytes decode or raise one error."""

from __future__ import annotations

import dataclasses
import enum
import json
import math
import pickle
import re
from datetime import UTC, date, datetime
from decimal import Decimal
from pathlib import PurePosixPath
from types import MappingProxyType
from typing import Any

import pydantic
import pytest
from hypothesis import given
from hypothesis import strategies as st

from aoai.errors import ArgumentError, OpenAIError
from aoai.types._model import Model
from aoai.types._omit import NOT_GIVEN, omit
from aoai.wire.jsons import MalformedJson, decode, encode

text = st.text(st.characters(exclude_categories=["Cs"]))
plain = st.recursive(
    st.none() | st.booleans() | st.integers() | st.floats(allow_nan=False, allow_infinity=False) | text,
    lambda inner: st.lists(inner) | st.dictionaries(text, inner),
    max_leaves=20,
)


@given(plain)
def test_plain_values_come_back(value: Any) -> None:
    assert decode(encode(value)) == value
    assert json.loads(encode(value)) == value


@given(plain)
def test_other_writers_are_read(value: Any) -> None:
    assert decode(json.dumps(value).encode()) == value


def stripped(value: Any) -> Any:
    if isinstance(value, dict):
        return {key: stripped(item) for key, item in value.items() if item is not omit}
    if isinstance(value, list):
        return [stripped(item) for item in value if item is not omit]
    return value


@given(
    st.recursive(
        st.none() | st.integers() | text,
        lambda inner: st.lists(inner | st.just(omit)) | st.dictionaries(text, inner | st.just(omit)),
    )
)
def test_omitted_values_are_left_out_at_any_depth(value: Any) -> None:
    assert decode(encode(value)) == stripped(value)


class Colour(enum.Enum):
    RED = "red"


class Text(str):
    __slots__ = ()


class Count(int):
    pass


class View(Model):
    a: int


class Schema(pydantic.BaseModel):
    name_: str = pydantic.Field(alias="name")
    other: int | None = None


@dataclasses.dataclass
class Point:
    x: int
    y: object = None


@pytest.mark.parametrize(
    ("value", "sent"),
    [
        (View(a=1), b'{"a":1}'),
        ([View.of({"a": 1, "new": [None]})], b'[{"a":1,"new":[null]}]'),
        ({"p": Schema(name="n")}, b'{"p":{"name":"n"}}'),
        (Point(1), b'{"x":1,"y":null}'),
        (Point(1, omit), b'{"x":1}'),
        ({"a": NOT_GIVEN, "b": [NOT_GIVEN, 1]}, b'{"b":[1]}'),
        ({"v": View(a=1), "s": Schema(name="n"), "o": omit}, b'{"v":{"a":1},"s":{"name":"n"}}'),
        ((item for item in (1, omit, View(a=2))), b'[1,{"a":2}]'),
        ({"a": map(str, [1, None])}, b'{"a":["1","None"]}'),
        ((1, (2,)), b"[1,[2]]"),
        (range(2), b"[0,1]"),
        ({"k": 1}.keys(), b'["k"]'),
        ({"k": None}.values(), b"[null]"),
        ({1}, b"[1]"),
        (MappingProxyType({"a": 1, "b": omit}), b'{"a":1}'),
        (Colour.RED, b'"red"'),
        ({Colour.RED: Colour.RED, "o": omit}, b'{"red":"red"}'),
        (Text("t"), b'"t"'),
        ({"c": Count(3)}, b'{"c":3}'),
        ({1: {2.5: "x"}}, b'{"1":{"2.5":"x"}}'),
        (2**80, b"%d" % 2**80),
        (Decimal("1.50"), b"1.50"),
        ([Decimal("1.50"), None], b"[1.50,null]"),
        (date(2026, 1, 2), b'"2026-01-02"'),
        ([datetime(2026, 1, 2, 3, tzinfo=UTC), None], b'["2026-01-02T03:00:00Z",null]'),
        ("null and NaN", b'"null and NaN"'),
        ("é😀\u2028", '"é😀\u2028"'.encode()),
    ],
    ids=lambda part: re.sub(" at 0x[0-9a-f]+", "", repr(part)),
)
def test_what_is_sent(value: Any, sent: bytes) -> None:
    assert encode(value) == sent


@pytest.mark.parametrize(
    ("value", "words"),
    [
        ({"temperature": math.nan}, r"^temperature: nan is not a number that JSON has"),
        ({"a": [1, {"b": -math.inf}]}, r"^a\[1\]\.b: -inf "),
        ([Decimal("NaN")], r"^\[0\]: NaN "),
        (math.inf, r"^The value: inf "),
        ({"input": PurePosixPath("x.txt")}, r"^input: a path is not sent; .*files\.create"),
        ({"messages": [{"content": "a\ud83d"}]}, r"^messages\[0\]\.content: character 1 is half a surrogate"),
        ({"m": {"\udc00": 1}}, r"^m: character 0"),
        ({"tools": [print]}, r"^tools\[0\]: a value of type builtin_function_or_method has no JSON form"),
        ({"text_format": Schema}, r"^text_format: the class Schema is not a value"),
        ({"a": {None: 1}}, r"^a: the key None is not a string"),
        ({True: 1}, r"^The value: the key True is not a string"),
        ({"a": object(), "b": omit}, r"^a: a value of type object "),
    ],
)
def test_what_is_refused(value: Any, words: str) -> None:
    with pytest.raises(ArgumentError, match=words) as caught:
        encode(value)
    assert isinstance(caught.value, (TypeError, OpenAIError))


def test_a_value_inside_itself_is_refused() -> None:
    loop: list[Any] = [omit]
    loop.append(loop)
    bare: list[Any] = []
    bare.append(bare)
    for value in (loop, bare, {"a": bare}):
        with pytest.raises(ArgumentError, match="nested too deeply"):
            encode(value)


ACCEPTED: list[tuple[bytes, Any]] = [
    (b'{"a":1,"a":2}', {"a": 2}),
    (b" [ ] \n", []),
    (b"1" * 60, int("1" * 60)),
    (b"-0.0e-3", -0.0),
    (b'"\\ud83d\\ude00"', "😀"),
    (b'{"":{"":[]}}', {"": {"": []}}),
    (b'"\\/\\u0000\x7f"', "/\0\x7f"),
    (b'"cut \\ud83d"', "cut \ufffd"),
    (b'["\\udc00", "\\ud83d\\ud83d\\ude00", "\\\\ud83d"]', ["\ufffd", "\ufffd😀", "\\ud83d"]),
    (b"[" * 200 + b"]" * 200, None),
]
REJECTED: list[tuple[bytes, int]] = [
    (b"", 0),
    (b"   ", 3),
    (b'{"a":', 5),
    (b'{"a":}', 5),
    (b"[1,]", 3),
    (b'{"a":1,}', 7),
    (b"{a:1}", 1),
    (b"'a'", 0),
    (b"NaN", 0),
    (b"[-Infinity]", 2),
    (b"1 2", 2),
    (b"01", 1),
    (b'"\x01"', 1),
    (b'"\\x"', 2),
    (b'{"a":"\xff"}', 6),
    (b"\xef\xbb\xbf{}", 0),
    (b"1e999", 0),
    (b"<!DOCTYPE html><html>" + b"x" * 500, 0),
    (b'{"\\ud83d": ?}', 11),
]


@pytest.mark.parametrize(("data", "value"), ACCEPTED, ids=lambda part: repr(part)[:30])
def test_accepted(data: bytes, value: Any) -> None:
    found = decode(data)
    if value is not None:
        assert found == value


@pytest.mark.parametrize(("data", "offset"), REJECTED, ids=lambda part: repr(part)[:30])
def test_rejected(data: bytes, offset: int) -> None:
    with pytest.raises(MalformedJson) as caught:
        decode(data)
    assert abs(caught.value.offset - offset) <= 1
    assert len(caught.value.excerpt) < 400
    again = pickle.loads(pickle.dumps(caught.value))
    assert (str(again), again.offset) == (str(caught.value), caught.value.offset)


@pytest.mark.parametrize("data", [b"[" * 200_000, b'{"a":' * 200_000, b"[" * 200_000 + b"]" * 200_000])
def test_depth_is_no_recursion_error(data: bytes) -> None:
    with pytest.raises(MalformedJson, match="nested too deeply"):
        decode(data)


def test_the_message_shows_what_stands_there() -> None:
    with pytest.raises(MalformedJson, match=r"^Not JSON: invalid character at byte 0: <html>busy</html>$"):
        decode(b"<html>busy</html>")
    with pytest.raises(MalformedJson, match=r"^JSON ends too early at byte 6: \{\"a\": $"):
        decode(b'{"a": ')


@given(st.binary() | st.text(st.sampled_from('{}[]":,\\ud8c0 1e-nt\0é')).map(str.encode))
def test_any_bytes_decode_or_raise_one_error(data: bytes) -> None:
    offset = 0
    try:
        decode(data)
    except MalformedJson as error:
        offset = error.offset
    assert 0 <= offset <= len(data)
