# Made from aio/operations/realtime.py by scripts/unasync.py: change that file, and run it.
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
from ..resource import Resource

if TYPE_CHECKING:
    from ..connecting import Connecting, SocketArgs
    from ..realtime import RealtimeConnection

__all__ = [
    "Calls",
    "ClientSecrets",
    "Realtime",
    "RealtimeSessions",
    "Sessions",
    "TranscriptionSessions",
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


class Realtime(Resource):
    """Talking with a model: calls, and the secrets that browsers connect with."""

    @cached_property
    def client_secrets(self) -> ClientSecrets:
        """Secrets that a browser may hold."""
        return ClientSecrets(self._driver)

    @cached_property
    def calls(self) -> Calls:
        """Calls by WebRTC and SIP."""
        return Calls(self._driver)

    def connect(
        self,
        *,
        call_id: str | Omit | NotGiven = omit,
        model: str | Omit | NotGiven = omit,
        **options: Unpack[SocketArgs],
    ) -> Connecting[RealtimeConnection]:
        """A session over a web socket, with a model or beside a call: `with ... as connection`.

        A connection that is lost is opened again if `on_reconnecting` is given: a function that is told of each try.
        """
        from ..connecting import Connecting
        from ..realtime import RealtimeConnection

        query = {"call_id": call_id, "model": model}
        if all(isinstance(value, (Omit, NotGiven)) for value in query.values()) and "extra_query" not in options:
            raise ArgumentError("realtime.connect() needs model= (a deployment) or call_id= (a call to listen to)")
        return Connecting(self._driver, RealtimeConnection, "/realtime", query=query, **options)


class ClientSecrets(Resource):
    """Secrets that a browser may hold."""

    @operation("POST /realtime/client_secrets")
    def create(self, **params: Unpack[ClientSecretCreateArgs]) -> ClientSecretCreateResponse:
        """Makes a secret that opens one session."""
        ...


class Calls(Resource):
    """Calls by WebRTC and SIP."""

    @operation("POST /realtime/calls", ask=as_parts, parts=("sdp", "session"), headers=SDP, once=True)
    def create(self, **params: Unpack[CallCreateArgs]) -> BinaryContent:
        """Answers the offer of a browser; the call is named in the `Location` of the reply."""
        ...

    @operation("POST /realtime/calls/{call_id}/accept")
    def accept(self, call_id: str, **params: Unpack[CallAcceptArgs]) -> None:
        """Takes a call that comes in."""
        ...

    @operation("POST /realtime/calls/{call_id}/hangup")
    def hangup(self, call_id: str, **options: Unpack[Options]) -> None:
        """Ends a call."""
        ...

    @operation("POST /realtime/calls/{call_id}/refer")
    def refer(self, call_id: str, **params: Unpack[CallReferArgs]) -> None:
        """Passes a call on."""
        ...

    @operation("POST /realtime/calls/{call_id}/reject")
    def reject(self, call_id: str, **params: Unpack[CallRejectArgs]) -> None:
        """Turns a call down."""
        ...


# -- as they were, at `client.beta.realtime` ---------------------------------------------------------


class RealtimeSessions(Resource):
    """Sessions to talk with a model."""

    @cached_property
    def sessions(self) -> Sessions:
        """Sessions in which model and user talk."""
        return Sessions(self._driver)

    @cached_property
    def transcription_sessions(self) -> TranscriptionSessions:
        """Sessions that only write down what is said."""
        return TranscriptionSessions(self._driver)

    def connect(self, *, model: str, **options: Unpack[SocketArgs]) -> Connecting[RealtimeConnection]:
        """A session over a web socket as it was: the header `OpenAI-Beta: realtime=v1` asks for the older events.

        Events that have another name by now are of the class Unknown, with every field.
        """
        from ..connecting import Connecting
        from ..realtime import RealtimeConnection

        older = {"OpenAI-Beta": "realtime=v1"}
        query = {"model": model}
        return Connecting(self._driver, RealtimeConnection, "/realtime", query=query, headers=older, **options)


class Sessions(Resource):
    """Sessions in which model and user talk."""

    @operation("POST /realtime/sessions", headers=BETA)
    def create(self, **params: Unpack[SessionCreateArgs]) -> SessionCreateResponse:
        """Opens a session, with a secret for a browser."""
        ...


class TranscriptionSessions(Resource):
    """Sessions that only write down what is said."""

    @operation("POST /realtime/transcription_sessions", headers=BETA)
    def create(self, **params: Unpack[TranscriptionSessionCreateArgs]) -> TranscriptionSession:
        """Opens a session, with a secret for a browser."""
        ...
