"""The HTTP client that MCP connections go through: it connects only where `addresses` allows, redirects included.

The `mcp` package speaks HTTP through httpx2, so this file is where the server touches that library; nothing else may.
"""

from __future__ import annotations

import ssl
from collections.abc import Mapping
from functools import cache
from pathlib import Path

import httpx2

from .addresses import Refused, Resolve, checked, resolve

__all__ = ["client"]


class _Guarded(httpx2.AsyncBaseTransport):
    """Resolves and checks the host of each request, then sends it to an address that was checked."""

    def __init__(self, inner: httpx2.AsyncBaseTransport, *, private: bool, resolve: Resolve) -> None:
        self._inner = inner
        self._private = private
        self._resolve = resolve

    async def handle_async_request(self, request: httpx2.Request) -> httpx2.Response:
        url = request.url
        port = url.port or (443 if url.scheme == "https" else 80)
        try:
            addresses = await checked(url.host, port, private=self._private, resolve=self._resolve)
        except Refused as problem:
            raise httpx2.ConnectError(str(problem), request=request) from problem
        extensions = dict(request.extensions)
        if url.scheme == "https":
            extensions["sni_hostname"] = url.host  # the certificate is still checked against the name
        for address in addresses:
            pinned = httpx2.Request(
                request.method,
                url.copy_with(host=address),
                headers=request.headers,  # with the Host header of the name
                stream=request.stream,
                extensions=extensions,
            )
            try:
                return await self._inner.handle_async_request(pinned)
            except httpx2.ConnectError:
                if address == addresses[-1]:
                    raise
        raise AssertionError("a host that was checked has an address")

    async def aclose(self) -> None:
        await self._inner.aclose()


@cache
def _trust(authority: Path | None) -> ssl.SSLContext:
    """Who is trusted. Read once: the usual certificates take a tenth of a second, in which nobody else is served."""
    context = httpx2.create_ssl_context(trust_env=False)
    if authority is not None:
        context.load_verify_locations(authority)
    return context


def client(
    headers: Mapping[str, str],
    *,
    private: bool = False,
    authority: Path | None = None,
    timeout: float = 30.0,
    resolve: Resolve = resolve,
) -> httpx2.AsyncClient:
    """A client for one MCP server. Proxies of the environment are not used: they would connect on our behalf.

    `authority` is a file of certificates that are trusted besides the usual ones.
    """
    inner = httpx2.AsyncHTTPTransport(verify=_trust(authority), trust_env=False)
    return httpx2.AsyncClient(
        headers=dict(headers),
        timeout=httpx2.Timeout(timeout, connect=min(timeout, 10.0)),
        transport=_Guarded(inner, private=private, resolve=resolve),
        trust_env=False,
    )
