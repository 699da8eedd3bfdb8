"""Searches stores: every piece is compared with the question, and the best are ranked once more by their words.

A score is between 0 and 1. With the ranker `none` it is the cosine of the two vectors. Otherwise it is made of how much
closer than unrelated texts the two are, and of how many of the question's words the piece has, rare words counting
more: small embedding models know meanings better than names and numbers.
"""

from __future__ import annotations

import asyncio
import math
from bisect import bisect_left
from collections import Counter
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from typing import TYPE_CHECKING, Any

from ..engines import EmbeddingEngine
from ..mcp.search import words_of
from ..service import Service
from . import faults
from .desk import Pieces, desk_of
from .filters import matches
from .keeping import FILE, usable_store
from .packing import Packed, unpack
from .working import embedder

if TYPE_CHECKING:
    import numpy as np
    from numpy.typing import NDArray

__all__ = ["Found", "Ranking", "search"]

Json = dict[str, Any]

MEANING = 0.6
"""How much of a score is meaning; the rest is words."""
_CANDIDATES = 50
"""How many pieces, at least, are looked at word by word."""


@dataclass(frozen=True, slots=True)
class Ranking:
    """How results are ranked, and which are left out."""

    most: int = 10
    threshold: float = 0.0
    by_words: bool = True
    filter: Mapping[str, Any] | None = None


@dataclass(frozen=True, slots=True)
class Found:
    """A piece that fits."""

    file_id: str
    filename: str
    score: float
    text: str
    attributes: Json


@dataclass(frozen=True, slots=True)
class _Candidate:
    cosine: float
    file: int
    piece: int


async def search(
    service: Service, stores: Sequence[str], queries: Sequence[str], ranking: Ranking, param: str | None = None
) -> list[Found]:
    """The pieces that fit any of the queries best, best first. Raises a 404 for a store that is not there."""
    files: list[Json] = []
    for store in stores:
        await usable_store(service, store, param)
        files += [
            file
            for file in await service.state.all(FILE, store, where={"status": "completed"})
            if matches(ranking.filter, file["attributes"] or {})
        ]
    if not files:
        return []
    engine = await embedder(service)
    asked, _ = await engine.embed(list(queries))
    pieces = [await _pieces(service, file, len(asked[0])) for file in files]
    best: dict[tuple[int, int], float] = {}

    def rank() -> list[tuple[tuple[int, int], float]]:
        import numpy as np

        for query, vector in zip(queries, asked, strict=True):
            row = _units(np.frombuffer(vector, np.float32).reshape(1, -1))[0]
            scored = _scored(row, query, pieces, ranking, engine)
            for place, score in scored:
                best[place] = max(score, best.get(place, 0.0))
        ranked = sorted(best.items(), key=lambda each: (-each[1], each[0]))
        return [each for each in ranked if each[1] >= ranking.threshold][: ranking.most]

    made: list[Found] = []
    for (file, piece), score in await asyncio.to_thread(rank):
        start, end = pieces[file].spans[piece]
        record, text = files[file], pieces[file].text[start:end]
        made.append(Found(record["id"], record["_filename"], score, text, record["attributes"] or {}))
    return made


async def _pieces(service: Service, file: Json, width: int) -> Pieces:
    """What was read of a file; from memory, if it was searched lately."""
    desk, key = desk_of(service), file["_key"]
    found = desk.get(key)
    if found is None:
        kept = await service.state.get_blob(key)
        if kept is None:
            return _nothing(width)  # taken out of the store this very moment
        found = await asyncio.to_thread(_loaded, unpack(kept), width)
        if found is not None:
            desk.put(key, found)
    if found is None or found.vectors.shape[1] != width:
        raise faults.other_engine(file["vector_store_id"])
    return found


def _nothing(width: int) -> Pieces:
    import numpy as np

    return Pieces("", [], np.empty(0, np.intp), np.empty((0, width), np.float32))


def _loaded(packed: Packed, width: int) -> Pieces | None:
    """What a blob holds; `None` when the vectors are not of this width."""
    import numpy as np

    if len(packed.raw) != 4 * width * len(packed.segments):
        return None
    middles = [(start + end) / 2 for start, end in packed.segments]
    bounds: list[int] = []
    for start, end in packed.pieces:
        first, last = bisect_left(middles, start), bisect_left(middles, end)
        # Of a piece that is mostly blank, the middle of its only segment may lie outside.
        bounds += [first, last] if first < last else [min(first, len(middles) - 1), min(first, len(middles) - 1) + 1]
    vectors = _units(np.frombuffer(packed.raw, np.float32).reshape(-1, width))
    return Pieces(packed.text, packed.pieces, np.array(bounds, np.intp), vectors)


def _units(rows: NDArray[np.float32]) -> NDArray[np.float32]:
    """The rows with length 1: engines of others need not hold to it."""
    import numpy as np

    norms = np.linalg.norm(rows, axis=1, keepdims=True)
    made: NDArray[np.float32] = (rows / np.where(norms > 0, norms, 1)).astype(np.float32)
    return made


def _scored(
    vector: NDArray[np.float32], query: str, pieces: Sequence[Pieces], ranking: Ranking, engine: EmbeddingEngine
) -> list[tuple[tuple[int, int], float]]:
    candidates = _nearest(vector, pieces, max(_CANDIDATES, 2 * ranking.most))
    if not ranking.by_words:
        return [((each.file, each.piece), _unit(each.cosine)) for each in candidates]
    wanted = set(words_of(query))
    counts = [set(words_of(_text(pieces, each))) & wanted for each in candidates]
    spread = Counter(word for words in counts for word in words)
    weights = {word: math.log(1 + len(candidates) / (1 + spread[word])) for word in wanted}
    whole = sum(weights.values())
    made: list[tuple[tuple[int, int], float]] = []
    for each, words in zip(candidates, counts, strict=True):
        meaning = _unit((each.cosine - engine.unrelated) / (1 - engine.unrelated))
        share = sum(weights[word] for word in words) / whole if whole else meaning
        made.append(((each.file, each.piece), MEANING * meaning + (1 - MEANING) * share))
    return made


def _nearest(vector: NDArray[np.float32], pieces: Sequence[Pieces], most: int) -> list[_Candidate]:
    import numpy as np

    found: list[_Candidate] = []
    for file, each in enumerate(pieces):
        cosines = each.cosines(vector)
        top = np.argsort(-cosines, kind="stable")[:most]
        found += [_Candidate(float(cosines[piece]), file, int(piece)) for piece in top]
    found.sort(key=lambda each: -each.cosine)
    return found[:most]


def _text(pieces: Sequence[Pieces], at: _Candidate) -> str:
    start, end = pieces[at.file].spans[at.piece]
    return pieces[at.file].text[start:end]


def _unit(value: float) -> float:
    return min(1.0, max(0.0, value))
