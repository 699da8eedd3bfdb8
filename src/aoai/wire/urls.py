"""An address that is text, and can be asked for its parts."""

from __future__ import annotations

from typing import Any

__all__ = ["Url"]


class Url(str):
    """A URL, whose parts have the names that they have on the URLs of httpx: `client.base_url.host`."""

    __slots__ = ()

    @property
    def _parts(self) -> Any:
        from urllib.parse import urlsplit

        return urlsplit(self)

    @property
    def scheme(self) -> str:
        """`https`."""
        return str(self._parts.scheme)

    @property
    def host(self) -> str:
        """The name or number of the host, without a port."""
        return self._parts.hostname or ""

    @property
    def port(self) -> int | None:
        """The port, where one is named."""
        found: int | None = self._parts.port
        return found

    @property
    def netloc(self) -> bytes:
        """Host and port, in bytes."""
        return str(self._parts.netloc).rpartition("@")[2].encode()

    @property
    def path(self) -> str:
        """The path, decoded."""
        from urllib.parse import unquote

        return unquote(self._parts.path) or "/"

    @property
    def raw_path(self) -> bytes:
        """Path and query as they are sent."""
        parts = self._parts
        return ((parts.path or "/") + ("?" + parts.query if parts.query else "")).encode()

    @property
    def query(self) -> bytes:
        """The query as it is sent, without its question mark."""
        return str(self._parts.query).encode()

    @property
    def params(self) -> dict[str, str]:
        """The values of the query; of a name that is there several times, the last."""
        from urllib.parse import parse_qsl

        return dict(parse_qsl(self._parts.query, keep_blank_values=True))

    @property
    def fragment(self) -> str:
        """What stands behind `#`."""
        return str(self._parts.fragment)

    def join(self, url: Any) -> Url:
        """The address that a link on this one leads to."""
        from urllib.parse import urljoin

        return Url(urljoin(self, str(url)))

    def copy_with(self, **parts: Any) -> Url:
        """The same address with other parts: `scheme`, `host`, `port`, `path`, `query`, `fragment`."""
        old = self._parts
        host, port = parts.pop("host", self.host), parts.pop("port", self.port)
        user, at, _ = str(old.netloc).rpartition("@")
        netloc = f"{user}{at}[{host}]" if ":" in host else f"{user}{at}{host}"
        if isinstance(parts.get("query"), bytes):
            parts["query"] = parts["query"].decode()
        changed = {name: value or "" for name, value in parts.items()}
        return Url(old._replace(netloc=netloc + (f":{port}" if port else ""), **changed).geturl())
