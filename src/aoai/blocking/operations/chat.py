# Made from aio/operations/chat.py by scripts/unasync.py: change that file, and run it.
"""Chat completions, as a table."""

from __future__ import annotations

from functools import cached_property
from typing import Literal, Unpack, overload

from ...declare import operation
from ...types.chat import ChatCompletion, ChatCompletionChunk, CompletionCreateArgs
from ..resource import Resource
from ..stream import Stream

__all__ = ["Chat", "Completions"]


class Chat(Resource):
    """Conversations with a model."""

    @cached_property
    def completions(self) -> Completions:
        """The next message of a conversation."""
        return Completions(self._driver)


class Completions(Resource):
    """The next message of a conversation."""

    @overload
    def create(
        self, *, stream: Literal[False] | None = None, **params: Unpack[CompletionCreateArgs]
    ) -> ChatCompletion: ...
    @overload
    def create(
        self, *, stream: Literal[True], **params: Unpack[CompletionCreateArgs]
    ) -> Stream[ChatCompletionChunk]: ...
    @overload
    def create(
        self, *, stream: bool, **params: Unpack[CompletionCreateArgs]
    ) -> ChatCompletion | Stream[ChatCompletionChunk]: ...
    @operation("POST /chat/completions")
    def create(
        self, *, stream: bool | None = None, **params: Unpack[CompletionCreateArgs]
    ) -> ChatCompletion | Stream[ChatCompletionChunk]:
        """The model's next message for a conversation; with `stream=True`, piece by piece."""
        ...
