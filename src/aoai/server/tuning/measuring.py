"""What the numbers of a training run are here: how well an answer could be told from the examples learnt so far.

No weights are trained, so there is no loss of a network. Instead, for an example, the nearest example among those
learnt is looked for (by the vectors of their questions). Words stand for tokens.

- The loss is the mean of -log p(word) over the words of the example's answer, in nats. Half of p comes from the words
  of the nearest example's answer, half from all answers learnt so far, counted with one added to every known word.
- The accuracy is the share of the words that stand at the same place of the nearest example's answer.

Both are measured before the examples of a step are learnt. So in the first epoch they tell what the examples before
were worth, and from the second on an example finds itself, as when a network learns by heart.
"""

from __future__ import annotations

import math
import re
from collections import Counter
from collections.abc import Sequence
from typing import TYPE_CHECKING, Any

from .examples import Example

if TYPE_CHECKING:
    from .knowledge import Matrix

__all__ = ["Measure"]

_WORD = re.compile(r"\w+|[^\w\s]")


class Measure:
    """Measures a run. `before` of the training examples are learnt already: those of the model that is tuned on."""

    def __init__(self, training: Sequence[Example], vectors: Matrix, before: int = 0) -> None:
        import numpy as np

        self._vectors = vectors
        self._words = [_words(example) for example in training]
        self._known: Any = np.zeros(len(training), dtype=bool)
        self._counts: Counter[str] = Counter()
        self._total = 0
        self._vocabulary = len({word for words in self._words for word in words}) + 1
        self.learn(range(before))

    def learn(self, indexes: Sequence[int]) -> None:
        """Learns training examples, by their places."""
        for index in indexes:
            if not self._known[index]:
                self._known[index] = True
                self._counts.update(self._words[index])
                self._total += len(self._words[index])

    def training(self, indexes: Sequence[int]) -> tuple[float, float]:
        """Loss and accuracy of training examples."""
        return self._mean([(self._words[index], self._vectors[index]) for index in indexes])

    def others(self, examples: Sequence[Example], vectors: Matrix) -> tuple[float, float]:
        """Loss and accuracy of examples that are not learnt."""
        return self._mean([(_words(example), vector) for example, vector in zip(examples, vectors, strict=True)])

    def _mean(self, asked: Sequence[tuple[list[str], Any]]) -> tuple[float, float]:
        found = [self._one(words, vector) for words, vector in asked]
        return (
            round(sum(loss for loss, _ in found) / len(found), 5),
            round(sum(accuracy for _, accuracy in found) / len(found), 5),
        )

    def _one(self, words: list[str], vector: Any) -> tuple[float, float]:
        nearest = self._nearest(vector)
        near = Counter(nearest)
        loss = 0.0
        for word in words:
            everywhere = (self._counts[word] + 1) / (self._total + self._vocabulary)
            loss -= math.log((near[word] / len(nearest) + everywhere) / 2 if nearest else everywhere)
        same = sum(one == other for one, other in zip(words, nearest, strict=False))
        return loss / len(words), same / len(words)

    def _nearest(self, vector: Any) -> list[str]:
        import numpy as np

        if not self._total:
            return []
        likeness: Any = np.where(self._known, self._vectors @ vector, -np.inf)
        return self._words[int(likeness.argmax())]


def _words(example: Example) -> list[str]:
    return _WORD.findall(example.answer.lower()) or [""]
