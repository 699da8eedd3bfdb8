"""The errors that only Realtime sends, one function each, worded as the service words them.

What other areas share is in `server/errors.py`; every function here is made of its envelopes.
"""

from __future__ import annotations

from ..errors import Fault, invalid, wrapped

__all__: list[str] = []


def no_speech(what: str, param: str | None = None) -> Fault:
    """400: sound comes in or is to go out."""
    return invalid(f"This endpoint has no speech model, so {what}. Send and ask for text.", param, "unsupported_value")


def no_older_shape() -> Fault:
    """400: the handshake asks for the events as they were before general availability."""
    return invalid(
        "The Realtime Beta API is no longer supported. Please use /v1/realtime for the GA API: leave out the header "
        "'OpenAI-Beta: realtime=v1'.",
        None,
        "beta_api_shape_disabled",
    )


def no_model() -> Fault:
    """400: neither the address nor the secret names a deployment."""
    return invalid("You must provide a model parameter.", "model", "missing_model")


def other_model(model: str) -> Fault:
    """400: a session talks with one model from its beginning to its end."""
    return invalid(f"Cannot update a conversation's model. The session's is '{model}'.", "session.model",
                   "cannot_update_model")  # fmt: skip


def unknown_event(kind: str, known: list[str]) -> Fault:
    """400: an event of a type that there is not."""
    names = ", ".join(f"'{name}'" for name in known)
    return invalid(f"Invalid value: '{kind[:200]}'. Supported values are: {names}.", "type", "invalid_value")


def no_item(verb: str, doing: str, id: str) -> Fault:
    """400: an event names an item that the conversation does not have."""
    return invalid(f"Error {doing} item: the item with id '{id}' does not exist.", "item_id",
                   f"item_{verb}_invalid_item_id")  # fmt: skip


def no_previous_item(id: str) -> Fault:
    """400: an item is to be put behind one that the conversation does not have."""
    return invalid(f"Error adding item: the previous item with id '{id}' does not exist.", "previous_item_id",
                   "item_create_invalid_previous_item_id")  # fmt: skip


def same_item(id: str) -> Fault:
    """400: the id of a new item is taken."""
    return invalid(f"Error adding item: an item with id '{id}' already exists.", "item.id",
                   "item_create_duplicate_item_id")  # fmt: skip


def item_in_use(id: str) -> Fault:
    """400: the item is being written."""
    return invalid(f"The item with id '{id}' is still being written. Wait for 'conversation.item.done'.", "item_id",
                   "item_in_progress")  # fmt: skip


def no_call(call_id: str) -> Fault:
    """400: a result for a call that nobody made."""
    return invalid(f"Tool call ID '{call_id}' not found in conversation.", "item.call_id", "invalid_tool_call_id")


def not_spoken() -> Fault:
    """400: only sound can be cut where the user stopped listening."""
    return invalid("Only model output audio messages can be truncated.", "item_id", "invalid_value")


def already_active(id: str) -> Fault:
    """400: one response at a time talks in the conversation."""
    return invalid(
        f"Conversation already has an active response in progress: {id}. Wait until the response is finished before "
        "creating a new one.",
        None,
        "conversation_already_has_active_response",
    )


def too_many_active(most: int) -> Fault:
    """429: so many responses beside the conversation are being made already."""
    return wrapped(429, f"{most} responses are in progress, which is the most. Wait until one is finished.",
                   type="rate_limit_error", param=None, code="too_many_active_responses")  # fmt: skip


def none_active() -> Fault:
    """400: there is nothing to cancel."""
    return invalid("Cancellation failed: no active response found", None, "response_cancel_not_active")


def not_run(path: str, kind: str) -> Fault:
    """400: a tool that the service runs in a session, and this endpoint does not."""
    return invalid(
        f"Tool '{kind}' is not run in realtime sessions by this endpoint. Give tools of the type 'function', or use "
        "Responses, which runs those of the type 'mcp'.",
        path,
        "unsupported_value",
    )


def not_here(name: str, why: str) -> Fault:
    """400: a setting that the service has, and this endpoint does not."""
    return invalid(f"Unsupported parameter: '{name}' is not supported by this endpoint. {why}", name,
                   "unsupported_parameter")  # fmt: skip


def expired() -> Fault:
    """400: the session is at the end of its lifetime."""
    return invalid("Your session hit the maximum duration of 60 minutes.", None, "session_expired")
