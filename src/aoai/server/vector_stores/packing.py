"""What was read of a file, as one run of bytes: its text, the places of pieces and segments, and the vectors. Pure."""

from __future__ import annotations

import json
import struct
from collections.abc import Iterable, Sequence
from dataclasses import dataclass

from ..engines import Vector

__all__ = ["Packed", "pack", "unpack"]

Span = tuple[int, int]
_HEAD = struct.Struct("<Q")


@dataclass(frozen=True, slots=True)
class Packed:
    """What was packed. `raw` holds 32-bit floats, a row for each segment."""

    text: str
    pieces: list[Span]
    segments: list[Span]
    raw: bytes

    @property
    def texts(self) -> list[str]:
        """The pieces themselves."""
        return [self.text[start:end] for start, end in self.pieces]


def pack(text: str, pieces: Sequence[Span], segments: Sequence[Span], vectors: Iterable[Vector]) -> bytes:
    """The bytes to keep."""
    told = json.dumps({"text": text, "pieces": pieces, "segments": segments}, ensure_ascii=False).encode()
    return b"".join((_HEAD.pack(len(told)), told, *(vector.tobytes() for vector in vectors)))


def unpack(content: bytes) -> Packed:
    """What `pack` was given."""
    end = _HEAD.size + _HEAD.unpack_from(content)[0]
    told = json.loads(content[_HEAD.size : end])
    pieces, segments = ([(first, last) for first, last in told[name]] for name in ("pieces", "segments"))
    return Packed(told["text"], pieces, segments, content[end:])
