"""Realtime, as a table."""

from __future__ import annotations

from functools import cached_property
from typing import TYPE_CHECKING, Any, Unpack

from ...content import BinaryContent
from ...declare import operation
from ...errors import ArgumentError
from ...types._omit import NotGiven, Omit, omit
from ...types.beta import (
    SessionCreateArgs,
    SessionCreateResponse,
    TranscriptionSession,
    TranscriptionSessionCreateArgs,
)
from ...types.realtime import (
    CallAcceptArgs,
    CallCreateArgs,
    CallReferArgs,
    CallRejectArgs,
    ClientSecretCreateArgs,
    ClientSecretCreateResponse,
)
from ...types.shared import Options
from ...wire.jsons import encode
from ..resource import AsyncResource

if TYPE_CHECKING:
    from ..connecting import AsyncConnecting, SocketArgs
    from ..realtime import AsyncRealtimeConnection

__all__ = [
    "AsyncCalls",
    "AsyncClientSecrets",
    "AsyncRealtime",
    "AsyncRealtimeSessions",
    "AsyncSessions",
    "AsyncTranscriptionSessions",
]

BETA = {"OpenAI-Beta": "assistants=v2"}
"""What OpenAI's own service asks for where sessions are opened in the older way; Azure does not mind."""


def as_parts(body: dict[str, Any]) -> None:
    """Has the offer and the session travel as parts of a form, each with its own media type."""
    if isinstance(body.get("sdp"), str):
        body["sdp"] = ("", body["sdp"].encode(), "application/sdp")
    if "session" in body:
        body["session"] = ("", encode(body["session"]), "application/json")


SDP = {"Accept": "application/sdp"}


class AsyncRealtime(AsyncResource):
    """Talking with a model: calls, and the secrets that browsers connect with."""

    @cached_property
    def client_secrets(self) -> AsyncClientSecrets:
        """Secrets that a browser may hold."""
        return AsyncClientSecrets(self._driver)

    @cached_property
    def calls(self) -> AsyncCalls:
        """Calls by WebRTC and SIP."""
        return AsyncCalls(self._driver)

    def connect(
        self,
        *,
        call_id: str | Omit | NotGiven = omit,
        model: str | Omit | NotGiven = omit,
        **options: Unpack[SocketArgs],
    ) -> AsyncConnecting[AsyncRealtimeConnection]:
        """A session over a web socket, with a model or beside a call: `async with ... as connection`.

        A connection that is lost is opened again if `on_reconnecting` is given: a function that is told of each try.
        """
        from ..connecting import AsyncConnecting
        from ..realtime import AsyncRealtimeConnection

        query = {"call_id": call_id, "model": model}
        if all(isinstance(value, (Omit, NotGiven)) for value in query.values()) and "extra_query" not in options:
            raise ArgumentError("realtime.connect() needs model= (a deployment) or call_id= (a call to listen to)")
        return AsyncConnecting(self._driver, AsyncRealtimeConnection, "/realtime", query=query, **options)


class AsyncClientSecrets(AsyncResource):
    """Secrets that a browser may hold."""

    @operation("POST /realtime/client_secrets")
    async def create(self, **params: Unpack[ClientSecretCreateArgs]) -> ClientSecretCreateResponse:
        """Makes a secret that opens one session."""
        ...


class AsyncCalls(AsyncResource):
    """Calls by WebRTC and SIP."""

    @operation("POST /realtime/calls", ask=as_parts, parts=("sdp", "session"), headers=SDP, once=True)
    async def create(self, **params: Unpack[CallCreateArgs]) -> BinaryContent:
        """Answers the offer of a browser; the call is named in the `Location` of the reply."""
        ...

    @operation("POST /realtime/calls/{call_id}/accept")
    async def accept(self, call_id: str, **params: Unpack[CallAcceptArgs]) -> None:
        """Takes a call that comes in."""
        ...

    @operation("POST /realtime/calls/{call_id}/hangup")
    async def hangup(self, call_id: str, **options: Unpack[Options]) -> None:
        """Ends a call."""
        ...

    @operation("POST /realtime/calls/{call_id}/refer")
    async def refer(self, call_id: str, **params: Unpack[CallReferArgs]) -> None:
        """Passes a call on."""
        ...

    @operation("POST /realtime/calls/{call_id}/reject")
    async def reject(self, call_id: str, **params: Unpack[CallRejectArgs]) -> None:
        """Turns a call down."""
        ...


# -- as they were, at `client.beta.realtime` ---------------------------------------------------------


class AsyncRealtimeSessions(AsyncResource):
    """Sessions to talk with a model."""

    @cached_property
    def sessions(self) -> AsyncSessions:
        """Sessions in which model and user talk."""
        return AsyncSessions(self._driver)

    @cached_property
    def transcription_sessions(self) -> AsyncTranscriptionSessions:
        """Sessions that only write down what is said."""
        return AsyncTranscriptionSessions(self._driver)

    def connect(self, *, model: str, **options: Unpack[SocketArgs]) -> AsyncConnecting[AsyncRealtimeConnection]:
        """A session over a web socket as it was: the header `OpenAI-Beta: realtime=v1` asks for the older events.

        Events that have another name by now are of the class Unknown, with every field.
        """
        from ..connecting import AsyncConnecting
        from ..realtime import AsyncRealtimeConnection

        older = {"OpenAI-Beta": "realtime=v1"}
        query = {"model": model}
        return AsyncConnecting(
            self._driver, AsyncRealtimeConnection, "/realtime", query=query, headers=older, **options
        )


class AsyncSessions(AsyncResource):
    """Sessions in which model and user talk."""

    @operation("POST /realtime/sessions", headers=BETA)
    async def create(self, **params: Unpack[SessionCreateArgs]) -> SessionCreateResponse:
        """Opens a session, with a secret for a browser."""
        ...


class AsyncTranscriptionSessions(AsyncResource):
    """Sessions that only write down what is said."""

    @operation("POST /realtime/transcription_sessions", headers=BETA)
    async def create(self, **params: Unpack[TranscriptionSessionCreateArgs]) -> TranscriptionSession:
        """Opens a session, with a secret for a browser."""
        ...
