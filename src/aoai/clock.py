"""Time and chance, as values that are handed in: whoever tests a policy brings a clock of its own."""

from __future__ import annotations

import time
from collections.abc import Callable
from dataclasses import dataclass
from typing import Any

__all__ = ["Clock"]


def _random() -> float:
    import random

    return random.random()


@dataclass(frozen=True, slots=True)
class Clock:
    """`now` counts seconds from anywhere, `wall` from 1970; `sleep` blocks, or gives something to await."""

    sleep: Callable[[float], Any]
    now: Callable[[], float] = time.monotonic
    wall: Callable[[], float] = time.time
    random: Callable[[], float] = _random
