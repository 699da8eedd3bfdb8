"""What only the async side does. `blocking/colour.py` is its counterpart.

`colour.py` and `asking.py` are the only files of the pair that are written by hand on each side.
"""

from __future__ import annotations

from typing import Any

from ..clock import Clock
from ..wire.values import Reply

__all__ = ["default_clock", "listed", "read"]


async def _sleep(seconds: float) -> None:
    import asyncio

    await asyncio.sleep(seconds)


def default_clock() -> Clock:
    """The real one."""
    return Clock(_sleep)


def listed(driver: Any, call: Any) -> Any:
    """A list that can be awaited for its first page, or iterated item by item over all pages."""
    from .paginator import AsyncPaginator

    return AsyncPaginator[Any, Any](driver, call)


async def read(reply: Reply) -> None:
    """Reads a reply to its end."""
    await reply.aread()
