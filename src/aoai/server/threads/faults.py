"""The errors that only threads and runs send, one function each, worded as the service words them."""

from __future__ import annotations

from collections.abc import Iterable

from ..errors import Fault, invalid, wrapped

__all__: list[str] = []


def not_found(what: str, id: str) -> Fault:
    """404: nothing is kept under this id. `what` is said small: `thread`."""
    message = f"No {what} found with id '{id}'."
    return wrapped(404, message, type="invalid_request_error", param=None, code=None)


def locked(thread: str, run: str) -> Fault:
    """400: no message can be added while a run is at work."""
    return invalid(f"Can't add messages to {thread} while a run {run} is active.")


def busy(thread: str, run: str) -> Fault:
    """400: one run at a time."""
    return invalid(f"Thread {thread} already has an active run {run}.")


def no_cancelling(status: str) -> Fault:
    """400: the run is over."""
    return invalid(f"Cannot cancel run with status '{status}'.")


def no_outputs_wanted(status: str) -> Fault:
    """400: the run waits for nothing."""
    return invalid(f"Runs in status '{status}' do not accept tool outputs.")


def wrong_outputs(wanted: Iterable[str], got: Iterable[str]) -> Fault:
    """400: every call needs its output, and nothing else does."""
    return invalid(f"Expected tool outputs for call_ids {sorted(wanted)}, got {sorted(got)}", "tool_outputs")


def no_interpreter(path: str) -> Fault:
    """400: no code is run here."""
    return invalid(
        "The code interpreter is not supported by this endpoint: it runs no code. Runs have the tools "
        "'function' and 'file_search' here.",
        path,
        "unsupported_value",
    )


def no_model(name: str) -> Fault:
    """400: the deployment is not there, or does not chat."""
    return invalid(f"The requested model '{name}' does not exist.", "model", "model_not_found")
