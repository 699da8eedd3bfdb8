"""Machines that hypothesis drives: a stream that comes in any pieces, and a form that holds any parts."""

from __future__ import annotations

import io
import re
from email.parser import BytesParser
from email.policy import HTTP
from typing import Any

from hypothesis import settings
from hypothesis import strategies as st
from hypothesis.stateful import (
    RuleBasedStateMachine,
    initialize,
    invariant,
    precondition,
    rule,
    run_state_machine_as_test,
)

from aoai.errors import ArgumentError
from aoai.wire.multipart import form
from aoai.wire.sse import Decoder, Event, EventTooLarge

from .references import BOUNDARY, events_of, parts_of

FEW = settings(max_examples=40, stateful_step_count=20, deadline=None)


class Pieces(RuleBasedStateMachine):
    """However a stream is cut: after each piece there are the events that are whole by then, and no others."""

    def __init__(self) -> None:
        super().__init__()
        self.stream = b""
        self.found: list[Event] = []
        self.over = False

    @initialize(
        limit=st.sampled_from([1 << 28, 1 << 28, 12, 5000]), mark=st.sampled_from([b"", b"\xef\xbb\xbf", b"\xef"])
    )
    def begin(self, limit: int, mark: bytes) -> None:
        self.limit = limit
        self.decoder = Decoder(limit)
        self.feed(mark)

    def feed(self, piece: bytes) -> None:
        self.stream += piece
        try:
            self.found += self.decoder.feed(piece)
        except EventTooLarge:
            self.over = True

    @precondition(lambda self: not self.over)
    @rule(
        line=st.sampled_from([b"data: a", b"data:b", b"event: x", b"id: 1", b"retry: 5", b": c", b"data", b"", b"e: f"])
    )
    def a_line(self, line: bytes) -> None:
        self.feed(line)

    @precondition(lambda self: not self.over)
    @rule(end=st.sampled_from([b"\n", b"\r", b"\r\n", b"\n\n", b"\r\n\r\n", b"\n\r", b"\r\r"]))
    def an_end(self, end: bytes) -> None:
        self.feed(end)

    @precondition(lambda self: not self.over)
    @rule(
        piece=st.sampled_from(
            [b"d", b"ata", b": ", b" ", b"\xef\xbb\xbf", b"\0", b"\xff", b"x" * 5000, b"data: {}\n\n" * 3]
        )
    )
    def something(self, piece: bytes) -> None:
        self.feed(piece)

    @precondition(lambda self: not self.over)
    @rule()
    def nothing(self) -> None:
        self.feed(b"")

    @precondition(lambda self: self.over)
    @rule(piece=st.sampled_from([b"data: ok\n\n", b""]))
    def more_of_what_was_given_up(self, piece: bytes) -> None:
        try:
            self.decoder.feed(piece)
        except EventTooLarge:
            return
        raise AssertionError("what was given up is read again")

    @invariant()
    def the_events_are_those_of_the_standard(self) -> None:
        if not hasattr(self, "decoder"):
            return
        wanted, _ = events_of(self.stream)
        if self.over:
            assert self.found == wanted[: len(self.found)]
            assert self.limit < 1 << 28
        else:
            assert self.found == wanted
        assert all(len(event.data) <= self.limit for event in self.found)

    def teardown(self) -> None:
        if self.over:
            return
        try:
            assert self.decoder.finish() == []
        except EventTooLarge:
            assert self.limit < 1 << 28
            return
        assert self.decoder.leftover == events_of(self.stream)[1]


def test_a_stream_in_any_pieces() -> None:
    run_state_machine_as_test(Pieces, settings=FEW)


NAMES = [
    "a",
    "größe",
    'quo"ted',
    "two words",
    "a;b=c",
    "a\\b",
    "日本😀",
    "line\nfeed",
    "line\r\nfeed",
    "%22",
    "x" * 300,
    "'",
    "--",
]
CONTENTS = [
    b"",
    b"a",
    b"\r\n",
    b"--",
    b"\r\n--",
    b"\r\n--" + BOUNDARY[:-1].encode(),
    b"--" + BOUNDARY[:-1].encode() + b"--\r\n",
    b"\r\n\r\n--\r\n",
    b'Content-Disposition: form-data; name="evil"\r\n\r\nx',
    bytes(range(256)),
    b"x" * 70_000,
]


