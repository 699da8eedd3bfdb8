"""Chat completions, as a table."""

from __future__ import annotations

from functools import cached_property
from typing import Literal, Unpack, overload

from ...declare import operation
from ...types.chat import ChatCompletion, ChatCompletionChunk, CompletionCreateArgs
from ..resource import AsyncResource
from ..stream import AsyncStream

__all__ = ["AsyncChat", "AsyncCompletions"]


class AsyncChat(AsyncResource):
    """Conversations with a model."""

    @cached_property
    def completions(self) -> AsyncCompletions:
        """The next message of a conversation."""
        return AsyncCompletions(self._driver)


class AsyncCompletions(AsyncResource):
    """The next message of a conversation."""

    @overload
    async def create(
        self, *, stream: Literal[False] | None = None, **params: Unpack[CompletionCreateArgs]
    ) -> ChatCompletion: ...
    @overload
    async def create(
        self, *, stream: Literal[True], **params: Unpack[CompletionCreateArgs]
    ) -> AsyncStream[ChatCompletionChunk]: ...
    @overload
    async def create(
        self, *, stream: bool, **params: Unpack[CompletionCreateArgs]
    ) -> ChatCompletion | AsyncStream[ChatCompletionChunk]: ...
    @operation("POST /chat/completions")
    async def create(
        self, *, stream: bool | None = None, **params: Unpack[CompletionCreateArgs]
    ) -> ChatCompletion | AsyncStream[ChatCompletionChunk]:
        """The model's next message for a conversation; with `stream=True`, piece by piece."""
        ...
