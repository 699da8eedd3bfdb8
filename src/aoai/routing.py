"""Where the calls of an Azure client go: to v1, or to the older API, whose versions are dates.

A client holds one of the two as a value; `Settings.request` asks it for the URL. Nothing here is sent.
"""

from __future__ import annotations

import os
from collections.abc import Mapping
from dataclasses import dataclass
from typing import Any, Protocol, cast

from .errors import ArgumentError

__all__ = ["PER_DEPLOYMENT", "V1", "Dated", "Routing", "azure_place"]

PER_DEPLOYMENT = frozenset(
    (
        *("/completions", "/chat/completions", "/embeddings"),
        *("/audio/transcriptions", "/audio/translations", "/audio/speech"),
        *("/images/generations", "/images/edits"),
    )
)
"""What the older API offers below a deployment's name. Everything else is at the resource itself."""

_NOT_DATED = (None, "v1", "preview")


class Routing(Protocol):
    """What `Settings` needs to know."""

    @property
    def query(self) -> Mapping[str, str]:
        """What goes into the query of every request."""
        ...

    def url(self, base_url: str, path: str, body: object) -> str:
        """The URL of a route; `path` begins with a slash, `base_url` ends with one."""
        ...

    def body(self, path: str, body: Any) -> Any:
        """The body as this API wants it."""
        ...

    def socket(self, query: Mapping[str, Any]) -> Mapping[str, Any]:
        """The query of a web socket as this API wants it."""
        ...


@dataclass(frozen=True, slots=True)
class V1:
    """Paths are added to the base URL, and the body names the deployment."""

    version: str | None = None
    deployment: str | None = None
    """The deployment that a client was made for. It answers whatever model a call names, as it did in the older API."""

    @property
    def query(self) -> Mapping[str, str]:
        return {"api-version": self.version} if self.version else {}

    def url(self, base_url: str, path: str, body: object) -> str:
        return base_url + path[1:]

    def body(self, path: str, body: Any) -> Any:
        if self.deployment is None or path not in PER_DEPLOYMENT or not isinstance(body, Mapping):
            return body
        return {**cast("Mapping[str, Any]", body), "model": self.deployment}

    def socket(self, query: Mapping[str, Any]) -> Mapping[str, Any]:
        return query


@dataclass(frozen=True, slots=True)
class Dated:
    """`/openai/deployments/NAME/...?api-version=DATE`, and `/openai/...?api-version=DATE` for the rest."""

    version: str
    resource: str | None = None
    """The address of what is not below a deployment, where the base URL names one."""

    @property
    def query(self) -> Mapping[str, str]:
        return {"api-version": self.version}

    def url(self, base_url: str, path: str, body: object) -> str:
        if path not in PER_DEPLOYMENT:
            return (self.resource or base_url) + path[1:]
        model = cast("Mapping[str, Any]", body).get("model") if isinstance(body, Mapping) else None
        if not isinstance(model, str) or "/deployments/" in base_url:
            return base_url + path[1:]
        if model in ("", ".", ".."):
            raise ArgumentError(f"model= must name a deployment, not {model!r}")
        from urllib.parse import quote

        return f"{base_url}deployments/{quote(model, safe='')}{path}"

    def body(self, path: str, body: Any) -> Any:
        return body

    def socket(self, query: Mapping[str, Any]) -> Mapping[str, Any]:
        return {"deployment" if name == "model" else name: value for name, value in query.items()}


def azure_place(
    base_url: str | None,
    azure_endpoint: str | None,
    azure_deployment: str | None,
    api_version: str | None,
    variables: Mapping[str, str] = os.environ,
) -> tuple[str, Routing]:
    """The base URL of an Azure client, with a slash at its end, and how its calls are routed.

    v1 it is where the address ends in `/v1`, or where the version is no date: not given, `v1`, or `preview`.
    """
    version = api_version or variables.get("OPENAI_API_VERSION") or None
    if base_url is not None:
        if azure_endpoint is not None:
            raise ArgumentError("azure_endpoint= and base_url= are two ways to say one thing; give one of them")
        address = _address("base_url=", base_url)
        return _placed(address, address, azure_deployment, version)
    source = "azure_endpoint="
    if azure_endpoint is None:
        source, azure_endpoint = "AZURE_OPENAI_ENDPOINT", variables.get("AZURE_OPENAI_ENDPOINT") or None
    if azure_endpoint is None:
        raise ArgumentError(
            "An Azure client needs an address: pass azure_endpoint=https://NAME.openai.azure.com, or set "
            "AZURE_OPENAI_ENDPOINT"
        )
    address = _address(source, azure_endpoint)
    if not address.endswith(("/openai", "/v1")) and "/openai/deployments/" not in address:
        address += "/openai"
    from urllib.parse import quote

    below = f"{address}/deployments/{quote(azure_deployment, safe='')}" if azure_deployment else address
    return _placed(address, below, azure_deployment, version)


def _placed(address: str, below: str, deployment: str | None, version: str | None) -> tuple[str, Routing]:
    """What an address without a slash at its end means; `below` is that of the deployment, where there is one."""
    from urllib.parse import urlsplit

    if not address.endswith("/v1"):
        if version not in _NOT_DATED:
            return below + "/", Dated(version, None if below == address else address + "/")
        if "/deployments/" in address:
            raise ArgumentError(
                f"{address} names a deployment, as v1 does not: pass api_version= (a date such as 2024-10-21), or an "
                "address that ends in /openai/v1/ and the deployment as model="
            )
        if address.endswith("/openai"):
            address += "/v1"
        elif not urlsplit(address).path:
            address += "/openai/v1"
    return address + "/", V1("preview" if version == "preview" else None, deployment)


def _address(source: str, url: str) -> str:
    from urllib.parse import urlsplit

    parts = urlsplit(str(url).strip())
    if parts.scheme not in ("http", "https") or not parts.hostname:
        raise ArgumentError(f"{source} must be a URL such as https://NAME.openai.azure.com, not {str(url)!r}")
    return parts._replace(path=parts.path.rstrip("/"), query="", fragment="").geturl()
