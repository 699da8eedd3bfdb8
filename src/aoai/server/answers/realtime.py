"""Realtime: calls need WebRTC or SIP, which are refused."""

from __future__ import annotations

from ...aio.operations.realtime import AsyncCalls
from .. import errors
from ..answering import Answer, Asked, answers, refuses
from ..service import Service

__all__ = ["calls", "no_call"]

calls = refuses(AsyncCalls.create, limit="it has neither WebRTC nor SIP. Connect to /realtime with a web socket")


@answers(AsyncCalls.accept, AsyncCalls.hangup, AsyncCalls.refer, AsyncCalls.reject)
async def no_call(service: Service, asked: Asked) -> Answer:
    """No call is ever there: none comes in, and none can be made."""
    raise errors.not_found("Call", asked.path["call_id"], "call_id")
