"""Form data: fields and files become the body of an upload, read from disk piece by piece.

A form knows its length wherever its files do, and can be sent again wherever they can be read again. Sending is not
done here, and decoding neither (the server has a library for it).
"""

from __future__ import annotations

import os
import stat
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass
from inspect import iscoroutinefunction
from io import TextIOBase
from mimetypes import guess_type
from typing import IO, Any, cast

from aoai.errors import ArgumentError
from aoai.types._omit import NotGiven, Omit

from .query import flatten

__all__ = ["File", "FileContent", "Form", "form"]

FileContent = bytes | IO[bytes] | os.PathLike[str]
File = (
    FileContent
    | tuple[str | None, FileContent]
    | tuple[str | None, FileContent, str | None]
    | tuple[str | None, FileContent, str | None, Mapping[str, str]]
)
"""The content of a file, or `(name, content[, content_type[, headers]])`."""

PIECE = 64 * 1024
_JOINED = 1024 * 1024  # a form in memory up to this size is one piece of bytes


@dataclass(frozen=True, slots=True)
class Form:
    """A body ready to be sent. `length` is `None` where a file does not know its own."""

    body: bytes | Iterable[bytes]
    content_type: str
    length: int | None
    replayable: bool


def form(fields: Mapping[str, Any], files: Mapping[str, Any], *, boundary: str) -> Form:
    """Encodes the fields (nested ones as `a[b]`, lists as `a[]`), then the files (a list of them as `a[]`)."""
    parts: list[_Part] = []
    for key, value in flatten(fields, brackets=True):
        parts.append(
            _part(boundary, {"Content-Disposition": f'form-data; name="{_quoted(key)}"'}, _encoded(key, value))
        )
    for key, value in files.items():
        if value is None or isinstance(value, (Omit, NotGiven)):
            continue
        if isinstance(value, list):
            for at, item in enumerate(cast("list[object]", value)):
                parts.append(_file(f"{key}[]", f"{key}[{at}]", item, boundary))
        else:
            parts.append(_file(key, key, value, boundary))
    end = b"--%b--\r\n" % boundary.encode("ascii")
    lengths = [len(part.head) + part.content.length + 2 for part in parts if part.content.length is not None]
    length = sum(lengths) + len(end) if len(lengths) == len(parts) else None
    body = _Body(tuple(parts), end)
    small = length is not None and length <= _JOINED and all(isinstance(part.content, _Bytes) for part in parts)
    return Form(
        body=b"".join(body) if small else body,
        content_type=f"multipart/form-data; boundary={boundary}",
        length=length,
        replayable=all(part.content.replayable for part in parts),
    )


# -- bodies --------------------------------------------------------------------------------------


@dataclass(frozen=True, slots=True)
class _Bytes:
    """Content that is in memory."""

    data: bytes
    replayable = True

    @property
    def length(self) -> int:
        return len(self.data)

    def __iter__(self) -> Iterator[bytes]:
        if len(self.data) <= PIECE:
            yield self.data
            return
        for at in range(0, len(self.data), PIECE):
            yield self.data[at : at + PIECE]


@dataclass(frozen=True, slots=True)
class _Stream:
    """Content of an open file, from where it stood when it was passed."""

    file: IO[bytes]
    name: str
    start: int | None
    length: int | None

    @property
    def replayable(self) -> bool:
        return self.start is not None

    def __iter__(self) -> Iterator[bytes]:
        if self.start is not None:
            self.file.seek(self.start)
        return _pieces(self.file, self.name, self.length)


@dataclass(frozen=True, slots=True)
class _Path:
    """Content of a file on disk, opened each time it is sent."""

    path: str
    name: str
    length: int | None
    replayable: bool

    def __iter__(self) -> Iterator[bytes]:
        with open(self.path, "rb") as file:
            yield from _pieces(file, self.name, self.length)


def _pieces(file: IO[bytes], name: str, length: int | None) -> Iterator[bytes]:
    """Reads to the end, or exactly the length that was promised."""
    left = length
    while left is None or left > 0:
        piece = cast(object, file.read(PIECE if left is None else min(PIECE, left)))
        if not isinstance(piece, bytes):
            raise ArgumentError(f"{name}: reading the file gave {type(piece).__name__}; open it in binary mode ('rb')")
        if not piece:
            if left is None:
                return
            raise ArgumentError(
                f"{name}: the file became shorter while it was sent: {(length or 0) - left:,} of {length:,} bytes"
            )
        if left is not None:
            left -= len(piece)
        yield piece


@dataclass(frozen=True, slots=True)
class _Part:
    head: bytes
    content: _Bytes | _Stream | _Path


