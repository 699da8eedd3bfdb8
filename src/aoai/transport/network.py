"""What two clients must agree on to share connections: trusted certificates and proxies, as the environment gives them.

Contexts for TLS are made once per setting, since reading the certificates takes some 20 ms. Nothing connects here.
"""

from __future__ import annotations

import os
import re
import socket
import ssl
import urllib.request
from base64 import b64encode
from dataclasses import dataclass
from functools import lru_cache
from urllib.parse import unquote, urlsplit

from ..wire.faults import ConnectFailed

__all__ = ["MAX_IDLE", "MAX_IDLE_SECONDS", "Proxy", "Network", "origin_and_target", "tune"]

MAX_IDLE = 100
"""Connections kept open between requests (to one origin, in the blocking transport)."""

MAX_IDLE_SECONDS = 60.0
"""After so long without use a connection is not trusted: load balancers forget it, often without saying so."""


_URL = re.compile(r"(https?://[^/?#@\s]+)(/[^?#\s]*)?(\?[^#\s]*)?(?:#.*)?", re.IGNORECASE)


def origin_and_target(url: str) -> tuple[str, str]:
    """`https://host:port`, and what a server is asked for."""
    match = _URL.fullmatch(url)
    if match is None:
        shown = "it" if "@" in url else repr(url)  # what stands before an @ is a password
        raise ConnectFailed(
            f"The URL of a request must start with https:// or http://, and hold no spaces and no user name; {shown} "
            "does not. Correct base_url."
        )
    return match[1], f"{match[2] or '/'}{match[3] or ''}"


@dataclass(frozen=True, slots=True)
class Proxy:
    """A proxy, and what it wants to see."""

    url: str
    host: str
    port: int
    authorization: str | None


@dataclass(frozen=True, slots=True)
class Network:
    """Equal settings share connections."""

    cafile: str | None = None
    capath: str | None = None
    proxies: tuple[tuple[str, str], ...] = ()

    @classmethod
    def from_environment(cls) -> Network:
        """SSL_CERT_FILE, SSL_CERT_DIR, and HTTP_PROXY, HTTPS_PROXY, ALL_PROXY, NO_PROXY or the system's own."""
        proxies = tuple(sorted(urllib.request.getproxies().items()))
        return cls(os.environ.get("SSL_CERT_FILE") or None, os.environ.get("SSL_CERT_DIR") or None, proxies)

    def tls(self) -> ssl.SSLContext:
        """The context for these certificates: one for the whole process."""
        return _context(self.cafile, self.capath)

    def proxy(self, scheme: str, host: str, port: int) -> Proxy | None:
        """The proxy for an origin, if it has one."""
        table = dict(self.proxies)
        url = table.get(scheme) or table.get("all")
        if not url or self._bypassed(f"{host}:{port}", table):
            return None
        return _parsed(url)

    def _bypassed(self, host: str, table: dict[str, str]) -> bool:
        if "no" in table:
            return bool(urllib.request.proxy_bypass_environment(host, table))  # type: ignore[attr-defined]
        return bool(urllib.request.proxy_bypass(host))


def _parsed(url: str) -> Proxy:
    parts = urlsplit(url if "://" in url else f"http://{url}")
    if parts.scheme != "http" or not parts.hostname:
        raise ConnectFailed(
            f"The environment names the proxy {parts.scheme}://{parts.hostname}:{parts.port}; only http:// proxies are "
            "supported. Unset the variable, or pass http_client=httpx.Client(proxy=...), which supports more."
        )
    authorization = None
    if parts.username is not None:
        pair = f"{unquote(parts.username)}:{unquote(parts.password or '')}"
        authorization = "Basic " + b64encode(pair.encode()).decode()
    port = parts.port or 80
    name = f"[{parts.hostname}]" if ":" in parts.hostname else parts.hostname
    return Proxy(f"http://{name}:{port}", parts.hostname, port, authorization)


@lru_cache(maxsize=32)
def _context(cafile: str | None, capath: str | None) -> ssl.SSLContext:
    for variable, path in (("SSL_CERT_FILE", cafile), ("SSL_CERT_DIR", capath)):
        if path and not os.path.exists(path):
            raise ConnectFailed(f"{variable} names {path}, which does not exist. Correct or unset it.")
    if not cafile and not capath and not _system_has_certificates():
        cafile = _certifi()
    context = ssl.create_default_context(cafile=cafile, capath=capath)
    context.set_alpn_protocols(["http/1.1"])
    return context


def _system_has_certificates() -> bool:
    # Slim containers and python.org's macOS builds have none.
    paths = ssl.get_default_verify_paths()
    return bool(paths.cafile) or (bool(paths.capath) and any(os.scandir(paths.capath))) or os.name == "nt"


def _certifi() -> str | None:
    try:
        import certifi
    except ImportError:
        return None
    return certifi.where()


def tune(sock: socket.socket) -> None:
    """Small writes leave at once, and a connection that waits minutes for an answer shows that it is alive."""
    sock.setsockopt(socket.IPPROTO_TCP, socket.TCP_NODELAY, 1)
    sock.setsockopt(socket.SOL_SOCKET, socket.SO_KEEPALIVE, 1)
    # Azure's load balancers drop a connection after four silent minutes; the system's own default is two hours.
    for name in ("TCP_KEEPIDLE", "TCP_KEEPINTVL"):
        if hasattr(socket, name):
            sock.setsockopt(socket.IPPROTO_TCP, getattr(socket, name), 60)
