"""What signs a request: a key, or a source of tokens that is asked again before the last one expires.

A source is any function of either colour that returns a token, or an object with `get_token(scope)` as
azure-identity's credentials have. Nothing here performs I/O: a policy asks the driver to call the source.
"""

from __future__ import annotations

import time
from collections.abc import Callable, Generator
from dataclasses import dataclass, field
from functools import partial
from typing import Any, Protocol, cast

from ..errors import CredentialError
from ..policies.flow import Await
from ..wire.faults import Fault
from ..wire.values import Secret

__all__ = ["SCOPE", "Credential", "Key", "Lost", "Nobody", "TokenSource", "credential_from"]

SCOPE = "https://ai.azure.com/.default"
"""The Entra ID scope asked for when a credential object is given and no scope; the service also takes the older
`https://cognitiveservices.azure.com/.default`."""

EARLY = 300.0
"""Seconds before its expiry that a token is renewed (at the most: half its life)."""


class Credential(Protocol):
    """What the auth policy needs to know."""

    @property
    def header(self) -> str:
        """The header field that carries it."""
        ...

    @property
    def renewable(self) -> bool:
        """Whether asking again may give another value."""
        ...

    def current(self, deadline: float | None) -> Generator[Any, Any, str]:
        """The value to send now."""
        ...

    def renewed(self, refused: str, deadline: float | None) -> Generator[Any, Any, str]:
        """The value to send after the service refused one."""
        ...


@dataclass(frozen=True, slots=True)
class Key:
    """A fixed key or token, sent as `Authorization: Bearer` (as `openai` does) or as Azure's `api-key`."""

    key: str = field(repr=False)
    header: str = "Authorization"
    renewable: bool = False

    @property
    def value(self) -> str:
        return Secret(f"Bearer {self.key}" if self.header == "Authorization" else self.key)

    def current(self, deadline: float | None) -> Generator[Any, Any, str]:
        return self.value
        yield

    renewed = cast("Callable[..., Generator[Any, Any, str]]", current)


@dataclass(frozen=True, slots=True)
class Nobody:
    """No credential: requests go out unsigned, or with whatever header the caller gives."""

    header: str = "Authorization"
    renewable: bool = False

    def current(self, deadline: float | None) -> Generator[Any, Any, str]:
        raise CredentialError(
            "Missing credentials: pass api_key= (a key, or a function that returns a token), or set "
            "AZURE_OPENAI_API_KEY or OPENAI_API_KEY. Looked at: argument, both variables, the request's own headers."
        )
        yield

    renewed = cast("Callable[..., Generator[Any, Any, str]]", current)


@dataclass(frozen=True, slots=True)
class Lost:
    """The key of a client that came out of a pickle, which holds none, and that is in no variable here."""

    header: str = "Authorization"
    renewable: bool = False

    def current(self, deadline: float | None) -> Generator[Any, Any, str]:
        raise CredentialError(
            "This client was pickled, and a pickle holds no key. Where it was made the key was no variable of the "
            "environment, or that is not set here: set it (AZURE_OPENAI_API_KEY), or use "
            "client.with_options(api_key=...)."
        )
        yield

    renewed = cast("Callable[..., Generator[Any, Any, str]]", current)


class TokenSource:
    """Tokens from a user's function, kept until shortly before they expire.

    A token that says when it expires (a JWT, or an object with `expires_on`) is kept; any other is asked for anew
    for each request. However many calls wait, the function runs once at a time (`share` is what they share).
    """

    renewable = True

    def __init__(
        self, source: Callable[[], Any], *, header: str = "Authorization", wall: Callable[[], float] = time.time
    ) -> None:
        self.header = header
        self.source = source
        self._wall = wall
        self._value = ""
        self._renew_at = self._expires_at = 0.0

    def current(self, deadline: float | None) -> Generator[Any, Any, str]:
        if self._wall() < self._renew_at:
            return self._value
        try:
            return (yield from self._ask(deadline))
        except CredentialError:
            if self._wall() < self._expires_at:
                return self._value  # renewing early failed, but the old token still holds
            raise

    def renewed(self, refused: str, deadline: float | None) -> Generator[Any, Any, str]:
        if self._value != refused and self._wall() < self._renew_at:
            return self._value
        return (yield from self._ask(deadline))

    def _ask(self, deadline: float | None) -> Generator[Any, Any, str]:
        try:
            token = yield Await(self.source, deadline=deadline, share=self)
        except (Fault, CredentialError):
            raise
        except Exception as error:
            raise CredentialError(
                f"The token provider failed with {type(error).__name__}: {error} No request was sent."
            ) from error
        return self._keep(token)

    def _keep(self, token: Any) -> str:
        expires = getattr(token, "expires_on", None)
        text = getattr(token, "token", token)
        if not isinstance(text, str) or not text:
            raise CredentialError(
                f"The token provider must return a token (a non-empty str); it returned {type(token).__name__}."
            )
        now = self._wall()
        end = float(expires) if isinstance(expires, (int, float)) else _expiry(text)
        self._value = Secret(f"Bearer {text}" if self.header == "Authorization" else text)
        self._expires_at = end or 0.0
        self._renew_at = end - min(EARLY, (end - now) / 2) if end else 0.0
        return self._value

    def __repr__(self) -> str:
        return "TokenSource()"


def _expiry(token: str) -> float | None:
    """When a JWT says it expires, in seconds since 1970; `None` for anything else. The signature is not looked at."""
    import base64
    import binascii
    import json

    parts = token.split(".")
    if len(parts) != 3:
        return None
    try:
        claims = json.loads(base64.urlsafe_b64decode(parts[1] + "=" * (-len(parts[1]) % 4)))
        return float(claims["exp"])
    except (ValueError, KeyError, TypeError, binascii.Error):
        return None


def credential_from(
    given: Any,
    *,
    header: str = "Authorization",
    scope: str = SCOPE,
    wall: Callable[[], float] = time.time,
) -> Credential:
    """The credential for what a user gave: a key, a function, or an azure-identity credential."""
    if given is None or given == "":
        return Nobody(header)
    if isinstance(given, str):
        return Key(given, header)
    get_token = getattr(given, "get_token", None)
    if get_token is not None:
        return TokenSource(partial(get_token, scope), wall=wall)
    if callable(given):
        return TokenSource(cast("Callable[[], Any]", given), header=header, wall=wall)
    raise CredentialError(f"api_key must be a str or a function that returns one, not {type(given).__name__}.")
