# Made from aio/operations/chat.py by scripts/unasync.py: change that file, and run it.
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
from ..resource import Resource
from ..stream import Stream

if TYPE_CHECKING:
    from ..accumulated import ChatCompletionStreamManager

T = TypeVar("T")

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

    @overload
    def parse(self, *, response_format: type[T], **params: Unpack[CompletionParseArgs]) -> ParsedChatCompletion[T]: ...
    @overload
    def parse(
        self, *, response_format: Omit = omit, **params: Unpack[CompletionParseArgs]
    ) -> ParsedChatCompletion[None]: ...
    @operation("POST /chat/completions", ask=ask_for_completion)
    def parse(
        self, *, response_format: type[Any] | Omit = omit, **params: Unpack[CompletionParseArgs]
    ) -> ParsedChatCompletion[Any]:
        """The next message, read as a class of yours: `message.parsed`, and the arguments of strict tools."""
        ...

    @overload
    def stream(
        self, *, response_format: type[T], **params: Unpack[CompletionParseArgs]
    ) -> ChatCompletionStreamManager[T]: ...
    @overload
    def stream(
        self, *, response_format: ResponseFormat | Omit = omit, **params: Unpack[CompletionParseArgs]
    ) -> ChatCompletionStreamManager[None]: ...
    def stream(self, **params: Any) -> ChatCompletionStreamManager[Any]:
        """A context manager for the next message, piece by piece, with snapshots and the whole at the end."""
        from ...streaming.chat import ChatCompletionStreamState
        from ..accumulated import ChatCompletionStreamManager

        if "tools" in params and not isinstance(params["tools"], Omit):
            params["tools"] = [*params["tools"]]
        state = ChatCompletionStreamState[Any](
            response_format=params.get("response_format"), input_tools=params.get("tools")
        )
        with_format(params)
        call = operation_of(Completions.create).call((), {**params, "stream": True})
        return ChatCompletionStreamManager(self._driver, call, state)
