"""Form data: fields and files become the body of an upload, read from disk piece by piece.

A form knows its length wherever its files do, and can be sent again wherever they can be read again. Sending is not
done here, and decoding neither (the server has a library for it).
"""

from __future__ import annotations

import os
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass
from mimetypes import guess_type
from typing import IO, Any, cast

from aoai.errors import ArgumentError
from aoai.types._omit import NotGiven, Omit

from .bodies import Content, InMemory, content_of, refused
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
    small = length is not None and length <= _JOINED and all(isinstance(part.content, InMemory) for part in parts)
    return Form(
        body=b"".join(body) if small else body,
        content_type=f"multipart/form-data; boundary={boundary}",
        length=length,
        replayable=all(part.content.replayable for part in parts),
    )


# -- parts ---------------------------------------------------------------------------------------


@dataclass(frozen=True, slots=True)
class _Part:
    head: bytes
    content: Content


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


def _part(boundary: str, headers: Mapping[str, str], content: Content) -> _Part:
    lines = [f"--{boundary}", *(f"{name}: {value}" for name, value in headers.items()), "", ""]
    return _Part("\r\n".join(lines).encode("utf-8", "replace"), content)


def _file(key: str, place: str, value: object, boundary: str) -> _Part:
    name: str | None = None
    kind: str | None = None
    headers: Mapping[str, str] = {}
    if isinstance(value, tuple):
        given = cast("tuple[object, ...]", value)
        if not 2 <= len(given) <= 4 or not isinstance(given[0], (str, type(None))):
            raise refused(place, given)
        name, value = given[0], given[1]
        kind = cast("str | None", given[2]) if len(given) > 2 else None
        headers = cast("Mapping[str, str] | None", given[3] if len(given) > 3 else None) or {}
    content, own_name = content_of(place, value)
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


def _kind(name: str) -> str:
    kind, packed = guess_type(name)
    return kind if kind and not packed else "application/octet-stream"


def _quoted(text: str) -> str:
    """A name within quotes, as the HTML standard writes it: UTF-8, with the three dangerous characters escaped."""
    return text.replace('"', "%22").replace("\r", "%0D").replace("\n", "%0A")


def _encoded(key: str, value: str) -> InMemory:
    try:
        return InMemory(value.encode())
    except UnicodeEncodeError:
        raise ArgumentError(f"{key} cannot be sent: {value[:40]!r} has no UTF-8 form") from None
