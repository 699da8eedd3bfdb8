"""Time, chance and new names, as values that are handed in: whoever tests a policy brings a clock of its own."""

from __future__ import annotations

import itertools
import os
import time
from collections.abc import Callable
from dataclasses import dataclass
from typing import Any

__all__ = ["Clock"]

_process = os.urandom(12).hex()
_count = itertools.count(1)


def _after_fork() -> None:
    global _process
    _process = os.urandom(12).hex()


if hasattr(os, "register_at_fork"):
    os.register_at_fork(after_in_child=_after_fork)


def _fresh() -> str:
    # The random numbers of the process would be the same again after a `random.seed` of the user's.
    return f"{_process}-{next(_count):x}"


def _random() -> float:
    import random

    return random.random()


@dataclass(frozen=True, slots=True)
class Clock:
    """`now` counts seconds from anywhere, `wall` from 1970; `sleep` blocks, or gives something to await.

    `fresh` gives a text that nobody has used before.
    """

    sleep: Callable[[float], Any]
    now: Callable[[], float] = time.monotonic
    wall: Callable[[], float] = time.time
    random: Callable[[], float] = _random
    fresh: Callable[[], str] = _fresh
