"""The reading half of HTTP/1.1: `http.client`'s reply with its own header parsing, and content decoding.

`http.client` hands headers to the parser for e-mail, which costs more than all the rest of a call
(docs/decisions/0002-transport.md); framing of bodies stays its business. Nothing here opens or closes a connection.
"""

from __future__ import annotations

import http.client
import io
import re
import zlib
from http.client import HTTPException
from typing import Any

__all__ = ["Answer", "Decoder", "HTTPException", "Raw", "Reader"]

_STATUS = re.compile(rb"HTTP/1\.([01]) +([1-9][0-9]{2})(?: [^\r\n]*)?\r?\n")
_LONGEST_LINE = 65536
_MOST_LINES = 500
_AT_ONCE = 1 << 20
"""Decoded bytes that are handed out at once: what little comes in may unpack to a thousand times its size."""


class Raw(io.RawIOBase):
    """The bytes of a connection. While `quiet` it has none to offer, so that nobody waits for them."""

    quiet = False

    def readable(self) -> bool:
        return True


class Reader(io.BufferedReader):
    """Buffered bytes of a connection, in which a line that is cut off is an error, not a line."""

    def __init__(self, source: Raw, size: int) -> None:
        super().__init__(source, size)
        self._source = source

    def readline(self, size: int | None = -1, /) -> bytes:
        line = super().readline(size)
        if line[-1:] != b"\n":
            if not line:
                raise http.client.RemoteDisconnected("the connection was closed before the end of the answer")
            raise HTTPException(f"a line is cut off, or too long: {line[:100]!r}")
        return line

    def buffered(self) -> bytes:
        """What is here already. `peek` alone would wait for bytes if there were none."""
        self._source.quiet = True
        held = self.peek()
        self._source.quiet = False
        return held


class Answer(http.client.HTTPResponse):
    """One reply. `items` are its header fields as they arrived, `coding` is its content encoding."""

    fp: Any
    items: list[tuple[str, str]]
    coding: str
    length: int | None
    will_close: bool
    chunked: bool
    chunk_left: int | None

    def begin(self) -> None:
        """Reads up to the end of the headers, past any interim replies."""
        minor, status = self._status()
        while status < 200 and status != 101:
            self._fields()
            minor, status = self._status()
        self.items = items = self._fields()
        fields: dict[str, str] = {}
        for name, value in items:
            name = name.lower()
            fields[name] = f"{fields[name]}, {value}" if name in fields else value
        self.status, self.version, self.reason = status, 10 + minor, ""
        self.coding = fields.get("content-encoding", "").lower()
        connection = fields.get("connection", "").lower()
        self.will_close = "close" in connection if minor else "keep-alive" not in connection
        self.chunked, self.chunk_left = False, None
        self.length = None
        if status in (204, 304) or self._method == "HEAD":  # type: ignore[attr-defined]
            self.length = 0
        elif coding := fields.get("transfer-encoding"):
            if coding.lower() != "chunked":
                raise HTTPException(f"unknown transfer encoding {coding!r}")
            self.chunked = True
            self.will_close = self.will_close or "content-length" in fields
        elif "content-length" in fields:
            (length, *others) = {part.strip() for part in fields["content-length"].split(",")}
            if others or not (length.isascii() and length.isdigit()):
                raise HTTPException(f"unusable content-length {fields['content-length']!r}")
            self.length = int(length)
        if self.length is None and not self.chunked:
            self.will_close = True

    def _status(self) -> tuple[int, int]:
        line = self.fp.readline(_LONGEST_LINE)
        match = _STATUS.fullmatch(line)
        if match is None:
            raise http.client.BadStatusLine(repr(line[:100]))
        return int(match[1]), int(match[2])

    def _fields(self) -> list[tuple[str, str]]:
        lines: list[bytes] = []
        while (line := self.fp.readline(_LONGEST_LINE)) not in (b"\r\n", b"\n"):
            lines.append(line)
            if len(lines) > _MOST_LINES:
                raise HTTPException(f"more than {_MOST_LINES} header lines")
        items: list[tuple[str, str]] = []
        for text in b"".join(lines).decode("latin-1").split("\n")[:-1]:
            name, colon, value = text.partition(":")
            if text[0] in " \t" and items:  # the old way to continue a line
                items[-1] = (items[-1][0], f"{items[-1][1]} {text.strip()}")
            elif not colon or not name or name != name.strip():
                raise HTTPException(f"unreadable header line {text[:100]!r}")
            else:
                items.append((name, value.strip()))
        return items

    def read1(self, n: int = -1) -> bytes:
        """What has arrived of the body, waiting for the first byte; `b""` only at its end."""
        data = super().read1(n)
        if self.chunked:
            return data + self._more_chunks() if data and self.chunk_left == 0 else data
        if not data and n and self.length:
            raise http.client.IncompleteRead(b"", self.length)
        return data

    def _more_chunks(self) -> bytes:
        """The chunks that are in the buffer as a whole: an event each, often, and dear if read one by one."""
        buffered = self.fp.buffered()
        pieces: list[bytes] = []
        taken = 0
        while (end := buffered.find(b"\r\n", taken + 2)) >= 0:  # past the line end of the chunk before
            size = buffered[taken + 2 : end]
            length = int(size, 16) if size.isalnum() else 0
            if not length or len(buffered) < end + 2 + length:  # the last chunk, or a curious one: not for here
                break
            pieces.append(buffered[end + 2 : end + 2 + length])
            taken = end + 2 + length
        if taken:
            self.fp.read(taken)
        return b"".join(pieces)

    @property
    def finished(self) -> bool:
        """Whether the last byte of the body has been read."""
        return self.fp is None or self.length == 0


class Decoder:
    """Undoes `content-encoding: gzip` or `deflate`, piece by piece."""

    __slots__ = ("_head", "_inflate", "_rest", "waits")

    def __init__(self) -> None:
        self._head = b""
        self._inflate: Any = None
        self._rest = b""
        self.waits = False
        """Whether there is more to be had, without anything more being fed."""

    def feed(self, data: bytes) -> bytes:
        """The decoded bytes that `data` completes, or so many of them as are handed out at once."""
        if self._inflate is None:
            data = self._head = self._head + data
            if len(data) < 2:
                return b""
            # Some servers mean a stream without its two bytes of header when they say deflate.
            headed = data[:2] == b"\x1f\x8b" or (data[0] & 15 == 8 and int.from_bytes(data[:2], "big") % 31 == 0)
            self._inflate = zlib.decompressobj(zlib.MAX_WBITS | 32 if headed else -zlib.MAX_WBITS)
        out: bytes = self._inflate.decompress(self._rest + data, _AT_ONCE)
        self._rest = self._inflate.unconsumed_tail
        while self._inflate.eof and (rest := self._inflate.unused_data.lstrip(b"\0")):  # more members, or padding
            self._inflate = zlib.decompressobj(zlib.MAX_WBITS | 32)
            if len(out) >= _AT_ONCE:
                self._rest = rest
                break
            out += self._inflate.decompress(rest, _AT_ONCE)
            self._rest = self._inflate.unconsumed_tail
        self.waits = bool(self._rest) or len(out) >= _AT_ONCE
        return out

    def end(self) -> bytes:
        """What was held back; an error if the encoded bytes are cut."""
        if self._inflate is None and not self._head:
            return b""
        if self._inflate is None or not self._inflate.eof:
            raise zlib.error("the encoded body is cut")
        return b""