class Parts(RuleBasedStateMachine):
    """Whatever a form is made of, two other libraries read the same parts out of it."""

    def __init__(self) -> None:
        super().__init__()
        self.fields: dict[str, Any] = {}
        self.files: dict[str, Any] = {}
        self.wanted_fields: list[tuple[str, bytes]] = []
        self.wanted_files: list[tuple[str, bytes, str | None]] = []

    @rule(name=st.sampled_from(NAMES), text=st.text(st.characters(exclude_categories=["Cs"])))
    def a_field(self, name: str, text: str) -> None:
        if name not in self.fields:
            self.fields[name] = text
            self.wanted_fields.append((name, text.encode()))

    @rule(name=st.sampled_from(NAMES), items=st.lists(st.sampled_from(["x", "", "é"]), min_size=1, max_size=3))
    def a_list(self, name: str, items: list[str]) -> None:
        if name not in self.fields:
            self.fields[name] = items
            self.wanted_fields += [(f"{name}[]", item.encode()) for item in items]

    @rule(
        name=st.sampled_from(NAMES),
        filename=st.sampled_from(NAMES),
        content=st.sampled_from(CONTENTS),
        kind=st.sampled_from(["bytes", "array", "file", "pipe"]),
        type_=st.sampled_from([None, "application/jsonl", "text/plain; charset=utf-8"]),
    )
    def a_file(self, name: str, filename: str, content: bytes, kind: str, type_: str | None) -> None:
        if name in self.files:
            return
        given: Any = {
            "bytes": content,
            "array": bytearray(content),
            "file": io.BytesIO(content),
            "pipe": Pipe(content),
        }[kind]
        self.files[name] = (filename, given, type_)
        self.wanted_files.append((name, content, filename))

    @rule(name=st.sampled_from(NAMES), header=st.sampled_from(["x\r\nEvil: 1", "x\ny", "\0"]))
    def a_header_that_would_be_two(self, name: str, header: str) -> None:
        try:
            form({}, {name: ("f", b"x", header)}, boundary=BOUNDARY)
        except ArgumentError:
            return
        raise AssertionError("a line break in a header field was taken")

    def teardown(self) -> None:
        if not self.wanted_fields and not self.wanted_files:
            return
        made = form(self.fields, self.files, boundary=BOUNDARY)
        body = made.body if isinstance(made.body, bytes) else b"".join(made.body)
        assert made.length in (None, len(body))
        if made.replayable and not isinstance(made.body, bytes):
            assert b"".join(made.body) == body
        wanted = [(escaped(name), content) for name, content in self.wanted_fields]
        wanted += [(escaped(name), content) for name, content, _ in self.wanted_files]
        heads = parts_of(body)
        assert [(name_of(head), content) for head, content in heads] == wanted
        for (head, _), (_, _, filename) in zip(heads[len(self.wanted_fields) :], self.wanted_files, strict=True):
            assert f'; filename="{escaped(filename or "")}"' in head["content-disposition"]
        message = BytesParser(policy=HTTP).parsebytes(f"Content-Type: {made.content_type}\r\n\r\n".encode() + body)
        assert len(list(message.iter_parts())) == len(wanted)


class Pipe(io.RawIOBase):
    """A file that can be read once."""

    def __init__(self, content: bytes) -> None:
        self.content = io.BytesIO(content)

    def read(self, size: int = -1) -> bytes:
        return self.content.read(size)

    def tell(self) -> int:
        raise OSError("a pipe has no place")


def escaped(name: str) -> str:
    return name.replace('"', "%22").replace("\r", "%0D").replace("\n", "%0A")


def name_of(head: dict[str, str]) -> str:
    return re.match(r'form-data; name="([^"]*)"', head["content-disposition"])[1]  # type: ignore[index]  # or it fails


def test_a_form_of_any_parts() -> None:
    run_state_machine_as_test(Parts, settings=FEW)
