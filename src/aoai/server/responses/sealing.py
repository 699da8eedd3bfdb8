"""Seals what was thought, so that a caller can carry it without reading or changing it.

The seal is authenticated encryption (AES-256-GCM) under a secret of this server, which is kept with its state: an item
that was sealed before a restart can be sent back after it. Nothing else is encrypted.
"""

from __future__ import annotations

import base64
import binascii
import secrets
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from ..state import Store

__all__ = ["Broken", "Seal", "seal_of"]

_NONCE = 12
_MARK = b"aoai1"


class Broken(ValueError):
    """The content was not sealed here, or has been changed."""


class Seal:
    """Seals and opens texts with one secret."""

    def __init__(self, secret: bytes) -> None:
        from cryptography.hazmat.primitives.ciphers.aead import AESGCM

        self._cipher = AESGCM(secret)

    def close(self, text: str) -> str:
        """The text as `encrypted_content`."""
        nonce = secrets.token_bytes(_NONCE)
        return base64.urlsafe_b64encode(nonce + self._cipher.encrypt(nonce, text.encode(), _MARK)).decode()

    def open(self, content: str) -> str:
        """The text in `encrypted_content`. Raises `Broken`."""
        from cryptography.exceptions import InvalidTag

        try:
            sealed = base64.b64decode(content.encode("ascii"), b"-_", validate=True)
            return self._cipher.decrypt(sealed[:_NONCE], sealed[_NONCE:], _MARK).decode()
        except (InvalidTag, binascii.Error, ValueError) as problem:
            raise Broken(str(problem) or "the seal does not hold") from None


async def seal_of(state: Store) -> Seal:
    """The seal of the server whose state this is."""
    kept = await state.get("secret", "reasoning")
    if kept is None:
        kept = {"hex": secrets.token_hex(32)}
        await state.put("secret", "reasoning", kept)
    return Seal(bytes.fromhex(kept["hex"]))
