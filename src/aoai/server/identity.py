"""Who may use the local endpoint: its keys, and the tokens that it signs itself.

Tokens are for trying keyless sign-in, not for keeping anybody out of anything else: they are signed with a secret
of this server and mean nothing to Azure. HTTP is in `signin.py`.
"""

from __future__ import annotations

import hmac
import secrets
import time
from collections.abc import Callable, Mapping
from dataclasses import dataclass
from typing import TYPE_CHECKING, Any

if TYPE_CHECKING:
    from .state import Store

__all__ = ["AUDIENCES", "Identity", "Token"]

AUDIENCES = frozenset(("https://cognitiveservices.azure.com", "https://ai.azure.com"))
"""What a token must be for; Azure's documents use both."""

LIFETIME = 86_400
_ISSUER = "https://sts.windows.net/aoai-local/"
_PERSON = "00000000-0000-0000-0000-0000000000a0"


@dataclass(frozen=True, slots=True)
class Token:
    """A signed token, as the managed identity endpoint hands it out."""

    access_token: str
    expires_on: int
    resource: str


class Identity:
    """Compares keys; signs and verifies tokens."""

    def __init__(
        self,
        keys: tuple[str, ...],
        header: str,
        *,
        clock: Callable[[], float] = time.time,
        lifetime: int = LIFETIME,
    ) -> None:
        self._keys = tuple(key.encode() for key in keys)
        self._header = header.encode()
        self._secret = secrets.token_bytes(32)
        self._clock = clock
        self._lifetime = lifetime

    async def keep(self, state: Store) -> None:
        """Takes the secret from the state, or puts it there: tokens stay valid over a restart."""
        kept = await state.get("secret", "tokens")
        if kept is None:
            await state.put("secret", "tokens", {"hex": self._secret.hex()})
        else:
            self._secret = bytes.fromhex(kept["hex"])

    def is_key(self, key: str) -> bool:
        """Whether this is a key of the endpoint; takes as long for a wrong one."""
        given = key.encode("utf-8", "surrogateescape")
        matches = [hmac.compare_digest(given, known) for known in self._keys]  # all are compared, always
        return any(matches)

    def is_header(self, value: str) -> bool:
        """Whether this is the secret that the managed identity endpoint asks for."""
        return hmac.compare_digest(value.encode("utf-8", "surrogateescape"), self._header)

    def issue(self, resource: str, *, lifetime: int | None = None) -> Token:
        """A token for a resource. Any resource: as with Azure, it is the receiver who refuses the wrong ones."""
        import jwt

        now = int(self._clock())
        expires = now + (self._lifetime if lifetime is None else lifetime)
        claims: dict[str, Any] = {
            "aud": resource,
            "iss": _ISSUER,
            "iat": now,
            "nbf": now,
            "exp": expires,
            "oid": _PERSON,
            "sub": _PERSON,
            "tid": "aoai-local",
            "idtyp": "app",
            "ver": "1.0",
        }
        return Token(jwt.encode(claims, self._secret, algorithm="HS256"), expires, resource)

    def verify(self, token: str) -> Mapping[str, Any] | None:
        """The claims of a token that we signed, that is for us and that holds now; else `None`."""
        import jwt

        try:
            claims: dict[str, Any] = jwt.decode(
                token,
                self._secret,
                algorithms=["HS256"],
                options={
                    "require": ["exp", "aud"],
                    # judged below, by the clock and the audience rules of this endpoint
                    "verify_exp": False, "verify_nbf": False, "verify_iat": False, "verify_aud": False,
                },
            )  # fmt: skip
        except jwt.PyJWTError:
            return None
        audience, expires = claims.get("aud"), claims.get("exp")
        if not isinstance(audience, str) or not isinstance(expires, (int, float)) or isinstance(expires, bool):
            return None
        if _plain(audience) not in AUDIENCES or expires <= self._clock():
            return None
        return claims


def _plain(audience: str) -> str:
    return audience.removesuffix("/.default").rstrip("/").lower()
