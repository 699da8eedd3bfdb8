"""Lines come with their numbers, and what is wrong with one names it."""

from __future__ import annotations

import io
import json
import pickle
from pathlib import Path
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from aoai.wire.jsonl import BadLine, lines, objects, read

TEXT = '\ufeff{"a": 1}\r\n\n  \n{"b": "\u2028é"}\n[3]'
VALUES = [(1, {"a": 1}), (4, {"b": "\u2028é"}), (5, [3])]


def test_every_source(tmp_path: Path) -> None:
    path = tmp_path / "x.jsonl"
    path.write_bytes(TEXT.encode())
    assert list(read(TEXT.encode())) == VALUES
    assert list(read(TEXT)) == VALUES
    assert list(read(path)) == VALUES
    assert list(read(io.BytesIO(TEXT.encode()))) == VALUES
    assert list(read(io.StringIO(TEXT, newline=""))) == VALUES
    assert list(read(TEXT.encode().splitlines(keepends=True))) == VALUES
    with path.open(encoding="utf-8") as file:
        assert list(read(file)) == VALUES
    assert [value.number for value in read(b"1\n2\n")] == [1, 2]


TEXTS = st.text(st.characters(exclude_categories=["Cs"]), max_size=20)


@given(st.lists(st.dictionaries(TEXTS, st.integers() | st.none(), max_size=4), max_size=8))
def test_what_is_written_comes_back(values: list[dict[str, Any]]) -> None:
    text = "".join(json.dumps(value, ensure_ascii=False) + "\n" for value in values)
    assert list(objects(text)) == list(enumerate(values, 1))


def test_nothing_is_read_ahead() -> None:
    found = read(b"1\nnot json\n")
    assert next(found) == (1, 1)
    with pytest.raises(BadLine, match=r"^line 2: Not JSON: .* at byte \d: not json$"):
        next(found)


@pytest.mark.parametrize(
    ("source", "line"), [(b"{}\n{", 2), (b"\n\n\xff\n", 3), ('{}\n"\ud800"\n', 2), (b"1 2", 1), (b"[" * 100_000, 1)]
)
def test_the_line_is_named(source: bytes | str, line: int) -> None:
    with pytest.raises(BadLine, match=f"^line {line}: ") as caught:
        list(read(source))
    assert caught.value.line == line
    assert str(pickle.loads(pickle.dumps(caught.value))) == str(caught.value)


@pytest.mark.parametrize(
    ("line", "kind"),
    [("[]", "an array"), ('"x"', "a string"), ("1", "a number"), ("null", "null"), ("true", "true or")],
)
def test_a_line_that_is_no_object(line: str, kind: str) -> None:
    with pytest.raises(BadLine, match=f"^line 2: a JSON object was expected, not {kind}"):
        list(objects("{}\n" + line))


def test_no_lines() -> None:
    assert list(lines(b"")) == list(lines(b"\n \n\r\n")) == list(lines("")) == []
