"""Follows redirects within an origin, and never carries a request or a credential to another one.

A GET that is sent elsewhere goes on without any credential, and without header fields of the caller's own, which may
hold one under any name; anything else that is sent elsewhere is answered with the redirect itself, which the caller
sees as an error that names the place.
"""

from __future__ import annotations

from dataclasses import dataclass, replace

from ..wire.values import Reply, Request
from .flow import Flow, Next

__all__ = ["Redirect"]

_HARMLESS = frozenset(
    (
        *("accept", "accept-encoding", "accept-language", "range", "user-agent"),
        *("x-stainless-lang", "x-stainless-retry-count"),
    )
)
"""Header fields that may go to another origin."""


@dataclass(frozen=True, slots=True)
class Redirect:
    """Follows up to `most` redirects; `elsewhere` says whether a GET may leave its origin."""

    most: int = 5
    elsewhere: bool = True

    def __call__(self, request: Request, proceed: Next) -> Flow[Reply]:
        reply = yield from proceed(request)
        for _ in range(self.most):
            following = _following(request, reply, self.elsewhere)
            if following is None:
                break
            request = following
            reply = yield from proceed(request)
        return reply


def _following(request: Request, reply: Reply, leaves: bool) -> Request | None:
    if reply.status_code not in (301, 302, 303, 307, 308) or "location" not in reply.headers:
        return None
    from urllib.parse import urljoin, urlsplit  # redirects are rare, and this import is slow

    try:
        url = urljoin(request.url, reply.headers["location"])
        elsewhere = _origin(url) != _origin(request.url)
    except ValueError:  # not a URL
        return None
    body, method = request.body, request.method
    if reply.status_code == 303 or (reply.status_code in (301, 302) and method == "POST"):
        method, body = ("HEAD" if method == "HEAD" else "GET"), None
    if body is not None and not request.replayable:
        return None
    headers = request.headers
    if body is None:
        headers = {n: v for n, v in headers.items() if n.lower() not in ("content-type", "content-length")}
    if elsewhere:
        if not leaves or request.method not in ("GET", "HEAD") or urlsplit(url).scheme != urlsplit(request.url).scheme:
            return None
        headers = {n: v for n, v in headers.items() if n.lower() in _HARMLESS}
    return replace(request, url=url, method=method, body=body, headers=headers, unsigned=request.unsigned or elsewhere)


def _origin(url: str) -> tuple[str, str, int | None]:
    from urllib.parse import urlsplit

    parts = urlsplit(url)
    return parts.scheme, (parts.hostname or "").lower(), parts.port or {"http": 80, "https": 443}.get(parts.scheme)
