# Made from aio/turns.py by scripts/unasync.py: change that file, and run it.
"""Responses over a web socket: one at a time, each chained to the last without sending it again."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from functools import cached_property
from typing import TYPE_CHECKING, Any, ClassVar, Unpack

from ..types import responses as _events
from ..types._model import converter
from ..types.responses import ResponseCreateParamsBase, ResponseStreamEvent
from .sockets import Connection, Sender

if TYPE_CHECKING:
    from ..types.responses import ResponseInputItemParam

__all__ = ["ResponsesConnection"]

_view: Callable[[Any], Any] = converter(ResponseStreamEvent, _events.__name__)


class ResponsesConnection(Connection[ResponseStreamEvent]):
    """Responses one after the other: `response.create(...)`, then the same events that a stream has.

    The newest response is kept with the connection, so `previous_response_id` works with `store=False` as well.
    """

    _view: ClassVar[Callable[[Any], Any]] = staticmethod(_view)

    @cached_property
    def response(self) -> Turn:
        """The responses."""
        return Turn(self)


class Turn(Sender):
    """The responses of a connection."""

    def create(self, **params: Unpack[SocketResponseParams]) -> None:
        """Asks a model to respond; the parameters are those of `responses.create`.

        With `generate=False` the service only gets ready for a response that is to come.
        """
        self._send("response.create", params)

    def steer(self, *, input: str | Sequence[ResponseInputItemParam], previous_response_id: str) -> None:
        """Adds input to a response that is being made."""
        self._send("response.steer", {"input": input, "previous_response_id": previous_response_id})


class SocketResponseParams(ResponseCreateParamsBase, total=False):
    """What a response over a web socket is asked with."""

    generate: bool
    stream: bool
    stream_id: str
