"""Forms read back by another library are what was passed, with the length they promised."""

from __future__ import annotations

import io
import os
import threading
import tracemalloc
from email.parser import BytesParser
from email.policy import HTTP
from pathlib import Path
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from aoai.errors import ArgumentError
from aoai.types._omit import omit
from aoai.wire.multipart import Form, form

from .references import BOUNDARY, parts_of


def sent(made: Form) -> bytes:
    data = made.body if isinstance(made.body, bytes) else b"".join(made.body)
    assert made.length in (None, len(data))
    return data


def parts(made: Form) -> list[tuple[dict[str, str], bytes]]:
    """The headers and content of every part."""
    return parts_of(sent(made))


def make(fields: dict[str, Any] | None = None, **files: Any) -> Form:
    return form(fields or {}, files, boundary=BOUNDARY)


def fields_of(made: Form) -> list[tuple[str, str]]:
    return [(head["content-disposition"].split('name="')[1][:-1], data.decode()) for head, data in parts(made)]


def test_fields() -> None:
    fields = {
        "purpose": "batch",
        "n": 2,
        "t": 0.5,
        "stream": True,
        "none": None,
        "left": omit,
        "empty": "",
        "expires_after": {"anchor": "created_at", "seconds": 3600},
        "include": ["a", "b"],
        "tools": [{"type": "x"}],
    }
    made = make(fields)
    assert fields_of(made) == [
        ("purpose", "batch"),
        ("n", "2"),
        ("t", "0.5"),
        ("stream", "true"),
        ("empty", ""),
        ("expires_after[anchor]", "created_at"),
        ("expires_after[seconds]", "3600"),
        ("include[]", "a"),
        ("include[]", "b"),
        ("tools[][type]", "x"),
    ]
    assert made.content_type == f"multipart/form-data; boundary={BOUNDARY}"
    assert isinstance(made.body, bytes)
    assert made.replayable


def test_the_standard_library_reads_it_too() -> None:
    made = make({"purpose": "batch"}, file=("a.pdf", b"%PDF\0\r\n--"))
    head = f"Content-Type: {made.content_type}\r\n\r\n".encode()
    message = BytesParser(policy=HTTP).parsebytes(head + sent(made))
    first, second = message.iter_parts()
    assert first.get_param("name", header="content-disposition") == "purpose"
    assert first.get_content().strip() == "batch"
    assert (second.get_filename(), second.get_content_type()) == ("a.pdf", "application/pdf")
    assert second.get_payload(decode=True) == b"%PDF\0\r\n--"


@given(
    st.dictionaries(st.from_regex(r"[a-z_]{1,9}", fullmatch=True), st.text(st.characters(exclude_categories=["Cs"])))
)
def test_any_text_comes_back(fields: dict[str, Any]) -> None:
    assert fields_of(make(fields)) == list(fields.items())


def a_file(tmp_path: Path, content: bytes = b"from disk", name: str = "data.jsonl") -> Path:
    path = tmp_path / name
    path.write_bytes(content)
    return path


def test_every_kind_of_file(tmp_path: Path) -> None:
    path = a_file(tmp_path, name="notes.txt")
    named = io.BytesIO(b"named")
    named.name = "/somewhere/named.png"
    with path.open("rb") as opened:
        made = make(
            a=b"bytes",
            b=bytearray(b"array"),
            c=path,
            d=opened,
            e=named,
            f=io.BytesIO(b"nameless"),
            g=("given.json", b"{}"),
            h=("given", path, "text/csv"),
            i=(None, path, None, {"x-note": "1"}),
            j=("x.bin", b"", None, {"content-type": "a/b"}),
            k=None,
            images=[b"one", ("two.png", b"two")],
        )
        found = parts(made)
    seen = [
        (
            *head["content-disposition"].removeprefix('form-data; name="').removesuffix('"').split('"; filename="'),
            head["content-type"],
            data,
        )
        for head, data in found
    ]
    octets = "application/octet-stream"
    assert seen == [
        ("a", "upload", octets, b"bytes"),
        ("b", "upload", octets, b"array"),
        ("c", "notes.txt", "text/plain", b"from disk"),
        ("d", "notes.txt", "text/plain", b"from disk"),
        ("e", "named.png", "image/png", b"named"),
        ("f", "upload", octets, b"nameless"),
        ("g", "given.json", "application/json", b"{}"),
        ("h", "given", "text/csv", b"from disk"),
        ("i", "notes.txt", "text/plain", b"from disk"),
        ("j", "x.bin", "a/b", b""),
        ("images[]", "upload", octets, b"one"),
        ("images[]", "two.png", "image/png", b"two"),
    ]
    assert found[8][0]["x-note"] == "1"
    assert made.replayable


