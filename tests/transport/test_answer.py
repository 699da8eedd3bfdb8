"""Reading HTTP/1.1: bytes cut anywhere mean the same, and http.client agrees about every body."""

from __future__ import annotations

import gzip
import http.client
import io
import zlib
from itertools import pairwise
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from aoai.transport.answer import Answer, Decoder, Raw, Reader


class Pieces(Raw):
    """A connection that hands over these pieces, and then nothing more."""

    def __init__(self, pieces: list[bytes]) -> None:
        self.pieces = [piece for piece in pieces if piece]

    def readinto(self, buffer: Any) -> int | None:
        if self.quiet:
            return None
        if not self.pieces:
            return 0
        piece = self.pieces.pop(0)
        taken = piece[: len(buffer)]
        buffer[: len(taken)] = taken
        if len(taken) < len(piece):
            self.pieces.insert(0, piece[len(taken) :])
        return len(taken)

    def makefile(self, mode: str) -> Reader:
        return Reader(self, 256)  # small, so that a body does not fit


class Whole(io.BytesIO):
    def makefile(self, mode: str) -> io.BytesIO:
        return self


def cut(data: bytes, cuts: list[int]) -> list[bytes]:
    places = sorted({0, len(data), *(place % (len(data) + 1) for place in cuts)})
    return [data[start:end] for start, end in pairwise(places)]


def read(pieces: list[bytes], method: str = "GET") -> tuple[Answer, bytes]:
    answer = Answer(Pieces(pieces), method=method)  # type: ignore[arg-type]
    answer.begin()
    body = b""
    while not answer.finished:
        data = answer.read1(65536)
        if not data:
            break
        body += data
    return answer, body


chunks = st.lists(st.binary(min_size=1, max_size=300), max_size=8)
cuts = st.lists(st.integers(0, 5000), max_size=12)


def chunked(parts: list[bytes], extension: bytes = b"") -> bytes:
    return b"".join(b"%x%b\r\n%b\r\n" % (len(part), extension, part) for part in parts) + b"0\r\n\r\n"


@given(parts=chunks, cuts=cuts, extension=st.sampled_from([b"", b";name=value", b" "]))
def test_chunks_mean_the_same_wherever_the_bytes_are_cut(parts: list[bytes], cuts: list[int], extension: bytes) -> None:
    sent = b"HTTP/1.1 200 OK\r\nTransfer-Encoding: chunked\r\n\r\n" + chunked(parts, extension)
    answer, body = read(cut(sent, cuts))
    assert body == b"".join(parts)
    assert answer.isclosed()
    assert not answer.will_close


@given(body=st.binary(max_size=2000), cuts=cuts)
def test_a_length_means_the_same_wherever_the_bytes_are_cut(body: bytes, cuts: list[int]) -> None:
    sent = b"HTTP/1.1 200 OK\r\ncontent-length: %d\r\n\r\n%b" % (len(body), body)
    answer, got = read(cut(sent, cuts))
    assert got == body
    assert answer.finished


@given(parts=chunks, cuts=cuts, kept=st.integers(0, 4000))
def test_cut_chunks_are_an_error_and_never_a_shorter_body(parts: list[bytes], cuts: list[int], kept: int) -> None:
    head, body = b"HTTP/1.1 200 OK\r\nTransfer-Encoding: chunked\r\n\r\n", chunked(parts)
    kept %= len(body)
    with pytest.raises(http.client.HTTPException):
        read(cut(head + body[:kept], cuts))


names = st.from_regex(r"[A-Za-z][A-Za-z0-9-]{0,15}", fullmatch=True).filter(
    lambda name: name.lower() not in ("content-length", "transfer-encoding", "connection", "keep-alive")
)
values = st.text(st.characters(min_codepoint=33, max_codepoint=255, exclude_characters="\x7f\x85\xa0"), max_size=20)


@given(fields=st.lists(st.tuples(names, values), max_size=20), cuts=cuts, body=st.binary(max_size=50))
def test_headers_are_those_that_http_client_reads(fields: list[tuple[str, str]], cuts: list[int], body: bytes) -> None:
    lines = "".join(f"{name}: {value}\r\n" for name, value in fields)
    sent = f"HTTP/1.1 201 Made\r\n{lines}Content-Length: {len(body)}\r\n\r\n".encode("latin-1") + body
    answer, got = read(cut(sent, cuts))
    theirs = http.client.HTTPResponse(Whole(sent))  # type: ignore[arg-type]
    theirs.begin()
    assert answer.items == [(name, value.strip()) for name, value in theirs.getheaders()]
    assert (answer.status, got) == (theirs.status, theirs.read()) == (201, body)


@given(noise=st.binary(max_size=300), cuts=cuts)
def test_noise_is_an_error_of_http_and_nothing_else(noise: bytes, cuts: list[int]) -> None:
    for head in (b"", b"HTTP/1.1 200 OK\r\n", b"HTTP/1.1 200 OK\r\nTransfer-Encoding: chunked\r\n\r\n"):
        try:
            read(cut(head + noise, cuts))
        except (http.client.HTTPException, ValueError):
            pass


def squeezed(data: bytes, wbits: int) -> bytes:
    squeeze = zlib.compressobj(wbits=wbits)
    return squeeze.compress(data) + squeeze.flush()


@given(data=st.binary(max_size=2000), cuts=cuts, wbits=st.sampled_from([15, -15, 31]), members=st.integers(1, 3))
def test_decoding_does_not_depend_on_the_cuts(data: bytes, cuts: list[int], wbits: int, members: int) -> None:
    packed = squeezed(data, wbits)
    if wbits == 31:
        packed, data = packed * members, data * members
    decoder = Decoder()
    assert b"".join(decoder.feed(piece) for piece in cut(packed, cuts)) + decoder.end() == data


@pytest.mark.parametrize("wbits", [15, -15, 31])
@pytest.mark.parametrize("members", [1, 3])
def test_r35_what_unpacks_to_much_is_handed_out_in_parts(wbits: int, members: int) -> None:
    data = b"x" * (3 << 20) + b"end"
    packed = squeezed(data, wbits) * (members if wbits == 31 else 1)
    decoder = Decoder()
    parts = [decoder.feed(packed)]
    while decoder.waits:
        parts.append(decoder.feed(b""))
    assert b"".join(parts) + decoder.end() == data * (members if wbits == 31 else 1)
    assert max(map(len, parts)) <= 2 << 20


@given(data=st.binary(min_size=1, max_size=500), kept=st.integers(0, 500))
def test_a_cut_encoding_is_an_error(data: bytes, kept: int) -> None:
    packed = gzip.compress(data)
    decoder = Decoder()
    with pytest.raises(zlib.error):
        decoder.feed(packed[: 1 + kept % (len(packed) - 1)])
        decoder.end()


def test_nothing_decodes_to_nothing() -> None:
    assert Decoder().end() == b""
