"""Gives a local embedding the length of the model it stands for, so that database schemas fit and similarities stay.

The vector is rotated (which keeps every distance), repeated until it is long enough, cut to the length asked for and
scaled to length 1. Lengths that are multiples of the local one keep all similarities exactly; shorter ones keep them
about as well as a random projection does. As with the real models, cutting a long vector and scaling it again gives
what `dimensions` gives.
"""

from __future__ import annotations

import math
import random
from array import array
from collections.abc import Sequence
from functools import lru_cache

__all__ = ["Stretch", "stretch"]


class Stretch:
    """The fixed map of one model, from vectors of `size` numbers to any length."""

    def __init__(self, model: str, size: int) -> None:
        source = random.Random(f"{model}/{size}")
        self._size = size
        self._signs = [[source.choice((-1.0, 1.0)) for _ in range(size)] for _ in range(2)]
        self._order = source.sample(range(size), size)
        self._more = source  # signs of the repetitions, in the order in which they are needed
        self._repeated: list[float] = []

    def __call__(self, vector: Sequence[float], length: int) -> array[float]:
        """The vector with `length` numbers and length 1."""
        turned = self._rotated(vector)
        while len(self._repeated) < length:
            self._repeated.append(self._more.choice((-1.0, 1.0)))
        size = self._size
        long = [sign * turned[place % size] for place, sign in enumerate(self._repeated[:length])]
        norm = math.sqrt(math.fsum(number * number for number in long)) or 1.0
        return array("f", [number / norm for number in long])

    def _rotated(self, vector: Sequence[float]) -> list[float]:
        first, second = self._signs
        turned = _mixed([number * sign for number, sign in zip(vector, first, strict=True)])
        return _mixed([turned[place] * sign for place, sign in zip(self._order, second, strict=True)])


@lru_cache(maxsize=64)
def stretch(model: str, size: int) -> Stretch:
    """The map of a model; the same on every machine and in every run."""
    return Stretch(model, size)


def _mixed(numbers: list[float]) -> list[float]:
    """An orthogonal map: Walsh-Hadamard transforms of blocks whose lengths are powers of two."""
    start = 0
    while start < len(numbers):
        length = 1 << ((len(numbers) - start).bit_length() - 1)
        block = numbers[start : start + length]
        half = 1
        while half < length:
            for low in range(0, length, 2 * half):
                for place in range(low, low + half):
                    left, right = block[place], block[place + half]
                    block[place], block[place + half] = left + right, left - right
            half *= 2
        scale = math.sqrt(length)
        numbers[start : start + length] = [number / scale for number in block]
        start += length
    return numbers
