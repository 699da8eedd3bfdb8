"""Gets the text out of a file: plain text of any sort, HTML, PDF, Word and PowerPoint documents.

Pure, and meant for a worker thread: a long PDF takes seconds. What a file is, its first bytes say before its name does.
"""

from __future__ import annotations

import io
import re
import zipfile
from html.parser import HTMLParser
from typing import Any, Literal
from xml.etree import ElementTree

__all__ = ["Unreadable", "text_of"]

_LARGEST = 64 * 1024 * 1024
"""The most bytes that a part of a zipped document may unfold to."""


class Unreadable(ValueError):
    """There is no text to be had; the text says why and what to do."""

    def __init__(self, code: Literal["unsupported_file", "invalid_file"], message: str) -> None:
        super().__init__(message)
        self.code = code


def text_of(filename: str, content: bytes) -> str:
    """The text of a file. Raises `Unreadable`."""
    extension = filename.rpartition(".")[2].lower()
    if content.startswith(b"%PDF-"):
        text = _pdf(filename, content)
    elif content.startswith(b"PK\x03\x04"):
        text = _zipped(filename, content)
    else:
        text = _plain(filename, content)
        if extension in ("html", "htm", "xhtml"):
            text = _html(text)
    if not text.strip():
        raise Unreadable("invalid_file", f"The file {filename!r} has no text in it.")
    return text.encode("utf-8", "replace").decode()  # PDF readers come up with halves of characters


def _plain(filename: str, content: bytes) -> str:
    encoding = "utf-16" if content.startswith((b"\xff\xfe", b"\xfe\xff")) else "utf-8-sig"
    try:
        text = content.decode(encoding)
    except UnicodeDecodeError:
        text = "\0"
    if "\0" in text:
        raise Unreadable(
            "unsupported_file",
            f"The file {filename!r} is of a type that cannot be searched. This endpoint reads text in UTF-8 or UTF-16 "
            "(txt, md, json, csv, html, code), pdf, docx and pptx.",
        )
    return text


# -- HTML ----------------------------------------------------------------------------------------

_BLOCKS = frozenset((
    "address", "article", "aside", "blockquote", "br", "dd", "div", "dl", "dt", "fieldset", "figure", "footer", "form",
    "h1", "h2", "h3", "h4", "h5", "h6", "header", "hr", "li", "main", "nav", "ol", "p", "pre", "section", "table",
    "tbody", "td", "tfoot", "th", "thead", "title", "tr", "ul",
))  # fmt: skip
_HIDDEN = frozenset(("script", "style", "template"))


class _Words(HTMLParser):
    """Collects what a page shows."""

    def __init__(self) -> None:
        super().__init__(convert_charrefs=True)
        self.parts: list[str] = []
        self._hidden = 0

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        self._hidden += tag in _HIDDEN
        if tag in _BLOCKS:
            self.parts.append("\n")

    def handle_endtag(self, tag: str) -> None:
        if tag in _HIDDEN:
            self._hidden = max(0, self._hidden - 1)
        elif tag in _BLOCKS:
            self.parts.append("\n")

    def handle_data(self, data: str) -> None:
        if not self._hidden:
            self.parts.append(data)


def _html(text: str) -> str:
    words = _Words()
    words.feed(text)
    words.close()
    return re.sub(r"\s*\n\s*", "\n", re.sub(r"[^\S\n]+", " ", "".join(words.parts))).strip()


# -- documents -----------------------------------------------------------------------------------


def _pdf(filename: str, content: bytes) -> str:
    try:
        from pypdf import PdfReader
    except ImportError as problem:
        message = f"Reading {filename!r} needs pypdf. Install it with `pip install 'aoai[serve]'`."
        raise Unreadable("unsupported_file", message) from problem
    try:
        return "\n\n".join(page.extract_text() for page in PdfReader(io.BytesIO(content)).pages)
    except Exception as problem:  # a damaged PDF can make the reader raise almost anything
        raise Unreadable("invalid_file", f"The PDF {filename!r} cannot be read: {problem}") from problem


def _zipped(filename: str, content: bytes) -> str:
    try:
        with zipfile.ZipFile(io.BytesIO(content)) as archive:
            names = archive.namelist()
            if "word/document.xml" in names:
                return _paragraphs(_part(archive, "word/document.xml"))
            slides = sorted((name for name in names if _SLIDE.fullmatch(name)), key=_number)
            if slides:
                return "\n\n".join(_paragraphs(_part(archive, name)) for name in slides)
    except (zipfile.BadZipFile, ElementTree.ParseError, ValueError, NotImplementedError, RuntimeError) as problem:
        raise Unreadable("invalid_file", f"The document {filename!r} cannot be read: {problem}") from problem
    raise Unreadable(
        "unsupported_file",
        f"The file {filename!r} is an archive. Of these, this endpoint reads docx and pptx; unpack others first.",
    )


_SLIDE = re.compile(r"ppt/slides/slide(\d+)\.xml")


def _number(name: str) -> int:
    found = _SLIDE.fullmatch(name)
    return int(found[1]) if found else 0


def _part(archive: zipfile.ZipFile, name: str) -> Any:
    if archive.getinfo(name).file_size > _LARGEST:
        raise ValueError(f"{name} is larger than {_LARGEST} bytes")
    content = archive.read(name)
    if b"<!DOCTYPE" in content or b"<!ENTITY" in content:
        raise ValueError(f"{name} defines entities")  # no writer of documents does; who does wants to fill the memory
    return ElementTree.fromstring(content)


def _paragraphs(root: Any) -> str:
    """The paragraphs of a part, one on a line. Word and PowerPoint name them alike: `p`, with text in `t`."""
    lines: list[str] = []
    for node in root.iter():
        if _name(node) == "p":
            inside = ("\t" if _name(each) == "tab" else each.text or "" for each in node.iter()
                      if _name(each) in ("t", "tab"))  # fmt: skip
            lines.append("".join(inside))
    return "\n".join(lines)


def _name(node: Any) -> str:
    return str(node.tag).rpartition("}")[2]
