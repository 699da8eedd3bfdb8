"""Reads what a request carries: its query, its JSON, its form. Nothing is judged here except form and size.

Text that stands for a number or a boolean becomes one where the operation's parameters say so.
"""

from __future__ import annotations

import re
from collections.abc import AsyncGenerator, Iterable, Mapping
from typing import Any, cast
from urllib.parse import unquote

import msgspec
from starlette.datastructures import UploadFile
from starlette.formparsers import MultiPartException, MultiPartParser
from starlette.types import Message, Receive

from ..types._hints import element_of, shape_of, sorts_of
from ..wire.values import Headers
from . import errors
from .answering import Part
from .shapes import object_

__all__ = ["parse", "read_body", "read_form", "read_json", "read_query"]

Json = dict[str, Any]


async def pieces(receive: Receive, headers: Headers, limit: int) -> AsyncGenerator[bytes, None]:
    """The body as it arrives; raises the 413 as soon as it is known to be too long, the 415 where it is packed."""
    coding = headers.get("content-encoding", "").strip().lower()
    if coding not in ("", "identity"):
        raise errors.unsupported_content("encoding", coding, "identity")
    length = headers.get("content-length", "")
    if length.isdigit() and int(length) > limit:
        raise errors.too_large(limit)
    size = 0
    more = True
    while more:
        message: Message = await receive()
        if message["type"] == "http.disconnect":
            raise ConnectionResetError("the client went away before its request was complete")
        piece: bytes = message.get("body", b"")
        size += len(piece)
        if size > limit:
            raise errors.too_large(limit)
        yield piece
        more = message.get("more_body", False)


async def read_body(receive: Receive, headers: Headers, limit: int) -> bytes:
    """The whole body."""
    return b"".join([piece async for piece in pieces(receive, headers, limit)])


def read_json(content: bytes, headers: Headers) -> Json:
    """The JSON object in a body; an empty body is an empty object."""
    media_type = headers.get("content-type", "").partition(";")[0].strip().lower()
    if content and media_type and media_type != "application/json" and not media_type.endswith("+json"):
        raise errors.unsupported_content("type", media_type, "application/json")
    return parse(content) if content.strip() else {}


def parse(content: bytes) -> Json:
    """JSON that must be an object. Raises a 400 where it is not."""
    try:
        value: Any = msgspec.json.decode(content)
    except (msgspec.DecodeError, UnicodeDecodeError) as problem:
        raise errors.not_json(f"{problem}.") from None
    except RecursionError:
        raise errors.not_json("it is nested too deeply.") from None
    if not isinstance(value, dict):
        raise errors.not_json("it must be an object.")
    return cast(Json, value)


_FILENAME = re.compile(rb";\s*filename\*\s*=\s*\"?utf-8'[^']*'([^\";\s]+)", re.IGNORECASE)


class _Form(MultiPartParser):
    """Knows whether the closing boundary came: without it the last part is cut, and would be passed over.

    Reads `filename*=` as well: .NET puts a name there that has letters beyond ASCII.
    """

    ended = False

    def on_headers_finished(self) -> None:
        part = self._current_part
        header = part.content_disposition or b""
        named = _FILENAME.search(header)
        if named is not None and not re.search(rb";\s*filename=", header, re.IGNORECASE):
            part.content_disposition = header + b'; filename=""'  # or it would be taken for a plain field
        super().on_headers_finished()
        if named is not None and part.file is not None:
            part.file.filename = unquote(named[1].decode("ascii", "replace"))

    def on_end(self) -> None:
        self.ended = True


async def read_form(
    receive: Receive, headers: Headers, limit: int, parameters: Mapping[str, Any]
) -> tuple[Json, dict[str, tuple[Part, ...]]]:
    """The plain fields and the files of a multipart form."""
    from starlette.datastructures import Headers as StarletteHeaders

    media_type = headers.get("content-type", "")
    if not media_type.lower().startswith("multipart/form-data"):
        raise errors.unsupported_content("type", media_type.partition(";")[0], "multipart/form-data")

    async def whole() -> AsyncGenerator[bytes, None]:
        async for piece in pieces(receive, headers, limit):
            yield piece
        if not parser.ended:  # raised here, where the parser still closes the files it has begun
            raise MultiPartException("It ends before its closing boundary.")

    parser = _Form(StarletteHeaders({"content-type": media_type}), whole(), max_files=64, max_fields=256)
    try:
        form = await parser.parse()
    except MultiPartException as problem:
        raise errors.not_multipart(problem.message) from None
    fields: list[tuple[str, str]] = []
    files: dict[str, tuple[Part, ...]] = {}
    try:
        for name, value in form.multi_items():
            if isinstance(value, UploadFile):
                plain = name.removesuffix("[]")
                part = Part(value.filename or "", value.content_type or "", await value.read())
                files[plain] = (*files.get(plain, ()), part)
            else:
                fields.append((name, value))
    finally:
        await form.close()
    return _unfolded(fields, parameters), files


def read_query(items: Iterable[tuple[str, str]], parameters: Mapping[str, Any], wire: Mapping[str, str]) -> Json:
    """Query parameters under the names of the operation's arguments."""
    names = {name: argument for argument, name in wire.items()}
    return _unfolded([(names.get(name, name), value) for name, value in items], parameters)


def _unfolded(fields: Iterable[tuple[str, str]], parameters: Mapping[str, Any]) -> Json:
    """`a[b]` becomes an object, `a[]` and a repeated name a list."""
    made: Json = {}
    for name, value in fields:
        head, *path = _steps(name, parameters)
        hint = parameters.get(head)
        target: Any = made
        key = head
        for step in path:
            if step == "[]":
                break
            target = object_(target.setdefault(key, {}))
            if target is None:
                raise errors.invalid_value(name, value)
            hint = None if hint is None else shape_of(hint).get(step)
            key = step
        many = bool(path and path[-1] == "[]")
        if hint is not None and "array" in sorts_of(hint):
            item = _read(value, element_of(hint))
            target[key] = [*target.get(key, []), item]
        elif many:
            before = target.get(key, [])
            target[key] = [*(before if isinstance(before, list) else [before]), value]
        else:
            target[key] = _read(value, hint)
    return made


def _steps(name: str, parameters: Mapping[str, Any]) -> list[str]:
    """The parts of a field's name; openai-go writes `a.b` where the others write `a[b]`."""
    steps: list[str] = re.findall(r"[^\[\]]+|\[\]", name) or [name]
    head, *more = steps[0].split(".")
    return [head, *more, *steps[1:]] if steps[0] not in parameters and head in parameters else steps


_BOOLEANS = {"true": True, "false": False, "True": True, "False": False}


def _read(value: str, hint: Any) -> Any:
    """A value of the type that its parameter has; text that does not look like it stays text, for the checker."""
    if hint is None:
        return value
    sorts = sorts_of(hint)
    if "string" in sorts:
        return value
    if "integer" in sorts and re.fullmatch(r"[+-]?\d{1,18}", value):
        return int(value)
    if "decimal" in sorts and re.fullmatch(r"[+-]?\d{1,18}(\.\d+)?([eE][+-]?\d{1,3})?", value):
        return float(value)
    if "boolean" in sorts and value in _BOOLEANS:
        return _BOOLEANS[value]
    return value
