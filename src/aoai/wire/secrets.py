"""What in a request is a credential: which header fields and which parameters of a URL, by their names.

Whatever is shown, kept or written down goes through here first. What is sent does not.
"""

from __future__ import annotations

import re
from collections.abc import Callable, Mapping
from functools import lru_cache
from typing import Any, cast

__all__ = [
    "REDACTED",
    "SECRET_HEADERS",
    "SECRET_PARAMETERS",
    "Secret",
    "hidden",
    "hidden_in",
    "hide",
    "is_secret_header",
    "is_secret_parameter",
    "safe_query",
    "safe_text",
    "safe_url",
]

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

SECRET_PARAMETERS = frozenset(
    (
        *("sig", "signature", "sas", "key", "apikey", "api_key", "subscription_key", "ocp_apim_subscription_key"),
        *("code", "functions_key", "x_functions_key", "token", "access_token", "refresh_token", "id_token"),
        *("authorization", "assertion", "client_assertion", "client_secret", "secret", "password", "pwd"),
        *("x_amz_signature", "x_amz_credential", "x_amz_security_token", "x_goog_signature", "x_goog_credential"),
    )
)
"""Parameters of URLs and forms that hold credentials, written with underscores, in small letters."""


@lru_cache(maxsize=512)
def is_secret_header(name: str) -> bool:
    """Whether a header field holds a credential: it is known to, or its name ends like one that does."""
    low = name.lower()
    return low in SECRET_HEADERS or (low not in _HARMLESS and _SOUNDS.search(low) is not None)


def is_secret_parameter(name: str) -> bool:
    """Whether a parameter of a URL, or of a form, holds a credential."""
    return name.lower().replace("-", "_") in SECRET_PARAMETERS


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


def safe_text(text: str) -> str:
    """What another library says, with the credentials of every URL in it replaced."""
    return re.sub(r"\b[a-z]+://[^\s'\"<>]+", lambda found: safe_url(found[0]), text) if "://" in text else text


# -- what a caller gives ---------------------------------------------------------------------------


class Secret(str):
    """Text that no repr shows: of itself, or of what it is kept in. Tracebacks that tell variables do it by repr."""

    __slots__ = ()

    def __repr__(self) -> str:
        return "'REDACTED'"


def hidden(given: Any) -> Any:
    """A credential that a caller gave, as a Secret; what is no text is returned as it is."""
    return Secret(given.decode("latin-1") if isinstance(given, bytes) else given) if given.__class__ in _TEXT else given


_TEXT = (str, bytes)


def hidden_in(given: Any, by: Callable[[str], bool] | None = None) -> Any:
    """What a caller gave, with all values hidden, or those whose names are such; what is no mapping as it is."""
    if not isinstance(given, Mapping):
        return given
    fields = cast("Mapping[str, Any]", given)
    return {name: hidden(value) if by is None or by(name) else value for name, value in fields.items()}


def hide(options: dict[str, Any]) -> None:
    """Hides the header fields and the credentials of the query in a caller's options, where they are.

    The frames above hold the same dict, and no traceback is to show it.
    """
    for name, by in _OPTIONS:
        if name in options:
            options[name] = hidden_in(options[name], by)


_OPTIONS: tuple[tuple[str, Callable[[str], bool] | None], ...] = (
    ("extra_headers", None),
    ("headers", None),
    ("extra_query", is_secret_parameter),
    ("params", is_secret_parameter),
)
