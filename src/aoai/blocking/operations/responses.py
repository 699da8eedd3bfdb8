# Made from aio/operations/responses.py by scripts/unasync.py: change that file, and run it.
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
from ..pages import SyncCursorPage
from ..resource import Resource
from ..stream import Stream

__all__ = ["InputItems", "InputTokens", "Responses"]


class Responses(Resource):
    """Answers that the service may store, chain, and work out with tools."""

    @cached_property
    def input_items(self) -> InputItems:
        """What a response was asked."""
        return InputItems(self._driver)

    @cached_property
    def input_tokens(self) -> InputTokens:
        """How many tokens a request would have."""
        return InputTokens(self._driver)

    @overload
    def create(self, *, stream: Literal[False] | None = None, **params: Unpack[ResponseCreateArgs]) -> Response: ...
    @overload
    def create(self, *, stream: Literal[True], **params: Unpack[ResponseCreateArgs]) -> Stream[ResponseStreamEvent]: ...
    @overload
    def create(
        self, *, stream: bool, **params: Unpack[ResponseCreateArgs]
    ) -> Response | Stream[ResponseStreamEvent]: ...
    @operation("POST /responses")
    def create(
        self, *, stream: bool | None = None, **params: Unpack[ResponseCreateArgs]
    ) -> Response | Stream[ResponseStreamEvent]:
        """Asks a model to respond; with `stream=True`, event by event."""
        ...

    @overload
    def retrieve(
        self, response_id: str, *, stream: Literal[False] | None = None, **params: Unpack[ResponseRetrieveArgs]
    ) -> Response: ...
    @overload
    def retrieve(
        self, response_id: str, *, stream: Literal[True], **params: Unpack[ResponseRetrieveArgs]
    ) -> Stream[ResponseStreamEvent]: ...
    @overload
    def retrieve(
        self, response_id: str, *, stream: bool, **params: Unpack[ResponseRetrieveArgs]
    ) -> Response | Stream[ResponseStreamEvent]: ...
    @operation("GET /responses/{response_id}", wire={"include": "include[]"})
    def retrieve(
        self, response_id: str, *, stream: bool | None = None, **params: Unpack[ResponseRetrieveArgs]
    ) -> Response | Stream[ResponseStreamEvent]:
        """A stored response; with `stream=True`, the events of a background one after `starting_after`."""
        ...

    @operation("DELETE /responses/{response_id}")
    def delete(self, response_id: str, **options: Unpack[Options]) -> DeletedResponse:
        """Forgets a stored response."""
        ...

    @operation("POST /responses/{response_id}/cancel")
    def cancel(self, response_id: str, **options: Unpack[Options]) -> Response:
        """Stops a background response."""
        ...

    @operation("POST /responses/compact")
    def compact(self, **params: Unpack[ResponseCompactArgs]) -> CompactedResponse:
        """Makes a conversation shorter, so that it can go on."""
        ...


class InputItems(Resource):
    """What a response was asked."""

    @paged("GET /responses/{response_id}/input_items", wire={"include": "include[]"})
    def list(self, response_id: str, **params: Unpack[InputItemListArgs]) -> SyncCursorPage[ResponseItem]:
        """The items a response was given, newest first."""
        ...


class InputTokens(Resource):
    """How many tokens a request would have."""

    @operation("POST /responses/input_tokens")
    def count(self, **params: Unpack[InputTokenCountArgs]) -> InputTokenCountResponse:
        """Counts the tokens of a request without sending it to a model."""
        ...