@pytest.mark.parametrize(
    ("name", "written"),
    [
        ('a"b.txt', "a%22b.txt"),
        ("a\r\nX: y.txt", "a%0D%0AX: y.txt"),
        ("日本語 é.txt", "日本語 é.txt"),
        ("100%.txt", "100%.txt"),
        ("a\\b.txt", "a\\b.txt"),
        ("bad \udcff.txt", "bad ?.txt"),
    ],
)
def test_file_names(name: str, written: str) -> None:
    data = sent(make(file=(name, b"x")))
    assert f'filename="{written}"\r\n'.encode() in data
    assert data.count(b"\r\n\r\n") == 1


def test_packed_files_have_no_type_of_their_content() -> None:
    assert parts(make(file=("a.tar.gz", b"")))[0][0]["content-type"] == "application/octet-stream"


def test_sent_twice_from_where_it_stood(tmp_path: Path) -> None:
    with a_file(tmp_path, b"0123456789" * 20_000).open("rb") as opened:
        opened.seek(3)
        made = make(file=opened, path=Path(opened.name))
        assert opened.tell() == 3
        first = sent(made)
        assert sent(made) == first
        assert made.length == len(first)
        assert parts(made)[0][1] == (b"0123456789" * 20_000)[3:]


def test_a_pipe_is_read_once_and_has_no_length() -> None:
    read_end, write_end = os.pipe()
    writer = threading.Thread(target=lambda: (os.write(write_end, b"through the pipe"), os.close(write_end)))
    with os.fdopen(read_end, "rb") as pipe:
        made = make(file=pipe)
        assert (made.length, made.replayable) == (None, False)
        writer.start()
        assert parts(made)[0][1] == b"through the pipe"
        writer.join()


def test_an_object_that_only_reads() -> None:
    class Source:
        def __init__(self) -> None:
            self.left = [b"one ", b"two", b""]

        def read(self, size: int = -1) -> bytes:
            assert size > 0
            return self.left.pop(0)

    made = make(file=Source())
    assert not made.replayable
    assert parts(made)[0][1] == b"one two"


def test_a_large_file_is_read_in_pieces(tmp_path: Path) -> None:
    path = tmp_path / "large.bin"
    with path.open("wb") as file:
        file.truncate(32 << 20)
    made = make({"purpose": "batch"}, file=path)
    assert not isinstance(made.body, bytes)
    total = largest = 0
    tracemalloc.start()
    try:
        for piece in made.body:
            total += len(piece)
            largest = max(largest, len(piece))
        _, peak = tracemalloc.get_traced_memory()
    finally:
        tracemalloc.stop()
    assert total == made.length
    assert largest == 64 * 1024
    assert peak < 1 << 20


def test_large_bytes_are_sent_in_pieces() -> None:
    content = os.urandom(3 << 20)
    made = make(file=content)
    assert not isinstance(made.body, bytes)
    assert max(map(len, made.body)) == 64 * 1024
    assert parts(made)[0][1] == content


def test_a_file_that_grows_is_sent_as_it_was_and_one_that_shrinks_is_an_error(tmp_path: Path) -> None:
    path = a_file(tmp_path, b"x" * 100)
    made = make(file=path)
    path.write_bytes(b"x" * 150)
    assert len(sent(made)) == made.length
    path.write_bytes(b"x" * 50)
    with pytest.raises(ArgumentError, match=r"data\.jsonl: the file became shorter while it was sent: 50 of 100 bytes"):
        sent(made)


class Later:
    async def read(self) -> bytes:
        return b""


@pytest.mark.parametrize(
    ("value", "words"),
    [
        ("text.txt", r"^file takes bytes, a file open in binary mode, .*, not str\. For a file on disk pass pathlib"),
        (5, r"^file takes .*, not int\.$"),
        (("a",), r"not tuple\.$"),
        (("a", "text"), r"not str\. "),
        ((1, b"x"), r"not tuple\.$"),
        ({"a": b""}, r"not dict\.$"),
        (Later(), r"not Later\. Its read\(\) is async"),
        (io.StringIO("x"), r"^file: the file is open in text mode"),
        ([b"x", 5], r"^file\[1\] takes .* not int"),
        (("a", b"x", "text/plain\r\nX: y"), r"^file: the header 'Content-Type' .* line break"),
        (("a", b"x", None, {"X": "1\n2"}), r"^file: the header 'X' .* line break"),
    ],
)
def test_what_is_no_file(value: object, words: str) -> None:
    with pytest.raises(ArgumentError, match=words):
        make(file=value)


def test_directories_closed_files_and_missing_ones(tmp_path: Path) -> None:
    with pytest.raises(ArgumentError, match="is a directory"):
        make(file=tmp_path)
    with pytest.raises(FileNotFoundError):
        make(file=tmp_path / "missing")
    closed = io.BytesIO()
    closed.close()
    with pytest.raises(ArgumentError, match="file: the file is closed"):
        make(file=closed)


def test_a_reader_of_text_is_named_when_it_shows() -> None:
    class Source:
        def read(self, size: int = -1) -> str:
            return "text"

    with pytest.raises(ArgumentError, match="file: reading the file gave str; open it in binary mode"):
        sent(make(file=Source()))


def test_nothing_at_all() -> None:
    assert sent(make()) == f"--{BOUNDARY}--\r\n".encode()
