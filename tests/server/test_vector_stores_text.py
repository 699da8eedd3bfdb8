"""What vector stores make of files before anything is embedded: text, pieces, filters."""

from __future__ import annotations

import io
import itertools
import zipfile
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from aoai.server.errors import Fault
from aoai.server.vector_stores.chunking import AUTO, Cut, count, cut_of, pieces, segments
from aoai.server.vector_stores.filters import check, matches
from aoai.server.vector_stores.parsing import Unreadable, text_of

Json = dict[str, Any]

# -- pieces --------------------------------------------------------------------------------------


@given(
    st.text(alphabet="ab1日.  \n\u0300", max_size=200), st.integers(1, 12).flatmap(
        lambda most: st.tuples(st.just(most), st.integers(0, most // 2))
    )
)  # fmt: skip
def test_pieces_cover_a_text_and_are_no_longer_than_asked(text: str, size: tuple[int, int]) -> None:
    cut = Cut(*size)
    spans = pieces(text, cut)
    covered: set[int] = set()
    for start, end in spans:
        assert 0 <= start < end <= len(text)
        assert text[start:end].strip()
        covered.update(range(start, end))
    assert not "".join(letter for at, letter in enumerate(text) if at not in covered).strip()
    assert spans == sorted(spans)
    assert len(spans) <= max(1, count(text))


def test_a_piece_has_so_many_tokens_and_shares_so_many_with_the_next() -> None:
    text = " ".join(["word"] * 2000)
    spans = pieces(text, AUTO)
    assert [count(text[start:end]) for start, end in spans] == [800, 800, 800, 800]
    assert spans[1][0] == len(" ".join(["word"] * 400))
    assert pieces(text, Cut(100, 0))[1][0] == len(" ".join(["word"] * 100))


@given(st.text(alphabet="ab 日\n.", max_size=300), st.sampled_from([(1, 0), (5, 2), (7, 0), (500, 250)]))
def test_every_piece_begins_with_a_segment_and_none_is_missed(text: str, size: tuple[int, int]) -> None:
    cut = Cut(*size)
    parts = segments(text, cut)
    assert [end for _, end in parts] == sorted(end for _, end in parts)
    assert all(before[1] <= after[0] for before, after in itertools.pairwise(parts))
    assert "".join("".join(text[start:end] for start, end in parts).split()) == "".join(text.split())
    starts = {start for start, _ in parts}
    assert all(start in starts or text[start:end].lstrip() != text[start:end] for start, end in pieces(text, cut))


def test_what_counts_as_a_token() -> None:
    assert count("The cat sat on the mat.") == 7
    assert count("日本語です") == 5
    assert count("1234567") == 3
    assert count("internationalization") == 3
    assert count("") == 0


def test_strategies() -> None:
    assert cut_of(None) == cut_of({"type": "auto"}) == Cut(800, 400)
    static = {"type": "static", "static": {"max_chunk_size_tokens": 200, "chunk_overlap_tokens": 100}}
    assert cut_of(static) == Cut(200, 100)
    assert cut_of(static).shown() == static
    for overlap in (101, -1):
        static["static"] = {"max_chunk_size_tokens": 200, "chunk_overlap_tokens": overlap}
        with pytest.raises(Fault) as raised:
            cut_of(static, "files[1].chunking_strategy")
        assert raised.value.error["param"] == "files[1].chunking_strategy.static.chunk_overlap_tokens"


# -- text ----------------------------------------------------------------------------------------


def zipped(**parts: str) -> bytes:
    file = io.BytesIO()
    with zipfile.ZipFile(file, "w") as archive:
        for name, content in parts.items():
            # at a time of its own: the bytes are part of the names of tests, which all workers must agree on
            archive.writestr(zipfile.ZipInfo(name.replace("__", "/") + ".xml"), content)
    return file.getvalue()


WORD = "http://schemas.openxmlformats.org/wordprocessingml/2006/main"
DOCX = zipped(
    word__document=f'<w:document xmlns:w="{WORD}"><w:body><w:p><w:r><w:t>One </w:t></w:r><w:r><w:t>line</w:t></w:r>'
    "</w:p><w:p><w:r><w:t>Two</w:t><w:tab/><w:t>columns</w:t></w:r></w:p></w:body></w:document>"
)
DRAWING = "http://schemas.openxmlformats.org/drawingml/2006/main"
SLIDE = f'<s xmlns:a="{DRAWING}"><a:p><a:r><a:t>Slide %s</a:t></a:r></a:p></s>'
PPTX = zipped(ppt__slides__slide10=SLIDE % "ten", ppt__slides__slide2=SLIDE % "two")


def pdf(*lines: str) -> bytes:
    """A PDF of one page."""
    drawn = b"BT /F1 12 Tf 72 720 Td " + b" ".join(f"({line}) Tj 0 -14 Td".encode() for line in lines) + b" ET"
    objects = [
        b"<< /Type /Catalog /Pages 2 0 R >>",
        b"<< /Type /Pages /Kids [3 0 R] /Count 1 >>",
        b"<< /Type /Page /Parent 2 0 R /MediaBox [0 0 612 792] /Contents 4 0 R "
        b"/Resources << /Font << /F1 5 0 R >> >> >>",
        b"<< /Length %d >>\nstream\n%b\nendstream" % (len(drawn), drawn),
        b"<< /Type /Font /Subtype /Type1 /BaseFont /Helvetica >>",
    ]
    made, places = b"%PDF-1.4\n", []
    for number, content in enumerate(objects, 1):
        places.append(len(made))
        made += b"%d 0 obj\n%b\nendobj\n" % (number, content)
    start = len(made)
    made += b"xref\n0 %d\n0000000000 65535 f \n" % (len(objects) + 1)
    made += b"".join(b"%010d 00000 n \n" % place for place in places)
    return made + b"trailer\n<< /Size %d /Root 1 0 R >>\nstartxref\n%d\n%%%%EOF" % (len(objects) + 1, start)


@pytest.mark.parametrize(
    ("name", "content", "text"),
    [
        ("a.txt", "\ufeffgrüße\r\n".encode(), "grüße\r\n"),
        ("a.md", "日本".encode("utf-16"), "日本"),
        ("a.py", b"print(1)", "print(1)"),
        ("no extension", b"{}", "{}"),
        (
            "a.html",
            b"<html><head><title>T</title><style>p{}</style></head><body><p>One &amp;\n two<p>three<script>x</script>",
            "T\nOne &\ntwo\nthree",
        ),
        ("a.docx", DOCX, "One line\nTwo\tcolumns"),
        ("wrongly named.txt", PPTX, "Slide two\n\nSlide ten"),
        ("a.pdf", pdf("Hello", "there"), "Hello\nthere\n"),
    ],
)
def test_the_text_of_a_file(name: str, content: bytes, text: str) -> None:
    assert text_of(name, content) == text


@pytest.mark.parametrize(
    ("name", "content", "code"),
    [
        ("a.png", b"\x89PNG\r\n\x1a\n\0\0", "unsupported_file"),
        ("latin.txt", "grüße".encode("latin-1"), "unsupported_file"),
        ("a.zip", zipped(other="<a/>"), "unsupported_file"),
        ("a.docx", DOCX[:-40], "invalid_file"),
        ("a.docx", zipped(word__document='<!DOCTYPE a [<!ENTITY b "c">]><a>&b;</a>'), "invalid_file"),
        ("a.docx", zipped(word__document="<a>"), "invalid_file"),
        ("a.pdf", b"%PDF-1.4\nnothing", "invalid_file"),
        ("a.txt", b" \n ", "invalid_file"),
        ("a.html", b"<script>1</script>", "invalid_file"),
    ],
)
def test_a_file_without_text_says_why(name: str, content: bytes, code: str) -> None:
    with pytest.raises(Unreadable) as raised:
        text_of(name, content)
    assert raised.value.code == code
    assert name in str(raised.value)


@given(st.binary(max_size=200), st.sampled_from(["a.txt", "a.html", "a.pdf", "a.docx"]))
def test_any_bytes_are_text_or_unreadable(content: bytes, name: str) -> None:
    for bytes_ in (content, b"PK\x03\x04" + content, b"%PDF-" + content):
        try:
            assert text_of(name, bytes_).strip()
        except Unreadable:
            pass


# -- filters -------------------------------------------------------------------------------------

FILE: Json = {"team": "red", "year": 2025, "draft": True, "share": 0.5}


@pytest.mark.parametrize(
    ("key", "kind", "value", "holds"),
    [
        ("team", "eq", "red", True), ("team", "eq", "blue", False), ("team", "ne", "blue", True),
        ("year", "gt", 2024, True), ("year", "gt", 2025, False), ("year", "gte", 2025, True),
        ("year", "lt", 2025.5, True), ("year", "lte", 2024, False), ("team", "gt", "blue", True),
        ("team", "in", ["red", "blue"], True), ("team", "nin", ["red"], False), ("year", "in", [1, 2025], True),
        ("draft", "eq", True, True), ("draft", "eq", 1, False), ("draft", "gt", False, False),
        ("team", "gt", 1, False), ("none", "eq", "x", False), ("none", "ne", "x", True),
        ("none", "nin", ["x"], True), ("none", "gt", 0, False), ("share", "lt", 1, True),
    ],
)  # fmt: skip
def test_comparisons(key: str, kind: str, value: Any, holds: bool) -> None:
    assert matches(check({"type": kind, "key": key, "value": value}), FILE) is holds


def test_filters_are_joined() -> None:
    red, old = ({"type": "eq", "key": "team", "value": "red"}, {"type": "lt", "key": "year", "value": 2000})
    assert not matches(check({"type": "and", "filters": [red, old]}), FILE)
    assert matches(check({"type": "or", "filters": [old, {"type": "and", "filters": [red]}]}), FILE)
    assert matches(None, FILE)


@pytest.mark.parametrize(
    ("filter", "param"),
    [
        ({"type": "like", "key": "a", "value": "b"}, "filters.type"),
        ({"type": "eq", "value": "b"}, "filters.key"),
        ({"type": "eq", "key": "a"}, "filters.value"),
        ({"type": "eq", "key": "a", "value": ["b"]}, "filters.value"),
        ({"type": "in", "key": "a", "value": "b"}, "filters.value"),
        ({"type": "and"}, "filters.filters"),
        ({"type": "and", "filters": [{"type": "or", "filters": ["x"]}]}, "filters.filters[0].filters[0]"),
        ("x", "filters"),
    ],
)
def test_what_is_no_filter_is_refused(filter: Any, param: str) -> None:
    with pytest.raises(Fault) as raised:
        check(filter)
    assert raised.value.status == 400
    assert raised.value.error["param"] == param


def test_filters_nest_only_so_deep() -> None:
    filter: Json = {"type": "eq", "key": "a", "value": 1}
    for _ in range(20):
        filter = {"type": "and", "filters": [filter]}
    with pytest.raises(Fault, match="nested"):
        check(filter)
