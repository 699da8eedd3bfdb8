"""Which error comes of what went wrong: a reply that refuses, an event that does, a fault below HTTP.

The classes are in `errors.py`. This file says what was asked, what came back, what it means and what to do.
"""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any

from .errors import (
    APIConnectionError,
    APIError,
    APIStatusError,
    APITimeoutError,
    AuthenticationError,
    BadRequestError,
    ConflictError,
    ContentFilterError,
    InternalServerError,
    NotFoundError,
    PermissionDeniedError,
    RateLimitError,
    UnprocessableEntityError,
    object_of,
    text_of,
)
from .wire.faults import Fault, TimedOut
from .wire.values import Attempt, Reply, Request, origin_of

__all__ = ["event_error", "fault_error", "status_error"]

_BY_STATUS: dict[int, type[APIStatusError]] = {
    400: BadRequestError,
    401: AuthenticationError,
    403: PermissionDeniedError,
    404: NotFoundError,
    409: ConflictError,
    422: UnprocessableEntityError,
    429: RateLimitError,
}

_HINTS: dict[str, str] = {
    "DeploymentNotFound": "Check that `model` is the name of a deployment of this resource.",
    "400": "",
    "401": "Check the key or token, and that base_url is the resource it belongs to.",
    "403": "Check the role of the identity and the network rules of the resource.",
    "404": "Check base_url (it ends in /openai/v1/) and the id.",
    "429": "Lower the rate, raise max_retries=, or ask for more quota.",
}


_FILTERED = ("content_filter", "contentFilter", "content_policy_violation")
"""Codes of a filtered prompt: of texts, and the two of images."""


def status_error(reply: Reply) -> APIStatusError:
    """The exception for a reply of status 400 or above, whatever its body looks like."""
    body = _body(reply)
    inner = _inner(body)
    status = reply.status_code
    cls = _BY_STATUS.get(status, InternalServerError if status >= 500 else APIStatusError)
    if status == 400 and _is_filtered(inner):
        cls = ContentFilterError
    return cls(_message(reply, inner), response=reply, body=inner)


def event_error(content: Mapping[str, Any], reply: Reply) -> APIError:
    """The exception for an error the service sent inside a stream."""
    inner = content.get("error") if isinstance(content.get("error"), Mapping) else content
    said = _said(inner) or "it sent an error"
    error = APIError(f"{_asked(reply)} failed inside the stream: {said}{_trace(reply)}", reply.request, body=inner)
    error.attempts = reply.tried(said)
    return error


def fault_error(fault: Fault, request: Request, begun: Reply | None = None) -> APIError:
    """The error for a request that got no whole reply; `begun` is the one that broke off while it was read."""
    said = f"{type(fault).__name__}: {fault}"
    if begun is None:
        attempts = (*fault.attempts, Attempt(None, said, None, None, origin_of(request.url)))
    else:
        attempts = begun.tried(said)
    tries = f" after {len(attempts)} attempts" if len(attempts) > 1 else ""
    stopped = f" {fault.stopped}" if fault.stopped else ""
    safe = request.redacted()
    if isinstance(fault, TimedOut):
        if fault.phase == "deadline":
            what = "did not finish within its deadline; raise deadline= if the call may take longer"
        else:
            what = f"timed out ({fault.phase}); raise timeout= if the service may take longer"
        error: APIError = APITimeoutError(safe, message=f"{safe.label or safe.method} {what}{tries}.{stopped}")
    elif begun is not None:
        trace = f" (request {begun.request_id})" if begun.request_id else ""
        error = APIConnectionError(
            message=f"{safe.label or safe.method} broke off while its answer arrived: {fault}. "
            f"What came before is incomplete.{stopped}{trace}",
            request=safe,
        )
    else:
        host = origin_of(safe.url).partition("//")[2]
        error = APIConnectionError(
            message=f"{safe.label or safe.method} got no answer from {host}{tries}: {fault}. "
            f"{stopped.lstrip() or 'Check base_url, the network and the proxy settings.'}",
            request=safe,
        )
    error.attempts = attempts
    _forget_frames(fault)
    return error


def _forget_frames(fault: BaseException) -> None:
    """Drops the tracebacks of a fault and its causes: the variables of HTTP libraries hold what signed the request."""
    todo: list[BaseException | None] = [fault]
    seen: set[int] = set()
    while todo:
        one = todo.pop()
        if one is not None and id(one) not in seen:
            seen.add(id(one))
            one.__traceback__ = None
            todo += [one.__cause__, one.__context__]


def _body(reply: Reply) -> object:
    try:
        return reply.json()
    except (ValueError, RecursionError):
        return reply.text or None


def _inner(body: object) -> object:
    content = object_of(body)
    return content["error"] if content.get("error") is not None else body


def _is_filtered(inner: object) -> bool:
    content = object_of(inner)
    deeper = object_of(content.get("innererror") or content.get("inner_error"))
    return content.get("code") in _FILTERED or deeper.get("code") == "ResponsibleAIPolicyViolation"


def _message(reply: Reply, inner: object) -> str:
    tries = reply.retries_taken + 1
    after = f" after {tries} attempts in {reply.elapsed_seconds:.1f} s" if tries > 1 else ""
    said = _said(inner)
    if reply.status_code < 400 and "location" in reply.headers:
        said = f"it points to {reply.headers['location']}, where this request is not sent. Check base_url."
    code = text_of(object_of(inner).get("code"))
    hint = _HINTS.get(code or "", "") or ("" if said else _HINTS.get(str(reply.status_code), ""))
    parts = [f"{_asked(reply)} answered {reply.status_code} {reply.reason_phrase}".rstrip() + after]
    if said:
        parts.append(f": {said}")
    if hint and hint not in said:
        parts.append(("" if said.endswith((".", "!", "?")) or not said else ".") + f" {hint}")
    if reply.stopped:
        parts.append(("" if parts[-1].endswith((".", "!", "?")) else ".") + f" {reply.stopped}")
    return "".join(parts) + _trace(reply)


def _asked(reply: Reply) -> str:
    return reply.request.label or f"{reply.request.method} {reply.request.url.partition('?')[0]}"


def _trace(reply: Reply) -> str:
    return f" (request {reply.request_id})" if reply.request_id else ""


def _said(inner: object) -> str:
    if isinstance(inner, str):
        short = " ".join(inner.split())
        return short if len(short) <= 300 else short[:300] + "..."
    return text_of(object_of(inner).get("message")) or ""
