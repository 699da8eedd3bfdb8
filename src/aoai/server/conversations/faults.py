"""The errors that only conversations send, one function each, worded as the service words them."""

from __future__ import annotations

from ..errors import Fault, invalid, wrapped

__all__: list[str] = []


def no_conversation(id: str) -> Fault:
    """404: no conversation is kept under this id."""
    return wrapped(404, f"Conversation with id '{id}' not found.", type="invalid_request_error", param=None, code=None)


def no_item(id: str, conversation: str) -> Fault:
    """404: the conversation has no such item."""
    message = f"Item with id '{id}' not found in conversation with id '{conversation}'."
    return wrapped(404, message, type="invalid_request_error", param=None, code=None)


def locked() -> Fault:
    """400: another response is being written in this conversation, and takes long."""
    return invalid(
        "Another process is currently operating on this conversation. Please retry in a few seconds.",
        "conversation",
        "conversation_locked",
    )
