"""Events come out the same wherever the bytes are cut, and at a cost that grows with the bytes."""

from __future__ import annotations

import json
import pickle
import tracemalloc
from itertools import pairwise
from pathlib import Path

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from aoai.wire.sse import Decoder, Event, EventTooLarge, encode

from .references import events_of

VECTORS = Path(__file__).parent.parent / "vectors"


def reference(stream: bytes) -> list[Event]:
    """What the standard makes of a stream that is there as a whole."""
    return events_of(stream)[0]


def cut(stream: bytes, places: list[int]) -> list[bytes]:
    edges = [0, *sorted(place % (len(stream) + 1) for place in places), len(stream)]
    return [stream[a:b] for a, b in pairwise(edges)]


def decoded(pieces: list[bytes], limit: int = 1 << 28) -> list[Event]:
    decoder = Decoder(limit)
    found = [event for piece in pieces for event in decoder.feed(piece)]
    return found + decoder.finish()


LINES = [
    b"data: {}",
    b"data: x",
    b"data:y",
    b"data:  two blanks",
    b"data",
    b"data:",
    b"data: \xc3\xa9\xe2\x82\xac",
    b"data: \xff",
    b"event: delta",
    b"event",
    b"event: \xe5\xad",
    b"id: 7",
    b"id",
    b"id: a\0b",
    b"retry: 250",
    b"retry: 2x",
    b"retry:",
    b"retry: 99999999999999999999",
    b": comment",
    b":",
    b"unknown: 1",
    b"Data: no",
    b"data : no",
    b" data: no",
    b"\xef\xbb\xbfdata: mark",
    b"",
    b"",
    b"",
]
lines_with_ends = st.lists(
    st.tuples(st.sampled_from(LINES), st.sampled_from([b"\n", b"\n", b"\r\n", b"\r", b"\n\n", b"\r\n\r\n", b""]))
).map(lambda items: b"".join(line + end for line, end in items))
PIECES = [
    b'data: {"a":1}\n\n',
    b"event: x\ndata: {}\n\n",
    b"data: [DONE]\n\n",
    b": ping\n\n",
    b"event: y\ndata: {}\n",
    b"data: a\n",
    b"id: 1\n",
    b"\n",
]
plain_events = st.lists(st.sampled_from(PIECES)).map(b"".join)
any_bytes = st.lists(
    st.sampled_from([b"data: ", b"data", b":", b" ", b"a", b"\n", b"\r", b"event: ", b"\0", b"\xef"])
).map(b"".join)
streams = st.one_of(lines_with_ends, plain_events, any_bytes)
marked = st.tuples(st.sampled_from([b"", b"", b"\xef\xbb\xbf", b"\xef\xbb", b"\xef"]), streams).map(b"".join)
places = st.lists(st.integers(0, 10_000), max_size=12)


@settings(max_examples=500, deadline=None)
@given(marked, places)
def test_any_cut_gives_the_events_of_the_standard(stream: bytes, places: list[int]) -> None:
    assert decoded(cut(stream, places)) == reference(stream)


@given(marked)
def test_byte_by_byte_and_whole(stream: bytes) -> None:
    expected = reference(stream)
    assert decoded([stream]) == expected
    assert decoded([stream[at : at + 1] for at in range(len(stream))]) == expected


LONG = [
    b"data: " + b"x" * 5000,
    b"data:" + b" y" * 4000,
    b"id: " + b"i" * 5000,
    b": " + b"c" * 9000,
    b"z" * 5000,
    b"event: " + b"e" * 4200,
]
long_streams = st.lists(
    st.tuples(
        st.sampled_from([*LONG, b"data: short", b"event: short", b""]), st.sampled_from([b"\n", b"\r\n", b"\n\n"])
    )
).map(lambda items: b"".join(line + end for line, end in items))


@settings(max_examples=300, deadline=None)
@given(long_streams, st.lists(st.integers(0, 60_000), max_size=20), st.sampled_from([97, 1000, 4097]))
def test_long_lines_cut_anywhere(stream: bytes, places: list[int], size: int) -> None:
    expected = reference(stream)
    assert decoded([b"\n", *cut(stream, places)]) == expected
    assert decoded([stream[at : at + size] for at in range(0, len(stream), size)]) == expected


@pytest.mark.parametrize(
    "pieces",
    [
        [b"data: a\r", b"", b"\ndata: b\r", b"\n\r", b"\n"],
        [b"data: a\r\n\r", b"\ndata: b\n", b"\ndata: c\r", b"\r"],
        [b"data: a\r\r", b"data: b\n", b"\ndata: c\r\r"],
        [b"\xef\xbb\xbf", b"data: a\n\n"],
        [b"\n", b"event: x\ndata: a\nid: 3\n", b"\n"],
        [b"\n", b"data: a\ndata: b\n\nid: 3\ndata: " + b"c" * 5000, b"\n\n"],
        [b"\n", b"event: x\ndata: a\ndata: b\n\ndata: c\n\n", b"data: d\n\n"],
    ],
)
def test_line_ends_between_pieces(pieces: list[bytes]) -> None:
    assert decoded(pieces) == reference(b"".join(pieces))


@settings(max_examples=500, deadline=None)
@given(st.one_of(marked, long_streams), places, st.sampled_from([0, 1, 2, 3, 8, 20, 4500, 9000]))
def test_the_limit_stops_at_the_same_event(stream: bytes, places: list[int], limit: int) -> None:
    def run(pieces: list[bytes]) -> tuple[list[Event], bool]:
        decoder, found = Decoder(limit), list[Event]()
        try:
            for piece in pieces:
                found += decoder.feed(piece)
            found += decoder.finish()
        except EventTooLarge:
            return found, True
        return found, False

    once = run([stream])
    assert run(cut(stream, places)) == once
    assert all(len(event.data) <= limit for event in once[0])
    assert once[1] or once[0] == reference(stream)