@dataclass(frozen=True, slots=True)
class _Body:
    """The whole body; each iteration begins anew."""

    parts: tuple[_Part, ...]
    end: bytes

    def __iter__(self) -> Iterator[bytes]:
        for part in self.parts:
            yield part.head
            yield from part.content
            yield b"\r\n"
        yield self.end


# -- parts ---------------------------------------------------------------------------------------


def _part(boundary: str, headers: Mapping[str, str], content: _Bytes | _Stream | _Path) -> _Part:
    lines = [f"--{boundary}", *(f"{name}: {value}" for name, value in headers.items()), "", ""]
    return _Part("\r\n".join(lines).encode("utf-8", "replace"), content)


def _file(key: str, place: str, value: object, boundary: str) -> _Part:
    name: str | None = None
    kind: str | None = None
    headers: Mapping[str, str] = {}
    if isinstance(value, tuple):
        given = cast("tuple[object, ...]", value)
        if not 2 <= len(given) <= 4 or not isinstance(given[0], (str, type(None))):
            raise _refused(place, given)
        name, value = given[0], given[1]
        kind = cast("str | None", given[2]) if len(given) > 2 else None
        headers = cast("Mapping[str, str] | None", given[3] if len(given) > 3 else None) or {}
    content, own_name = _content(place, value)
    made = {"Content-Disposition": f'form-data; name="{_quoted(key)}"'}
    if name != "":  # which says that it is a field with a type of its own, and no file
        name = name or own_name or "upload"
        made["Content-Disposition"] += f'; filename="{_quoted(name)}"'
    given_headers = {title.title(): text for title, text in headers.items()}
    made["Content-Type"] = kind or given_headers.pop("Content-Type", None) or _kind(name)
    given_headers.pop("Content-Disposition", None)
    made.update(given_headers)
    for title, text in made.items():
        if any(char in f"{title}{text}" for char in "\r\n\0"):
            raise ArgumentError(f"{place}: the header {title!r} of a file cannot contain a line break")
    return _part(boundary, made, content)


def _content(place: str, value: object) -> tuple[_Bytes | _Stream | _Path, str | None]:
    """What is to be sent, and the name it has of itself."""
    if isinstance(value, (bytes, bytearray, memoryview)):
        return _Bytes(bytes(cast("bytes", value))), None
    if isinstance(value, os.PathLike):
        return _on_disk(place, os.fsdecode(cast("os.PathLike[str]", value)))
    read = getattr(value, "read", None)
    if isinstance(value, TextIOBase):
        raise ArgumentError(f"{place}: the file is open in text mode; open it in binary mode ('rb')")
    if not callable(read) or iscoroutinefunction(read):
        raise _refused(place, value)
    if getattr(value, "closed", False):
        raise ArgumentError(f"{place}: the file is closed; pass it open, or pass its pathlib.Path")
    file = cast("IO[bytes]", value)
    own = getattr(file, "name", None)
    name = os.path.basename(own) if isinstance(own, str) and own else None
    try:
        start = file.tell()
        end = file.seek(0, os.SEEK_END)
        file.seek(start)
    except (AttributeError, OSError, ValueError):  # a pipe, a socket, an HTTP reply
        return _Stream(file, name or place, None, None), name
    return _Stream(file, name or place, start, max(0, end - start)), name


def _on_disk(place: str, path: str) -> tuple[_Path, str]:
    found = os.stat(path)
    if stat.S_ISDIR(found.st_mode):
        raise ArgumentError(f"{place}: {path} is a directory, not a file")
    name = os.path.basename(path)
    regular = stat.S_ISREG(found.st_mode)
    return _Path(path, name, found.st_size if regular else None, regular), name


def _refused(place: str, value: object) -> ArgumentError:
    kind = type(value).__name__
    hint = ""
    if isinstance(value, str):
        hint = " For a file on disk pass pathlib.Path(...); for text pass it encoded."
    elif callable(getattr(value, "read", None)):
        hint = " Its read() is async: pass the bytes it reads."
    return ArgumentError(
        f"{place} takes bytes, a file open in binary mode, a pathlib.Path, or a tuple "
        f"(filename, content[, content_type[, headers]]), not {kind}.{hint}"
    )


def _kind(name: str) -> str:
    kind, packed = guess_type(name)
    return kind if kind and not packed else "application/octet-stream"


def _quoted(text: str) -> str:
    """A name within quotes, as the HTML standard writes it: UTF-8, with the three dangerous characters escaped."""
    return text.replace('"', "%22").replace("\r", "%0D").replace("\n", "%0A")


def _encoded(key: str, value: str) -> _Bytes:
    try:
        return _Bytes(value.encode())
    except UnicodeEncodeError:
        raise ArgumentError(f"{key} cannot be sent: {value[:40]!r} has no UTF-8 form") from None
