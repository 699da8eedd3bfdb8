"""The errors that only batches send, one function each, worded as the service words them.

What is wrong with the file of a batch is no error reply: it is listed in the batch (`lines.py`).
"""

from __future__ import annotations

from ..errors import Fault, invalid, wrapped

__all__: list[str] = []


def no_batch(id: str) -> Fault:
    """404: no batch is kept under this id."""
    return wrapped(404, f"No batch found with id '{id}'.", type="invalid_request_error", param=None, code=None)


def no_input(id: str) -> Fault:
    """400: `input_file_id` names no file."""
    return invalid(f"Invalid 'input_file_id': no file has the id '{id}'. Upload it first.", "input_file_id",
                   "invalid_value")  # fmt: skip


def other_purpose(id: str, purpose: str) -> Fault:
    """400: the file was uploaded for something else."""
    return invalid(
        f"Invalid 'input_file_id': the file '{id}' was uploaded for '{purpose}'. Upload it with the purpose 'batch'.",
        "input_file_id",
        "invalid_value",
    )


def not_processed(id: str, status: str) -> Fault:
    """400: the file is not ready."""
    return invalid(
        f"Invalid 'input_file_id': the file '{id}' is {status}. Wait until its status is processed.",
        "input_file_id",
        "invalid_value",
    )


def over(id: str, status: str) -> Fault:
    """400: what has come to its end cannot be cancelled."""
    return invalid(f"Cannot cancel batch '{id}': its status is '{status}'.", "batch_id", "invalid_value")


def no_stream() -> Fault:
    """400, of a line: nobody listens to a batch while it runs."""
    return invalid("Invalid 'stream': the requests of a batch cannot be streamed.", "stream", "unsupported_value")


def no_background() -> Fault:
    """400, of a line: the batch waits for its answers."""
    return invalid(
        "Invalid 'background': the requests of a batch cannot run in the background; the batch does.",
        "background",
        "unsupported_value",
    )
