# Made from aio/realtime.py by scripts/unasync.py: change that file, and run it.
"""A realtime session over a web socket: its events, and methods that send one each."""

from __future__ import annotations

from collections.abc import Callable
from functools import cached_property
from typing import TYPE_CHECKING, Any, ClassVar

from ..types import realtime as _events
from ..types._model import converter
from ..types._omit import NotGiven, Omit, omit
from ..types.realtime import RealtimeServerEvent
from .sockets import Connection, Sender

if TYPE_CHECKING:
    from ..types.realtime import (
        ConversationItem,
        ConversationItemParam,
        RealtimeClientEvent,
        RealtimeClientEventParam,
        RealtimeResponseCreateParams,
        RealtimeResponseCreateParamsParam,
        SessionParam,
    )

__all__ = ["RealtimeConnection"]

_view: Callable[[Any], Any] = converter(RealtimeServerEvent, _events.__name__)


class RealtimeConnection(Connection[RealtimeServerEvent]):
    """A realtime session: iterate over what happens in it, and send with `session.update(...)` and the like."""

    _view: ClassVar[Callable[[Any], Any]] = staticmethod(_view)

    if TYPE_CHECKING:

        def send(self, event: RealtimeClientEventParam | RealtimeClientEvent | dict[str, Any]) -> None: ...

    @cached_property
    def session(self) -> Session:
        """The session itself."""
        return Session(self)

    @cached_property
    def response(self) -> Turns:
        """The turns of the model."""
        return Turns(self)

    @cached_property
    def input_audio_buffer(self) -> InputAudioBuffer:
        """The sound that is not an item yet."""
        return InputAudioBuffer(self)

    @cached_property
    def conversation(self) -> Conversation:
        """What was said."""
        return Conversation(self)

    @cached_property
    def output_audio_buffer(self) -> OutputAudioBuffer:
        """The sound that is not played yet (WebRTC and SIP)."""
        return OutputAudioBuffer(self)


class Session(Sender):
    """The session itself."""

    def update(self, *, session: SessionParam, event_id: str | Omit | NotGiven = omit) -> None:
        """Changes the session; what is not given stays. `session.updated` answers."""
        self._send("session.update", {"session": session, "event_id": event_id})


class Turns(Sender):
    """The turns of the model."""

    def create(
        self,
        *,
        event_id: str | Omit | NotGiven = omit,
        response: RealtimeResponseCreateParamsParam | RealtimeResponseCreateParams | Omit | NotGiven = omit,
    ) -> None:
        """Has the model respond; `response` is what is to be other than the session says."""
        self._send("response.create", {"event_id": event_id, "response": response})

    def cancel(self, *, event_id: str | Omit | NotGiven = omit, response_id: str | Omit | NotGiven = omit) -> None:
        """Stops a response: the one that is being made, or another by its id."""
        self._send("response.cancel", {"event_id": event_id, "response_id": response_id})


class InputAudioBuffer(Sender):
    """The sound that is not an item yet."""

    def append(self, *, audio: str, event_id: str | Omit | NotGiven = omit) -> None:
        """Adds sound, in base64."""
        self._send("input_audio_buffer.append", {"audio": audio, "event_id": event_id})

    def commit(self, *, event_id: str | Omit | NotGiven = omit) -> None:
        """Makes an item of the sound; needed where nothing detects the end of a turn."""
        self._send("input_audio_buffer.commit", {"event_id": event_id})

    def clear(self, *, event_id: str | Omit | NotGiven = omit) -> None:
        """Throws the sound away."""
        self._send("input_audio_buffer.clear", {"event_id": event_id})


class Conversation(Sender):
    """What was said."""

    @cached_property
    def item(self) -> Items:
        """The items of the conversation."""
        return Items(self._connection)


class Items(Sender):
    """The items of the conversation."""

    def create(
        self,
        *,
        item: ConversationItemParam | ConversationItem,
        event_id: str | Omit | NotGiven = omit,
        previous_item_id: str | Omit | NotGiven = omit,
    ) -> None:
        """Puts an item in: at the end, after another, or with `root` first."""
        fields = {"item": item, "event_id": event_id, "previous_item_id": previous_item_id}
        self._send("conversation.item.create", fields)

    def delete(self, *, item_id: str, event_id: str | Omit | NotGiven = omit) -> None:
        """Takes an item out."""
        self._send("conversation.item.delete", {"item_id": item_id, "event_id": event_id})

    def retrieve(self, *, item_id: str, event_id: str | Omit | NotGiven = omit) -> None:
        """Asks for an item as the service has it; `conversation.item.retrieved` answers."""
        self._send("conversation.item.retrieve", {"item_id": item_id, "event_id": event_id})

    def truncate(
        self,
        *,
        audio_end_ms: int,
        content_index: int,
        item_id: str,
        event_id: str | Omit | NotGiven = omit,
    ) -> None:
        """Cuts what the model said where the user stopped listening."""
        fields = {"audio_end_ms": audio_end_ms, "content_index": content_index, "item_id": item_id}
        self._send("conversation.item.truncate", {**fields, "event_id": event_id})


class OutputAudioBuffer(Sender):
    """The sound that is not played yet (WebRTC and SIP)."""

    def clear(self, *, event_id: str | Omit | NotGiven = omit) -> None:
        """Throws the sound away."""
        self._send("output_audio_buffer.clear", {"event_id": event_id})
