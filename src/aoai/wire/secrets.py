"""What in a request is a credential: which header fields and which parameters of a URL, by their names.

Whatever is shown, kept or written down goes through here first. What is sent does not.
"""

from __future__ import annotations

import re
from functools import lru_cache

__all__ = ["REDACTED", "SECRET_HEADERS", "is_secret_header", "is_secret_parameter", "safe_query", "safe_url"]

REDACTED = "REDACTED"

SECRET_HEADERS = frozenset(
    (
        "authorization",
        "api-key",
        "ocp-apim-subscription-key",
        "proxy-authorization",
        "cookie",
        "set-cookie",
        "x-identity-header",
    )
)
"""Header fields that never leave the process in a log, a repr or a pickle; so do those that sound like it."""

_SOUNDS = re.compile(r"(?:key|token|secret|password|auth|authorization|cookie|signature|sig|sas|credentials?)$")
_HARMLESS = frozenset(("idempotency-key", "sec-websocket-key"))

_PARAMETERS = frozenset(
    (
        *("sig", "signature", "sas", "key", "apikey", "api_key", "subscription_key", "ocp_apim_subscription_key"),
        *("code", "functions_key", "x_functions_key", "token", "access_token", "refresh_token", "id_token"),
        *("authorization", "assertion", "client_assertion", "client_secret", "secret", "password", "pwd"),
        *("x_amz_signature", "x_amz_credential", "x_amz_security_token", "x_goog_signature", "x_goog_credential"),
    )
)
"""Written with underscores, in small letters."""


@lru_cache(maxsize=512)
def is_secret_header(name: str) -> bool:
    """Whether a header field holds a credential: it is known to, or its name ends like one that does."""
    low = name.lower()
    return low in SECRET_HEADERS or (low not in _HARMLESS and _SOUNDS.search(low) is not None)


def is_secret_parameter(name: str) -> bool:
    """Whether a parameter of a URL, or of a form, holds a credential."""
    return name.lower().replace("-", "_") in _PARAMETERS


def safe_query(query: str) -> str:
    """A query string with the values of its credentials replaced."""
    from urllib.parse import unquote  # with every client that is made, this would be loaded for nothing

    parts = [part.partition("=") for part in query.split("&")]
    return "&".join(
        f"{name}={REDACTED}" if value and is_secret_parameter(unquote(name)) else f"{name}{mark}{value}"
        for name, mark, value in parts
    )


def safe_url(url: str) -> str:
    """A URL without the name and password in it, and with the credentials of its query replaced."""
    if "?" not in url and "@" not in url:
        return url
    start, mark, query = url.partition("?")
    scheme, slashes, rest = start.partition("://")
    host, slash, path = rest.partition("/")
    if slashes and "@" in host:
        start = f"{scheme}://{REDACTED}@{host.rpartition('@')[2]}{slash}{path}"
    query, hash_mark, fragment = query.partition("#")
    return f"{start}{mark}{safe_query(query)}{hash_mark}{fragment}"
