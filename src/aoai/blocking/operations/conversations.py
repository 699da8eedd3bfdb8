# Made from aio/operations/conversations.py by scripts/unasync.py: change that file, and run it.
"""Conversations, as a table."""

from __future__ import annotations

from functools import cached_property
from typing import Unpack

from ...declare import operation, paged
from ...types.conversations import (
    Conversation,
    ConversationCreateArgs,
    ConversationDeletedResource,
    ConversationItem,
    ConversationItemList,
    ConversationUpdateArgs,
    ItemCreateArgs,
    ItemListArgs,
    ItemRetrieveArgs,
)
from ...types.shared import Options
from ..pages import SyncCursorPage
from ..resource import Resource

__all__ = ["Conversations", "Items"]

INCLUDE = {"include": "include[]"}


class Conversations(Resource):
    """Items that responses add to and go on from."""

    @cached_property
    def items(self) -> Items:
        """The items of a conversation."""
        return Items(self._driver)

    @operation("POST /conversations", once=True)
    def create(self, **params: Unpack[ConversationCreateArgs]) -> Conversation:
        """Starts a conversation."""
        ...

    @operation("GET /conversations/{conversation_id}")
    def retrieve(self, conversation_id: str, **options: Unpack[Options]) -> Conversation:
        """One conversation, without its items."""
        ...

    @operation("POST /conversations/{conversation_id}")
    def update(self, conversation_id: str, **params: Unpack[ConversationUpdateArgs]) -> Conversation:
        """Replaces the metadata of a conversation."""
        ...

    @operation("DELETE /conversations/{conversation_id}")
    def delete(self, conversation_id: str, **options: Unpack[Options]) -> ConversationDeletedResource:
        """Deletes a conversation; its items stay."""
        ...


class Items(Resource):
    """The items of a conversation."""

    @operation("POST /conversations/{conversation_id}/items", query=("include",), wire=INCLUDE, once=True)
    def create(self, conversation_id: str, **params: Unpack[ItemCreateArgs]) -> ConversationItemList:
        """Adds items to a conversation."""
        ...

    @operation("GET /conversations/{conversation_id}/items/{item_id}", wire=INCLUDE)
    def retrieve(self, item_id: str, *, conversation_id: str, **params: Unpack[ItemRetrieveArgs]) -> ConversationItem:
        """One item of a conversation."""
        ...

    @paged("GET /conversations/{conversation_id}/items", wire=INCLUDE)
    def list(self, conversation_id: str, **params: Unpack[ItemListArgs]) -> SyncCursorPage[ConversationItem]:
        """The items of a conversation, newest first."""
        ...

    @operation("DELETE /conversations/{conversation_id}/items/{item_id}")
    def delete(self, item_id: str, *, conversation_id: str, **options: Unpack[Options]) -> Conversation:
        """Takes an item out of a conversation."""
        ...
