# Made from aio/operations/responses.py by scripts/unasync.py: change that file, and run it.
"""The Responses API, as a table."""

from __future__ import annotations

from dataclasses import replace
from functools import cached_property
from typing import TYPE_CHECKING, Any, Literal, TypeVar, Unpack, overload

from ...declare import operation, operation_of, paged
from ...errors import ArgumentError
from ...structured.parsing import ask_for_response, tools_of_response, with_text_format
from ...types._omit import Omit, omit
from ...types.responses import (
    CompactedResponse,
    DeletedResponse,
    InputItemListArgs,
    InputTokenCountArgs,
    InputTokenCountResponse,
    ParsedResponse,
    Response,
    ResponseCompactArgs,
    ResponseCreateArgs,
    ResponseItem,
    ResponseParseArgs,
    ResponseRetrieveArgs,
    ResponseStreamEvent,
)
from ...types.shared import Options
from ..pages import SyncCursorPage
from ..resource import Resource
from ..stream import Stream

if TYPE_CHECKING:
    from ...declare import Call
    from ..accumulated import ResponseStreamManager
    from ..connecting import Connecting, SocketArgs
    from ..turns import ResponsesConnection

T = TypeVar("T")

__all__ = ["InputItems", "InputTokens", "Responses"]


_AGAIN = ("include", "extra_headers", "timeout", "deadline")
"""What may be said beside the id of a response that is taken up."""


def taken_up(call: Call, response_id: str, after: int) -> Call:
    """The call for the events of a response after a number; `call` is the one that gave those before."""
    if call.verb == "GET":
        return replace(call, query={**call.query, "starting_after": after})
    body = call.body or {}
    asked: dict[str, Any] = {"stream": True, "starting_after": after, "include": body.get("include") or omit}
    options: Any = body.get("stream_options")
    if isinstance(options, dict) and "include_obfuscation" in options:
        asked["include_obfuscation"] = options["include_obfuscation"]
    made = operation_of(Responses.retrieve).call((response_id,), asked)
    return replace(made, options={name: value for name, value in call.options.items() if name != "extra_body"})


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
    @operation("POST /responses", once="background", resume=taken_up)
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
    @operation("GET /responses/{response_id}", wire={"include": "include[]"}, resume=taken_up)
    def retrieve(
        self, response_id: str, *, stream: bool | None = None, **params: Unpack[ResponseRetrieveArgs]
    ) -> Response | Stream[ResponseStreamEvent]:
        """A stored response; with `stream=True`, the events of a background one after `starting_after`."""
        ...

    @overload
    def parse(
        self,
        *,
        text_format: type[T],
        parse_as: Omit = omit,
        verbosity: Literal["low", "medium", "high"] | Omit | None = omit,
        **params: Unpack[ResponseCreateArgs],
    ) -> ParsedResponse[T]: ...
    @overload
    def parse(
        self,
        *,
        text_format: type[Any] | Omit = omit,
        parse_as: type[T],
        verbosity: Literal["low", "medium", "high"] | Omit | None = omit,
        **params: Unpack[ResponseCreateArgs],
    ) -> ParsedResponse[T]: ...
    @overload
    def parse(
        self,
        *,
        text_format: Omit = omit,
        parse_as: Omit | None = omit,
        verbosity: Literal["low", "medium", "high"] | Omit | None = omit,
        **params: Unpack[ResponseCreateArgs],
    ) -> ParsedResponse[None]: ...
    @overload
    def parse(
        self,
        *,
        text_format: type[Any],
        parse_as: None,
        verbosity: Literal["low", "medium", "high"] | Omit | None = omit,
        **params: Unpack[ResponseCreateArgs],
    ) -> ParsedResponse[None]: ...
    @operation("POST /responses", ask=ask_for_response, once="background")
    def parse(self, **params: Unpack[ResponseParseArgs]) -> ParsedResponse[Any]:
        """A response, read as a class of yours: `output_parsed`, and the arguments of tools made of classes."""
        ...

    @overload
    def stream(
        self,
        *,
        text_format: type[T],
        response_id: str | Omit = omit,
        starting_after: int | Omit = omit,
        **params: Unpack[ResponseCreateArgs],
    ) -> ResponseStreamManager[T]: ...
    @overload
    def stream(
        self,
        *,
        text_format: Omit = omit,
        response_id: str | Omit = omit,
        starting_after: int | Omit = omit,
        **params: Unpack[ResponseCreateArgs],
    ) -> ResponseStreamManager[None]: ...
    def stream(self, **params: Any) -> ResponseStreamManager[Any]:
        """A context manager for a response, event by event, with snapshots and the whole at the end.

        With `response_id`, takes up a background response; its events after `starting_after` are shown.
        """
        from ...streaming.responses import ResponseStreamState
        from ..accumulated import ResponseStreamManager

        params = {name: value for name, value in params.items() if not isinstance(value, Omit)}
        if "tools" in params:
            params["tools"] = tools_of_response(params["tools"])
        state = ResponseStreamState[Any](text_format=params.get("text_format"), input_tools=params.get("tools"))
        known, after = params.pop("response_id", None), params.pop("starting_after", None)
        if known is None and after is None:
            with_text_format(params)
            call = operation_of(Responses.create).call((), {**params, "stream": True})
        elif known is None:
            raise ArgumentError("responses.stream(): starting_after= needs response_id=, the response to take up")
        elif unused := params.keys() - {*_AGAIN, "text_format", "tools"}:
            raise ArgumentError(f"responses.stream(): {min(unused)}= is for a new response, not beside response_id=")
        else:  # from the start, so that the snapshots are whole
            again = {name: params[name] for name in _AGAIN if name in params}
            call = operation_of(Responses.retrieve).call((known,), {**again, "stream": True})
        return ResponseStreamManager(self._driver, call, state, -1 if after is None else after)

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

    def connect(self, **options: Unpack[SocketArgs]) -> Connecting[ResponsesConnection]:
        """Responses over one web socket, each chained to the last: `with ... as connection`.

        A connection that is lost is opened again if `on_reconnecting` is given: a function that is told of each try.
        """
        from ..connecting import Connecting
        from ..turns import ResponsesConnection

        return Connecting(self._driver, ResponsesConnection, "/responses", query={}, **options)


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