@pytest.mark.parametrize(
    "stream", [b"data: 123\n\n", b"data: 1\ndata: 2\n\n", b"event: 123\n", b"id: 123\n", b"retry: 123\n"]
)
def test_what_the_limit_counts(stream: bytes) -> None:
    with pytest.raises(EventTooLarge):
        Decoder(2).feed(stream)
    assert decoded([stream], 3) == reference(stream)


def test_a_stream_above_the_limit_stays_refused() -> None:
    decoder = Decoder(10)
    assert decoder.feed(b"data: ok\n\ndata: 12345678901\n\n") == [Event("", b"ok")]
    for _ in range(2):
        with pytest.raises(EventTooLarge, match="larger than 10 bytes"):
            decoder.feed(b"data: ok\n\n")
    with pytest.raises(EventTooLarge):
        decoder.finish()
    assert pickle.loads(pickle.dumps(EventTooLarge(10))).limit == 10


@pytest.mark.parametrize("vector", sorted(VECTORS.glob("*.sse")), ids=lambda path: path.stem)
def test_vectors(vector: Path) -> None:
    stream = vector.read_bytes()
    known = json.loads(vector.with_suffix(".json").read_bytes())
    for size in (1, 2, 3, 100, 1024, len(stream)):
        decoder, found = Decoder(), list[Event]()
        for at in range(0, len(stream), size):
            found += decoder.feed(stream[at : at + size])
        found += decoder.finish()
        assert [[e.event, e.data.decode(), e.id, e.retry] for e in found] == known["events"]
        last = decoder.leftover
        assert (last and [last.event, last.data.decode(), last.id, last.retry]) == known["leftover"]


def test_there_are_vectors() -> None:
    assert len(list(VECTORS.glob("*.sse"))) >= 8


@pytest.mark.parametrize(
    ("stream", "leftover"),
    [
        (b"data: a\n\n", None),
        (b"data: a\n\ndata: [DONE]\n", Event("", b"[DONE]")),
        (b"data: a\n\ndata: [DONE]", None),
        (b"event: x\ndata: a\nid: 3\n", Event("x", b"a", "3")),
        (b"data: a\ndata: b", None),
        (b"event: x\n", None),
        (b"data: a\r\n\r\ndata: b\r\n", Event("", b"b")),
        (b"data: " + b"x" * 5000 + b"\n", Event("", b"x" * 5000)),
        (b"data: " + b"x" * 5000, None),
    ],
)
def test_what_the_end_leaves_over(stream: bytes, leftover: Event | None) -> None:
    for size in (1, 7, len(stream)):
        decoder = Decoder()
        found = [e for at in range(0, len(stream), size) for e in decoder.feed(stream[at : at + size])]
        assert decoder.finish() == []
        assert decoder.leftover == leftover
        assert found == reference(stream)


def test_one_enormous_line_costs_its_own_size() -> None:
    size, piece = 64 << 20, b"x" * (64 << 10)
    decoder = Decoder()
    tracemalloc.start()
    try:
        assert decoder.feed(b"event: big\ndata: ") == []
        for _ in range(size // len(piece)):
            assert decoder.feed(piece) == []
        [event] = decoder.feed(b"\n\n")
        _, peak = tracemalloc.get_traced_memory()
    finally:
        tracemalloc.stop()
    assert (event.event, len(event.data)) == ("big", size)
    assert peak < 1.3 * size + (1 << 20)


def test_unneeded_bytes_are_not_kept() -> None:
    decoder = Decoder(limit=10_000)
    tracemalloc.start()
    try:
        for _ in range(2_000):
            assert decoder.feed(b": still here\n" * 50) == []
        assert decoder.feed(b": ") == []
        for _ in range(200):
            assert decoder.feed(b"x" * 8192) == []
        _, peak = tracemalloc.get_traced_memory()
    finally:
        tracemalloc.stop()
    assert peak < 200_000
    assert decoder.feed(b"\n\ndata: a\n\n") == [Event("", b"a")]


@given(
    st.binary().map(lambda data: data.replace(b"\r", b"")),
    st.none() | st.text(alphabet=st.characters(exclude_characters="\r\n\0", exclude_categories=["Cs"]), min_size=1),
    st.none() | st.text(alphabet=st.characters(exclude_characters="\r\n\0", exclude_categories=["Cs"])),
)
def test_encoded_events_come_back(data: bytes, event: str | None, id: str | None) -> None:
    assert decoded([encode(data, event, id)]) == [Event(event or "", data, id or "")]


def test_data_of_several_lines_is_encoded_line_by_line() -> None:
    encoded = encode(b"a\r\nb\rc\nd", "e", "1")
    assert encoded == b"event: e\nid: 1\ndata: a\ndata: b\ndata: c\ndata: d\n\n"
    assert decoded([encoded]) == [Event("e", b"a\nb\nc\nd", "1")]


@pytest.mark.parametrize("times", [1, 2, 3])
def test_the_name_of_an_event_may_be_no_text(times: int) -> None:
    assert decoded([b"event: a\xff\ndata: b\n\n" * times]) == [Event("a\N{REPLACEMENT CHARACTER}", b"b", "")] * times


@pytest.mark.parametrize("bad", ["a\nb", "a\rb", "a\0b"])
def test_a_name_cannot_smuggle_a_line(bad: str) -> None:
    with pytest.raises(ValueError, match="line break"):
        encode(b"x", event=bad)
    with pytest.raises(ValueError, match="line break"):
        encode(b"x", id=bad)
