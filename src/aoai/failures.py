"""Which error comes of what went wrong: a reply that refuses, an event that does, a fault below HTTP.

The classes are in `errors.py`. This file says what was asked, what came back, what it means and what to do.
"""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any

from .errors import (
    APIConnectionError,
    APIError,
    APIResponseValidationError,
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
from .wire.faults import Fault, TimedOut, TooLarge
from .wire.secrets import safe_url
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


_FILTERED = ("content_filter", "contentFilter", "content_policy_violation", "image_content_policy_violation")
"""Codes of a filtered prompt: of texts, and those of images."""


def status_error(reply: Reply) -> APIStatusError:
    """The exception for a reply of status 400 or above, whatever its body looks like."""
    body = _body(reply)
    inner = _inner(body)
    status = reply.status_code
    return _class_for(status, inner)(_message(reply, inner), response=reply, body=inner)


def _class_for(status: int, inner: object) -> type[APIStatusError]:
    if status == 400 and _is_filtered(inner):
        return ContentFilterError
    return _BY_STATUS.get(status, InternalServerError if status >= 500 else APIStatusError)


def event_error(content: Mapping[str, Any], reply: Reply) -> APIError:
    """The exception for an error the service sent inside a stream: of the class that its status would have had."""
    inner = content.get("error") if isinstance(content.get("error"), Mapping) else content
    said = _said(inner) or "it sent an error"
    message = f"{_asked(reply)} failed inside the stream: {said}{_trace(reply)}"
    status = _meant_status(object_of(inner))
    if status is None:
        error = APIError(message, reply.request, body=inner)
    else:
        error = _class_for(status, inner)(message, response=reply, body=inner)
        error.status_code = status
    error.attempts = reply.tried(said)
    return error


_MEANT = {
    400: ("invalid_request_error", "invalid_request", "context_length_exceeded", "BadRequest", *_FILTERED),
    401: ("authentication_error", "invalid_api_key", "Unauthorized", "unauthorized"),
    403: ("permission_error", "permission_denied", "PermissionDenied", "forbidden"),
    404: ("not_found_error", "not_found", "model_not_found", "DeploymentNotFound"),
    409: ("conflict_error", "conflict"),
    429: ("rate_limit_exceeded", "rate_limit_error", "too_many_requests", "insufficient_quota", "tokens", "requests"),
    500: ("server_error", "internal_error", "internal_server_error", "api_error", "model_error", "InternalServerError"),
    503: ("overloaded_error", "overloaded", "server_overloaded", "engine_overloaded", "service_unavailable"),
    504: ("timeout", "timeout_error"),
}
_STATUS_OF = {name: status for status, names in _MEANT.items() for name in names}
_BAD = ("invalid_", "unsupported_", "image_", "empty_image", "failed_to_download_image")


def _meant_status(inner: Mapping[str, Any]) -> int | None:
    """The status that an error inside a stream stands for: said as a number, or known by its code or its type."""
    for name in ("status", "status_code", "code"):
        said = text_of(inner.get(name)) or ""
        if said.isascii() and said.isdigit() and len(said) == 3 and said >= "400":
            return int(said)
    for said in (text_of(inner.get("code")) or "", text_of(inner.get("type")) or ""):
        status = _STATUS_OF.get(said) or (400 if said.startswith(_BAD) or _is_filtered(inner) else None)
        if status is not None:
            return status
    return None


def fault_error(fault: Fault, request: Request, begun: Reply | None = None) -> APIError:
    """The error for a request that got no whole reply; `begun` is the one that broke off while it was read."""
    if isinstance(fault, TooLarge):
        return _too_large(fault)
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
        elif fault.phase in ("first event", "gap", "total"):
            what = f"was given up: {fault}; change reply_limits= if the service may take longer"
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
    """Drops what a fault and its causes keep of the request: HTTP libraries hold there what signed it.

    The variables in their tracebacks, the request of an error of httpx, address and header fields in those of aiohttp.
    """
    todo: list[BaseException | None] = [fault]
    seen: set[int] = set()
    while todo:
        one = todo.pop()
        if one is not None and id(one) not in seen:
            seen.add(id(one))
            one.__traceback__ = None
            told: Any = one
            if getattr(one, "_request", None) is not None:
                told._request = None
            if (info := getattr(one, "request_info", None)) is not None:
                bare = safe_url(str(info.real_url))
                told.request_info, told.args = info._replace(headers={}, url=bare, real_url=bare), ()
            if type(one).__name__ == "ServerDisconnectedError":
                told.message, told.args = "", ()  # the head of the reply, with its cookies
            todo += [one.__cause__, one.__context__]


def _too_large(fault: TooLarge) -> APIResponseValidationError:
    reply = fault.reply
    return APIResponseValidationError(
        reply.cut(fault.head),
        fault.head.decode(errors="replace"),
        message=f"{_asked(reply)} answered {reply.status_code}, and {fault}; it was given up. If so much was to be "
        f"expected, raise body_bytes or file_bytes of reply_limits=.{_trace(reply)}",
    )


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
        said = f"it points to {safe_url(reply.headers['location'])}, where this request is not sent. Check base_url."
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
