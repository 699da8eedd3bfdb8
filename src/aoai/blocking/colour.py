"""What only the blocking side does. `aio/colour.py` is its counterpart.

`colour.py` and `asking.py` are the only files of the pair that are written by hand on each side.
"""

from __future__ import annotations

import time
from typing import Any

from ..clock import Clock
from ..wire.values import Reply

__all__ = ["default_clock", "listed", "read"]


def default_clock() -> Clock:
    """The real one."""
    return Clock(time.sleep)


def listed(driver: Any, call: Any) -> Any:
    """The first page of a list."""
    return driver.call(call)


def read(reply: Reply) -> None:
    """Reads a reply to its end."""
    reply.read()
