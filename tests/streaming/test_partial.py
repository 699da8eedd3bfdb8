"""JSON that is not complete yet reads as far as it is, the way other people's readers read it."""

from __future__ import annotations

import json

import pytest
from hypothesis import given
from hypothesis import strategies as st
from jiter import from_json

from aoai.streaming.partial import partial_json

VALUES = st.recursive(
    st.none() | st.booleans() | st.integers() | st.floats(allow_nan=False, allow_infinity=False) | st.text(),
    lambda inner: st.lists(inner, max_size=4) | st.dictionaries(st.text(), inner, max_size=4),
    max_leaves=12,
)


@given(VALUES.filter(lambda value: isinstance(value, (dict, list))), st.data(), st.sampled_from([None, 1]))
def test_any_beginning_reads_as_openai_reads_it(value, data, indent):
    text = json.dumps(value, ensure_ascii=data.draw(st.booleans()), indent=indent)
    start = text[: data.draw(st.integers(1, len(text)))]
    assert partial_json(start) == from_json(start.encode("utf-8", "surrogatepass"), partial_mode=True)


@given(VALUES)
def test_a_whole_value_reads_as_itself(value):
    assert partial_json(json.dumps(value)) == value


@given(st.text(alphabet='{}[]:," \\ab1-.e\ntrue', max_size=30))
def test_nothing_raises(text):
    partial_json(text)


@pytest.mark.parametrize("text", ["", " ", "abc", "}", '{"a" 1}', "[1,,2]"])
def test_what_is_no_json_reads_as_nothing_or_what_was_before(text):
    assert partial_json(text) in (None, [1])
