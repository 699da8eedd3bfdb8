"""How aiohttp reads a connection, with one mend: whoever waits for a body hears that it cannot be read any further.

Where chunks turn out to be broken after the head was read, aiohttp forgets the body that somebody waits for
(3.14: its parser lets go of it), so that the wait lasts until the limit for reading, which may be ten minutes.
"""

from __future__ import annotations

import asyncio
import inspect
from functools import partial
from typing import Any

from aiohttp import TCPConnector
from aiohttp.client_proto import ResponseHandler

__all__ = ["reading_on"]


_NONE: Any = inspect.signature(ResponseHandler.set_exception).parameters["exc_cause"].default


class _Protocol(ResponseHandler):
    def set_exception(self, exc: Any, exc_cause: Any = _NONE) -> None:
        body = self._payload
        if body is not None and body.exception() is None and not body.is_eof():
            body.set_exception(exc, exc_cause)
        super().set_exception(exc, exc_cause)


def reading_on(connector: TCPConnector, loop: asyncio.AbstractEventLoop) -> TCPConnector:
    """The same connector, whose connections are read this way."""
    make: Any = partial(_Protocol, loop=loop)
    connector._factory = make
    return connector
