"""What is written down of JSON and of streams, case by case, in tests/vectors: read, refused, or either."""

from __future__ import annotations

import json
import math
from collections.abc import Callable
from pathlib import Path
from typing import Any

import pytest

from aoai.wire.jsonl import BadLine, read
from aoai.wire.jsons import MalformedJson, decode
from aoai.wire.sse import Decoder, Event

VECTORS = Path(__file__).parent.parent / "vectors"


def cases(name: str) -> Any:
    found = json.loads((VECTORS / name).read_text(encoding="utf-8"))["cases"]
    return pytest.mark.parametrize("case", [pytest.param(case, id=case["name"]) for case in found])


def unpacked(told: Any) -> str:
    """A text, or one that is told in parts of which some are repeated."""
    if isinstance(told, str):
        return told
    return "".join([part if isinstance(part, str) else part[0] * part[1] for part in told])


def same(found: Any, wanted: Any) -> bool:
    """Whether two values are the same, of the same kinds."""
    if isinstance(wanted, float) and isinstance(found, (int, float)):
        return math.copysign(1, found) == math.copysign(1, wanted) and float(found) == wanted
    return type(found) is type(wanted) and found == wanted


def tried(call: Callable[[], Any], kind: type[Exception]) -> Any:
    """What a call returns, and `None`; or `None`, and the error it raised."""
    try:
        return call(), None
    except kind as error:
        return None, error


@cases("json_cases.json")
def test_json(case: Any) -> None:
    data = unpacked(case["bytes"]).encode("latin-1")
    value, flaw = tried(lambda: decode(data), MalformedJson)
    if flaw is not None:
        assert case["is"] != "read", flaw
        assert 0 <= flaw.offset <= len(data)
        return
    assert case["is"] != "refused", value
    if "value" in case:
        assert same(value, case["value"]), value


@cases("json_cases.json")
def test_json_lines(case: Any) -> None:
    """As the second line of three, and as the first. A line of its own is the same, but for what is between lines."""
    data = unpacked(case["bytes"]).encode("latin-1")
    if b"\n" in data or not data.strip():
        tried(lambda: list(read(data)), BadLine)
        return
    for source, number in ((b'{"a":1}\r\n%b\r\n\n[]' % data, 2), (data + b"\n[]", 1)):
        marked = number == 1 and data.startswith(b"\xef\xbb\xbf")  # which a file may begin with
        found, flaw = tried(lambda source=source: {line.number: line.value for line in read(source)}, BadLine)
        if flaw is not None:
            assert case["is"] != "read" or marked, flaw
            assert flaw.line == number
        else:
            assert case["is"] != "refused" or marked, found
            assert "value" not in case or same(found[number], case["value"])


@cases("sse_cases.json")
def test_streams(case: Any) -> None:
    stream = unpacked(case["bytes"]).encode("latin-1")
    wanted = [tuple([unpacked(part) if isinstance(part, list) else part for part in event]) for event in case["events"]]
    cuts = range(len(stream) + 1) if len(stream) < 200 else range(0, len(stream), 997)
    ways = [[stream[:at], stream[at:]] for at in cuts]
    ways += [[stream[at : at + size] for at in range(0, len(stream), size)] for size in (1, 2, 3, 4096)]
    for pieces in ways:
        decoder, found = Decoder(), list[Event]()
        for piece in pieces:
            found += decoder.feed(piece)
        found += decoder.finish()
        assert [(e.event, e.data.decode(), e.id, e.retry) for e in found] == wanted, pieces
        left = decoder.leftover
        told = None if left is None else [left.event, left.data.decode(), left.id, left.retry]
        assert told == case.get("leftover"), pieces


def test_there_are_vectors() -> None:
    for name, most in (("json_cases.json", 200), ("sse_cases.json", 85)):
        found = json.loads((VECTORS / name).read_text(encoding="utf-8"))["cases"]
        assert len({case["name"] for case in found}) == len(found) >= most
