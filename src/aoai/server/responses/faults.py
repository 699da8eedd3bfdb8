"""The errors that only Responses sends, one function each, worded as the service words them.

What other areas share is in `server/errors.py`; every function here is made of its envelopes.
"""

from __future__ import annotations

from collections.abc import Sequence

from ..errors import Fault, invalid, invalid_value, wrapped

__all__ = ["STOPPED"]

STOPPED = "The endpoint was stopped before this response was complete."
"""Why a background response failed that was being written when the endpoint ended."""


def no_response(id: str) -> Fault:
    """404: no response is kept under this id."""
    return wrapped(404, f"Response with id '{id}' not found.", type="invalid_request_error", param=None, code=None)


def no_previous(id: str) -> Fault:
    """400: `previous_response_id` names nothing that is kept."""
    message = f"Previous response with id '{id}' not found."
    return invalid(message, "previous_response_id", "previous_response_not_found")


def no_json() -> Fault:
    """400: any JSON object is wanted, and the model has not been told that it is to be JSON."""
    return invalid(
        "Response input messages must contain the word 'json' in some form to use 'text.format' of type 'json_object'.",
        "input",
    )


def unfinished_previous(id: str, status: str) -> Fault:
    """400: the response to go on from has not come to its end."""
    return invalid(
        f"Previous response '{id}' is {status}. Wait until it is completed, then send this request again.",
        "previous_response_id",
        "invalid_previous_response",
    )


def both_chains() -> Fault:
    """400: two things to go on from."""
    return invalid(
        "Mutually exclusive parameters: provide only one of 'previous_response_id' or 'conversation'.",
        "previous_response_id",
        "mutually_exclusive_parameters",
    )


def duplicate(id: str) -> Fault:
    """400: an item is there twice: in the input, or in what the response goes on from."""
    return invalid(f"Duplicate item found with id {id}. Remove duplicate items from your input and try again.", "input")


def lost_item(id: str) -> Fault:
    """400: an item is named by its id and not kept."""
    return invalid(
        f"Item with id '{id}' not found. Items are not persisted when `store` is set to false. Try again with `store` "
        "set to true, or remove this item from your input.",
        "input",
    )


def lost_thought(at: str) -> Fault:
    """400: encrypted reasoning that this server did not seal, or that was changed on its way."""
    return invalid(
        "The encrypted content could not be verified. Reason: it was not made by this endpoint, or has been changed. "
        "Send reasoning items back exactly as they were received.",
        f"{at}.encrypted_content",
        "invalid_encrypted_content",
    )


def no_call(call_id: str, kind: str = "function_call") -> Fault:
    """400: a result for a call that nobody made. `kind` is the type of the call."""
    return invalid(f"No tool call found for {kind.replace('_', ' ')} output with call_id {call_id}.", "input")


def no_output(call_id: str, kind: str = "function_call") -> Fault:
    """400: a call whose result is missing."""
    return invalid(f"No tool output found for {kind.replace('_', ' ')} {call_id}.", "input")


def no_approval(ids: Sequence[str]) -> Fault:
    """400: tool calls wait for a word of the caller."""
    return invalid(f"The following MCP approval requests do not have an approval: {', '.join(ids)}", "input")


def no_approval_request(id: str) -> Fault:
    """400: an approval of something that was not asked."""
    return invalid(
        f"MCP approval request '{id}' not found. Pass the response that asked for it as `previous_response_id`, or its "
        "output in `input`.",
        "input",
    )


def not_run(path: str, kind: str) -> Fault:
    """400: a tool that exists on the service, and not here."""
    return invalid(
        f"Tool '{kind}' is not run by this endpoint. It runs tools of the types 'function', 'file_search' and 'mcp'.",
        path,
        "unsupported_value",
    )


def unread(path: str, kind: str) -> Fault:
    """400: an item that exists on the service, and that no model here can be told of."""
    return invalid(
        f"Items of type '{kind}' are kept in conversations, but no model of this endpoint reads them. Leave them out.",
        path,
        "unsupported_value",
    )


def not_here(name: str, why: str) -> Fault:
    """400: a parameter that exists on the service, and not here."""
    return invalid(f"Unsupported parameter: '{name}' is not supported by this endpoint. {why}", name,
                   "unsupported_parameter")  # fmt: skip


def unknown_choice(name: str) -> Fault:
    """400: `tool_choice` names a tool that is not on offer."""
    return invalid(f"Tool choice '{name}' not found in 'tools' parameter.", "tool_choice")


def no_cancelling() -> Fault:
    """400: only background responses can be cancelled."""
    return invalid("Cannot cancel a synchronous response.")


def no_streaming(id: str) -> Fault:
    """400: events are kept only of responses that were made in the background and streamed."""
    return invalid(
        f"Response '{id}' cannot be streamed: it was not created with `background` and `stream` set to true.",
        "stream",
    )


def list_failed(label: str, why: str) -> Fault:
    """424: a server of tools cannot be reached, or does not say what it has."""
    return wrapped(
        424,
        f"Error retrieving tool list from MCP server: '{label}'. Http status code: 424 (Failed Dependency). {why}",
        type="external_connector_error",
        param="tools",
        code="http_error",
    )


def no_server(label: str) -> Fault:
    """400: a call was approved, and the server it goes to is not among the tools of this request."""
    return invalid(
        f"MCP server '{label}' not found in 'tools' parameter. Send the same tools along with an approval.", "tools"
    )


# -- web sockets ---------------------------------------------------------------------------------


def unknown_event(kind: str) -> Fault:
    """400: an event of a type that there is not."""
    return invalid_value("type", kind, ("response.create", "response.steer"))


def wrong_stream() -> Fault:
    """400: a lane cannot have this name."""
    return invalid(
        "The 'stream_id' field must be a non-empty string with at most 256 characters and may only contain letters, "
        "numbers, underscores, hyphens, and periods.",
        "stream_id",
        "invalid_stream_id",
    )


def too_many_streams(most: int) -> Fault:
    """400: the socket has as many lanes as it may have."""
    return invalid(
        f"This WebSocket connection has reached its maximum number of distinct stream IDs ({most}). Reuse an existing "
        "stream_id or open a new WebSocket connection.",
        "stream_id",
        "websocket_stream_limit_reached",
    )


def too_many_waiting(most: int) -> Fault:
    """429: so many requests of a socket wait for their turn that no more are taken."""
    return wrapped(
        429,
        f"{most} requests of this connection wait for their turn, which is the most. Wait until one has its response.",
        type="rate_limit_error",
        param=None,
        code="too_many_requests",
    )


def in_background() -> Fault:
    """400: a response of a socket is told on the socket."""
    return invalid(
        "Unsupported parameter: 'background' is not supported over a web socket. Send the request over HTTP.",
        "background",
        "unsupported_parameter",
    )


def expired() -> Fault:
    """400: the socket is at the end of its lifetime."""
    return invalid(
        "Responses websocket connection limit reached (60 minutes). Create a new websocket connection to continue.",
        None,
        "websocket_connection_limit_reached",
    )
