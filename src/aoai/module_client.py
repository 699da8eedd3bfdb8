"""The client behind `aoai.chat.completions.create(...)`: made of the module's variables when it is first used.

The variables can be set at any time; a call that starts at the module sees them. Connections stay open meanwhile.
"""

from __future__ import annotations

import os
import sys
import threading
from typing import Any

from .blocking.azure import AzureOpenAI
from .blocking.client import OpenAI
from .errors import ArgumentError, CredentialError
from .timeouts import DEFAULT_TIMEOUT

__all__ = ["Area", "module_client"]

_SHARED = (
    *("api_key", "admin_api_key", "organization", "project", "webhook_secret", "base_url", "timeout", "max_retries"),
    *("default_headers", "default_query", "http_client"),
)
_AZURE = ("api_version", "azure_endpoint", "azure_ad_token", "azure_ad_token_provider")
_VARIABLES = ("api_type", *_SHARED, *_AZURE)

_lock = threading.Lock()
_told: dict[str, Any] | None = None
_made: OpenAI | None = None


class Area:
    """`aoai.chat` and its like: an area of the module's client, which is made when something of it is used."""

    def __init__(self, name: str) -> None:
        self._name = name

    def __getattr__(self, name: str) -> Any:
        return getattr(getattr(module_client(), self._name), name)

    def __dir__(self) -> list[str]:
        return dir(getattr(module_client(), self._name))

    def __repr__(self) -> str:
        return f"<aoai.{self._name}>"


def module_client() -> OpenAI:
    """The client of the module as its variables are now: the same one until one of them changes."""
    global _told, _made
    told = _variables()
    with _lock:
        if _made is None or told != _told:
            before = _made if _told and _told["http_client"] is None and not (_made and _made.is_closed()) else None
            _made = _client(told, before)
            _told = told
        return _made


def _variables() -> dict[str, Any]:
    module = sys.modules[__name__.rpartition(".")[0]]
    told = {name: getattr(module, name) for name in _VARIABLES}
    return {name: {**value} if name.startswith("default_") and value else value for name, value in told.items()}


def _client(told: dict[str, Any], before: OpenAI | None) -> OpenAI:
    given = {name: told[name] for name in _SHARED}
    if given["timeout"] is DEFAULT_TIMEOUT:
        del given["timeout"]  # not set by anybody, so that a borrowed client's own holds
    if given["http_client"] is None and before is not None:
        given["http_client"] = before._transport
    kind = told["api_type"] or _kind(told)
    if kind == "azure":
        if given["base_url"] is not None and told["azure_endpoint"] == os.environ.get("AZURE_OPENAI_ENDPOINT"):
            told = {**told, "azure_endpoint": None}  # it is only there, and nobody set it
        return AzureOpenAI(**given, **{name: told[name] for name in _AZURE})
    if kind == "openai":
        return OpenAI(**given)
    raise ArgumentError(f"aoai.api_type must be 'openai' or 'azure', not {kind!r}")


def _kind(told: dict[str, Any]) -> str:
    variables = os.environ
    azure = told["azure_endpoint"] or told["azure_ad_token"] or told["azure_ad_token_provider"]
    azure = azure or variables.get("AZURE_OPENAI_API_KEY") or variables.get("AZURE_OPENAI_AD_TOKEN")
    plain = variables.get("OPENAI_API_KEY")
    if azure and plain:
        if plain == variables.get("AZURE_OPENAI_API_KEY"):
            return "openai"  # one key, so one service, as in the environment that `aoai env` prints
        raise CredentialError(
            "There are credentials of two services, OPENAI_API_KEY and Azure's. Say which one the module's client is "
            "for: aoai.api_type = 'openai' or 'azure' (or OPENAI_API_TYPE), or make a client: aoai.AzureOpenAI()."
        )
    return "azure" if azure else "openai"
