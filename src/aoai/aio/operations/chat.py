"""Chat completions, as a table."""

from __future__ import annotations

from functools import cached_property
from typing import TYPE_CHECKING, Any, Literal, TypeVar, Unpack, overload

from ...declare import operation, operation_of
from ...structured.parsing import ask_for_completion, with_format
from ...types._omit import Omit, omit
from ...types.chat import (
    ChatCompletion,
    ChatCompletionChunk,
    CompletionCreateArgs,
    CompletionParseArgs,
    ParsedChatCompletion,
    ResponseFormat,
)
from ..resource import AsyncResource
from ..stream import AsyncStream

if TYPE_CHECKING:
    from ..accumulated import AsyncChatCompletionStreamManager

T = TypeVar("T")

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

    @overload
    async def parse(
        self, *, response_format: type[T], **params: Unpack[CompletionParseArgs]
    ) -> ParsedChatCompletion[T]: ...
    @overload
    async def parse(
        self, *, response_format: Omit = omit, **params: Unpack[CompletionParseArgs]
    ) -> ParsedChatCompletion[None]: ...
    @operation("POST /chat/completions", ask=ask_for_completion)
    async def parse(
        self, *, response_format: type[Any] | Omit = omit, **params: Unpack[CompletionParseArgs]
    ) -> ParsedChatCompletion[Any]:
        """The next message, read as a class of yours: `message.parsed`, and the arguments of strict tools."""
        ...

    @overload
    def stream(
        self, *, response_format: type[T], **params: Unpack[CompletionParseArgs]
    ) -> AsyncChatCompletionStreamManager[T]: ...
    @overload
    def stream(
        self, *, response_format: ResponseFormat | Omit = omit, **params: Unpack[CompletionParseArgs]
    ) -> AsyncChatCompletionStreamManager[None]: ...
    def stream(self, **params: Any) -> AsyncChatCompletionStreamManager[Any]:
        """A context manager for the next message, piece by piece, with snapshots and the whole at the end."""
        from ...streaming.chat import ChatCompletionStreamState
        from ..accumulated import AsyncChatCompletionStreamManager

        if "tools" in params and not isinstance(params["tools"], Omit):
            params["tools"] = [*params["tools"]]
        state = ChatCompletionStreamState[Any](
            response_format=params.get("response_format"), input_tools=params.get("tools")
        )
        with_format(params)
        call = operation_of(AsyncCompletions.create).call((), {**params, "stream": True})
        return AsyncChatCompletionStreamManager(self._driver, call, state)
