"""Examples that can be found by their meaning: by the vectors of their questions."""

from __future__ import annotations

from collections.abc import Sequence
from typing import TYPE_CHECKING, Any

from ..engines import EmbeddingEngine
from .examples import Example

if TYPE_CHECKING:
    import numpy as np
    from numpy.typing import NDArray

    Matrix = NDArray[np.float32]

__all__ = ["Knowledge", "vectors_of"]

_LETTERS = 2_000
"""So much of the end of a question is looked at: the end is where it says what it wants."""


async def vectors_of(engine: EmbeddingEngine, questions: Sequence[str]) -> Matrix:
    """One row for each question."""
    import numpy as np

    rows: list[Any] = []
    for start in range(0, len(questions), 64):  # in pieces, so that whoever stops this waits for one only
        found, _ = await engine.embed([question[-_LETTERS:] for question in questions[start : start + 64]])
        rows += [np.frombuffer(vector.tobytes(), dtype=np.float32) for vector in found]
    return np.stack(rows)


class Knowledge:
    """Examples with the vectors of their questions."""

    def __init__(self, examples: list[Example], vectors: Matrix) -> None:
        self.examples = examples
        self.vectors = vectors

    def nearest(self, vector: Any, count: int) -> list[Example]:
        """The `count` examples whose questions are nearest to a vector, the nearest first."""
        likeness: Any = self.vectors @ vector
        return [self.examples[int(index)] for index in (-likeness).argsort(kind="stable")[:count]]
