"""The errors that only vector stores send, one function each, worded as the service words them."""

from __future__ import annotations

from ..errors import Fault, invalid, wrapped

__all__: list[str] = []


def no_store(id: str, param: str | None = None) -> Fault:
    """404: there is no such store."""
    message = f"No vector store found with id '{id}'."
    return wrapped(404, message, type="invalid_request_error", param=param, code=None)


def no_stores(ids: list[str], param: str) -> Fault:
    """404: a tool is to search stores that are not there."""
    message = f"Vector store with id {ids} not found."
    return wrapped(404, message, type="invalid_request_error", param=param, code=None)


def expired(id: str, param: str | None = None) -> Fault:
    """400: the store has not been used for too long."""
    message = f"The vector store '{id}' has expired. Make a new one, or give this one a longer 'expires_after'."
    return invalid(message, param, "vector_store_expired")


def no_file(id: str, store: str) -> Fault:
    """404: the file is not in the store."""
    message = f"No file found with id '{id}' in vector store '{store}'."
    return wrapped(404, message, type="invalid_request_error", param=None, code=None)


def no_upload(id: str, param: str) -> Fault:
    """404: no file was uploaded under this id."""
    return wrapped(404, f"No such File object: {id}", type="invalid_request_error", param=param, code=None)


def no_batch(id: str, store: str) -> Fault:
    """404: no batch of the store has this id."""
    message = f"No file batch found with id '{id}' in vector store '{store}'."
    return wrapped(404, message, type="invalid_request_error", param=None, code=None)


def unfinished(id: str) -> Fault:
    """400: the file is not read yet."""
    return invalid(f"The file '{id}' is still being processed. Wait until its status is 'completed'.", "file_id")


def unread(id: str, status: str) -> Fault:
    """400: the file has no content to show."""
    return invalid(f"The file '{id}' is {status}, so there is no content of it in the store.", "file_id")


def too_much_overlap(most: int, path: str) -> Fault:
    """400: pieces may share half their length with the next, not more."""
    return invalid(
        f"Invalid '{path}': the overlap must not exceed half of 'max_chunk_size_tokens', so {most} here.",
        path,
        "invalid_value",
    )


def other_engine(store: str) -> Fault:
    """400: the store's vectors cannot be compared with those of the engine at work."""
    return invalid(
        f"The vector store '{store}' was made with another embedding model than this endpoint uses now. Add its files "
        "again, or start the endpoint with the model of then.",
        "vector_store_id",
        "invalid_vector_store",
    )
