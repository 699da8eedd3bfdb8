"""Query strings read back as they were meant, and a value never leaves its path segment."""

from __future__ import annotations

import enum
from datetime import UTC, datetime
from typing import Any
from urllib.parse import parse_qsl, unquote, urlsplit

import pytest
from hypothesis import given
from hypothesis import strategies as st

from aoai.errors import ArgumentError
from aoai.types._omit import NOT_GIVEN, omit
from aoai.wire.query import encode, fill, merge

text = st.text(st.characters(exclude_categories=["Cs"]))


class Order(enum.Enum):
    ASC = "asc"


@pytest.mark.parametrize(
    ("params", "query"),
    [
        ({}, ""),
        ({"limit": 3, "after": None, "before": omit, "order": NOT_GIVEN}, "limit=3"),
        ({"stream": True, "store": False}, "stream=true&store=false"),
        ({"include": ["a.b", "c"]}, "include=a.b&include=c"),
        ({"metadata": {"a": {"b": 1}, "c": [1, 2]}}, "metadata%5Ba%5D%5Bb%5D=1&metadata%5Bc%5D=1&metadata%5Bc%5D=2"),
        ({"q": "a b+c&d=é/"}, "q=a%20b%2Bc%26d%3D%C3%A9%2F"),
        ({"order": Order.ASC, "x": 0.5, "empty": ""}, "order=asc&x=0.5&empty="),
        ({"since": datetime(2026, 1, 2, tzinfo=UTC)}, "since=2026-01-02T00%3A00%3A00%2B00%3A00"),
        ({"g": (n for n in (1, None, 2))}, "g=1&g=2"),
    ],
)
def test_queries(params: dict[str, Any], query: str) -> None:
    assert encode(params) == query


def test_lists_with_brackets() -> None:
    params = {"include": ["a", "b"], "m": {"l": [1]}}
    assert parse_qsl(encode(params, brackets=True)) == [("include[]", "a"), ("include[]", "b"), ("m[l][]", "1")]


@pytest.mark.parametrize("value", [b"x", object(), float("nan"), 1j])
def test_what_a_query_cannot_carry(value: object) -> None:
    with pytest.raises(ArgumentError, match=r"^a\[b\] takes text, a number"):
        encode({"a": {"b": value}})


@given(st.dictionaries(text, text | st.lists(text)))
def test_queries_come_back(params: dict[str, Any]) -> None:
    pairs = [(k, item) for k, v in params.items() for item in ([v] if isinstance(v, str) else v)]
    assert parse_qsl(encode(params), keep_blank_values=True) == pairs


@pytest.mark.parametrize(
    ("url", "params", "merged"),
    [
        ("https://h/p", {}, "https://h/p"),
        ("https://h/p?a=1", {"b": omit}, "https://h/p?a=1"),
        ("https://h/p", {"a": 1}, "https://h/p?a=1"),
        ("https://h/p?", {"a": 1}, "https://h/p?a=1"),
        ("https://h/p?a=1&b=%20&c", {"b": 2}, "https://h/p?a=1&c&b=2"),
        ("https://h/p?a%5Bx%5D=1&a[x]=3", {"a": {"x": 2}}, "https://h/p?a%5Bx%5D=2"),
        ("https://h/p?api-version=preview#f?x", {"limit": 1}, "https://h/p?api-version=preview&limit=1#f?x"),
        ("https://h/p?b=1&&", {"a": 1}, "https://h/p?b=1&a=1"),
        ("https://h/p#f", {"a": 1}, "https://h/p?a=1#f"),
    ],
)
def test_merging(url: str, params: dict[str, Any], merged: str) -> None:
    assert merge(url, params) == merged


def test_a_generator_is_read_once_when_merging() -> None:
    assert merge("https://h/p?a=0", {"a": (n for n in (1, 2))}) == "https://h/p?a=1&a=2"


@given(text.filter(lambda value: value not in ("", ".", "..")))
def test_a_value_stays_one_segment(value: str) -> None:
    path = fill("/files/{file_id}/content", {"file_id": value})
    split = urlsplit("https://h" + path)
    assert split.path == path
    assert split.query == split.fragment == ""
    assert [unquote(part) for part in path.split("/")] == ["", "files", value, "content"]


def test_paths() -> None:
    assert fill("/models", {}) == "/models"
    assert fill("/a/{x}/b/{y}", {"x": "1/2", "y": "é"}) == "/a/1%2F2/b/%C3%A9"
    assert fill("{x}", {"x": "%2e%2e~"}) == "%252e%252e~"


@pytest.mark.parametrize("value", ["", ".", "..", None, 5, b"x", omit])
def test_a_path_needs_a_name(value: object) -> None:
    with pytest.raises(
        ArgumentError, match=r"(^file_id must name a resource, not )|(^Expected a non-empty value for `file_id`)"
    ):
        fill("/files/{file_id}", {"file_id": value})
    with pytest.raises(ValueError, match="file_id"):
        fill("/files/{file_id}", {})


def test_half_a_character_is_refused() -> None:
    with pytest.raises(ArgumentError, match="file_id cannot be sent"):
        fill("/files/{file_id}", {"file_id": "\ud800"})
    with pytest.raises(ArgumentError, match="cannot be sent"):
        encode({"a": "\ud800"})
