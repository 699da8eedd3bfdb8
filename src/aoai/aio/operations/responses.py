"""The Responses API, as a table."""

from __future__ import annotations

from functools import cached_property
from typing import Literal, Unpack, overload

from ...declare import operation, paged
from ...types.responses import (
    CompactedResponse,
    DeletedResponse,
    InputItemListArgs,
    InputTokenCountArgs,
    InputTokenCountResponse,
    Response,
    ResponseCompactArgs,
    ResponseCreateArgs,
    ResponseItem,
    ResponseRetrieveArgs,
    ResponseStreamEvent,
)
from ...types.shared import Options
from ..pages import AsyncCursorPage
from ..paginator import AsyncPaginator
from ..resource import AsyncResource
from ..stream import AsyncStream

__all__ = ["AsyncInputItems", "AsyncInputTokens", "AsyncResponses"]


class AsyncResponses(AsyncResource):
    """Answers that the service may store, chain, and work out with tools."""

    @cached_property
    def input_items(self) -> AsyncInputItems:
        """What a response was asked."""
        return AsyncInputItems(self._driver)

    @cached_property
    def input_tokens(self) -> AsyncInputTokens:
        """How many tokens a request would have."""
        return AsyncInputTokens(self._driver)

    @overload
    async def create(
        self, *, stream: Literal[False] | None = None, **params: Unpack[ResponseCreateArgs]
    ) -> Response: ...
    @overload
    async def create(
        self, *, stream: Literal[True], **params: Unpack[ResponseCreateArgs]
    ) -> AsyncStream[ResponseStreamEvent]: ...
    @overload
    async def create(
        self, *, stream: bool, **params: Unpack[ResponseCreateArgs]
    ) -> Response | AsyncStream[ResponseStreamEvent]: ...
    @operation("POST /responses")
    async def create(
        self, *, stream: bool | None = None, **params: Unpack[ResponseCreateArgs]
    ) -> Response | AsyncStream[ResponseStreamEvent]:
        """Asks a model to respond; with `stream=True`, event by event."""
        ...

    @overload
    async def retrieve(
        self, response_id: str, *, stream: Literal[False] | None = None, **params: Unpack[ResponseRetrieveArgs]
    ) -> Response: ...
    @overload
    async def retrieve(
        self, response_id: str, *, stream: Literal[True], **params: Unpack[ResponseRetrieveArgs]
    ) -> AsyncStream[ResponseStreamEvent]: ...
    @overload
    async def retrieve(
        self, response_id: str, *, stream: bool, **params: Unpack[ResponseRetrieveArgs]
    ) -> Response | AsyncStream[ResponseStreamEvent]: ...
    @operation("GET /responses/{response_id}", wire={"include": "include[]"})
    async def retrieve(
        self, response_id: str, *, stream: bool | None = None, **params: Unpack[ResponseRetrieveArgs]
    ) -> Response | AsyncStream[ResponseStreamEvent]:
        """A stored response; with `stream=True`, the events of a background one after `starting_after`."""
        ...

    @operation("DELETE /responses/{response_id}")
    async def delete(self, response_id: str, **options: Unpack[Options]) -> DeletedResponse:
        """Forgets a stored response."""
        ...

    @operation("POST /responses/{response_id}/cancel")
    async def cancel(self, response_id: str, **options: Unpack[Options]) -> Response:
        """Stops a background response."""
        ...

    @operation("POST /responses/compact")
    async def compact(self, **params: Unpack[ResponseCompactArgs]) -> CompactedResponse:
        """Makes a conversation shorter, so that it can go on."""
        ...


class AsyncInputItems(AsyncResource):
    """What a response was asked."""

    @paged("GET /responses/{response_id}/input_items", wire={"include": "include[]"})
    def list(
        self, response_id: str, **params: Unpack[InputItemListArgs]
    ) -> AsyncPaginator[ResponseItem, AsyncCursorPage[ResponseItem]]:
        """The items a response was given, newest first."""
        ...


class AsyncInputTokens(AsyncResource):
    """How many tokens a request would have."""

    @operation("POST /responses/input_tokens")
    async def count(self, **params: Unpack[InputTokenCountArgs]) -> InputTokenCountResponse:
        """Counts the tokens of a request without sending it to a model."""
        ...
