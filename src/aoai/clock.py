"""Time and chance, as values that are handed in: whoever tests a policy brings a clock of its own."""

from __future__ import annotations

import random
import time
from collections.abc import Callable
from dataclasses import dataclass
from typing import Any

__all__ = ["Clock"]


@dataclass(frozen=True, slots=True)
class Clock:
    """`now` counts seconds from anywhere, `wall` from 1970; `sleep` blocks, or gives something to await."""

    sleep: Callable[[float], Any]
    now: Callable[[], float] = time.monotonic
    wall: Callable[[], float] = time.time
    random: Callable[[], float] = random.random
