"""Real embeddings, and the map that gives them the length of the model they stand for."""

from __future__ import annotations

import asyncio
import math
import threading
from array import array
from collections.abc import Iterator, Sequence
from typing import Any

import numpy as np
import pytest

from aoai.server.engines import ContextTooLong, EngineDown, Vector, e5
from aoai.server.engines.e5 import E5Embeddings
from aoai.server.engines.widen import widen


@pytest.fixture(scope="module")
def engine() -> Iterator[E5Embeddings]:
    made = E5Embeddings()
    yield made
    asyncio.run(made.close())


def embed(engine: E5Embeddings, texts: Sequence[str]) -> tuple[list[Vector], int]:
    return asyncio.run(engine.embed(texts))


def cosine(one: Vector, other: Vector) -> float:
    a, b = np.asarray(one, dtype=np.float64), np.asarray(other, dtype=np.float64)
    return float(a @ b / (np.linalg.norm(a) * np.linalg.norm(b)))


def test_related_texts_are_nearer_in_both_languages(engine: E5Embeddings) -> None:
    (question, refund, cat, japanese), used = embed(
        engine,
        [
            "How do I get my money back?",
            "Refunds can be requested within 30 days.",
            "The cat sleeps.",
            "返金の方法を教えて",
        ],
    )
    assert cosine(question, refund) > cosine(question, cat)
    assert cosine(japanese, refund) > cosine(japanese, cat)
    assert used > 20
    assert len(question) == engine.size == 384
    assert math.isclose(sum(x * x for x in question), 1.0, abs_tol=1e-4)


def test_more_texts_than_a_batch_come_in_order(engine: E5Embeddings) -> None:
    texts = [f"number {n}" for n in range(20)]
    many, used = embed(engine, texts)
    assert len(many) == 20
    single, one = embed(engine, [texts[17]])
    assert cosine(many[17], single[0]) > 0.9999
    assert used > 19 * (one - 2)


def test_batches_are_short_in_order_and_complete() -> None:
    texts = ["word " * 600, *(f"text {n}" for n in range(40)), "x" * 1990, "y" * 20, "word " * 600]
    batches = list(e5._batches(texts))
    assert [text for batch in batches for text in batch] == texts
    assert all(len(batch) <= 16 for batch in batches)
    assert all(len(batch) == 1 or sum(map(len, batch)) <= 2000 for batch in batches)
    assert len(batches) < 9
    assert list(e5._batches([])) == []


@pytest.mark.parametrize("texts", [["word " * 390] * 64, ["word " * 3900]], ids=["many texts", "one long text"])
def test_a_caller_that_leaves_frees_the_engine_between_two_batches(engine: E5Embeddings, texts: list[str]) -> None:
    read: list[int] = []
    begun = threading.Event()

    async def run() -> None:
        original = engine._batch

        def counted(model: Any, texts: list[str]) -> list[Vector]:
            read.append(len(texts))
            begun.set()
            return original(model, texts)

        engine._batch = counted  # type: ignore[method-assign]
        try:
            leaving = asyncio.ensure_future(engine.embed(texts))
            await asyncio.to_thread(begun.wait, 10)
            leaving.cancel()
            await asyncio.gather(leaving, return_exceptions=True)
            await engine.embed(["next"])
        finally:
            engine._batch = original  # type: ignore[method-assign]

    asyncio.run(run())
    assert read == [1, 1], "one piece of the call that was left, then the next call"


def test_odd_texts_are_embedded_all_the_same(engine: E5Embeddings) -> None:
    vectors, _ = embed(engine, ["", "a\0b", "half \ud800 pair"])
    assert all(math.isclose(sum(x * x for x in v), 1.0, abs_tol=1e-4) for v in vectors)
    (cut,), _ = embed(engine, ["a"])
    assert cosine(vectors[1], cut) < 0.9999, "a NUL must not end the text"


def test_a_text_longer_than_the_window_is_refused() -> None:
    async def run() -> None:
        engine = E5Embeddings(context=16)
        with pytest.raises(ContextTooLong):
            await engine.embed(["short", "word " * 40])
        await engine.close()
        with pytest.raises(EngineDown):
            await engine.embed(["closed"])

    asyncio.run(run())


def unit(rows: int, size: int = 384) -> list[Vector]:
    source = np.random.RandomState(7)
    made = source.standard_normal((rows, size))
    return [array("f", row / np.linalg.norm(row)) for row in made]


@pytest.mark.parametrize("length", [384, 385, 512, 768, 1000, 1024, 1536, 3072])
def test_no_cosine_changes_from_the_local_length_up(length: int) -> None:
    local = unit(6)
    wide = widen(local, length)
    for i, one in enumerate(wide):
        assert len(one) == length
        assert math.isclose(sum(x * x for x in one), 1.0, abs_tol=1e-5)
        for j, other in enumerate(wide):
            assert math.isclose(cosine(one, other), cosine(local[i], local[j]), abs_tol=2e-6)


def test_numbers_are_spread_over_the_whole_vector() -> None:
    (wide,) = widen([array("f", [1.0, *[0.0] * 383])], 1536)
    quarters = [sum(x * x for x in wide[at : at + 384]) for at in range(0, 1536, 384)]
    assert all(math.isclose(q, 0.25, abs_tol=1e-5) for q in quarters)


def test_a_shorter_vector_is_the_beginning_of_a_longer_one_scaled_again() -> None:
    local = unit(2)
    for long, short in ((1536, 256), (3072, 384), (1536, 768), (384, 1)):
        for one, other in zip(widen(local, long), widen(local, short), strict=True):
            assert cosine(one[:short], other) > 0.999999


def test_short_vectors_keep_cosines_roughly() -> None:
    base, noise = (np.asarray(v) for v in unit(2))
    near = base + 0.5 * noise
    pair = [array("f", base), array("f", near / np.linalg.norm(near))]
    one, other = widen(pair, 256)
    assert abs(cosine(one, other) - cosine(*pair)) < 0.08


def test_the_map_never_changes() -> None:
    """Vectors are stored for years, and new ones are compared with them."""
    (wide,) = widen([array("f", [1.0 if n == 3 else 0.0 for n in range(384)])], 512)
    some = [wide[at] for at in (0, 1, 383, 384, 511)]
    assert some == pytest.approx([-0.01792, 0.0305, -0.05982, 0.02159, -0.02847], abs=1e-5)


def test_lengths_below_one_are_refused_and_no_vectors_give_none() -> None:
    with pytest.raises(ValueError, match="at least 1 dimension"):
        widen(unit(1), 0)
    assert widen([], 10) == []
