"""The reader of calls: JSON that arrives cut anywhere gives the same calls."""

from __future__ import annotations

import json
from typing import Any

from hypothesis import given
from hypothesis import strategies as st

from aoai.server.calls import CallReader, Read

values = st.recursive(
    st.one_of(st.none(), st.booleans(), st.integers(), st.text(max_size=6), st.just('"}]{[\\')),
    lambda inner: st.one_of(
        st.lists(inner, max_size=3), st.dictionaries(st.sampled_from(["name", "arguments", "x}"]), inner, max_size=3)
    ),
    max_leaves=6,
)
calls = st.lists(
    st.tuples(st.text(min_size=1, max_size=8), st.dictionaries(st.text(max_size=4), values, max_size=3)),
    min_size=1,
    max_size=3,
)


def read(text: str, cuts: list[int]) -> list[Read]:
    reader = CallReader()
    found: list[Read] = []
    at = 0
    for cut in sorted({c % (len(text) + 1) for c in cuts}):
        found += reader.feed(text[at:cut])
        at = cut
    return [*found, *reader.feed(text[at:]), *reader.finish()]


@given(
    calls, st.lists(st.integers(min_value=0, max_value=400), max_size=12), st.booleans(), st.sampled_from([None, 0, 2])
)
def test_cuts_make_no_difference(
    given_calls: list[tuple[str, dict[str, Any]]], cuts: list[int], ascii_only: bool, indent: int | None
) -> None:
    wire: Any = [{"name": name, "arguments": arguments} for name, arguments in given_calls]
    if len(wire) == 1 and ascii_only:
        wire = wire[0]
    found = read(json.dumps(wire, ensure_ascii=ascii_only, indent=indent), cuts)
    names = [r.name for r in found if r.name is not None]
    wholes = [r.whole for r in found if r.whole is not None]
    assert names == [name for name, _ in given_calls]
    assert [json.loads(w) for w in wholes] == [arguments for _, arguments in given_calls]
    written = "".join(r.text for r in found if r.name is None and r.whole is None)
    assert written == "".join(wholes)


def test_arguments_are_passed_on_before_the_call_is_complete() -> None:
    reader = CallReader()
    assert reader.feed('[{"name": "f", "argum') == []
    assert reader.feed('ents": {"a": "x') == [Read(name="f"), Read(text='{"a": "x')]
    assert reader.finish() == [Read(whole='{"a": "x')]


def test_what_is_no_call_brings_nothing() -> None:
    assert read("Sorry, I cannot do that.", [3, 9]) == []
    assert read("[]", []) == []
    assert read('{"city": "Osaka"}', [5]) == []
