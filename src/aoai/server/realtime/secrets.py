"""Secrets that a browser may hold: each opens realtime sessions for a while, as it was agreed when it was made.

What is kept is the hash of a secret, so that the state holds nothing that opens anything.
"""

from __future__ import annotations

import hashlib
from typing import Any

from ..state import Store

__all__ = ["PREFIX", "find", "keep"]

Json = dict[str, Any]

PREFIX = "ek_"
KIND = "client_secret"


async def keep(state: Store, secret: str, settings: Json, expires_at: int) -> None:
    """Keeps what a secret opens: the settings of a session."""
    await state.put(KIND, _hashed(secret), {"settings": settings, "expires_at": expires_at})


async def find(state: Store, secret: str, now: float) -> Json | None:
    """The settings of the session that a secret opens; `None` for one that opens nothing, or no more."""
    if not secret.startswith(PREFIX):
        return None
    kept = await state.get(KIND, _hashed(secret))
    if kept is None:
        return None
    if kept["expires_at"] <= now:
        await state.delete(KIND, _hashed(secret))
        return None
    settings: Json = kept["settings"]
    return settings


def _hashed(secret: str) -> str:
    return hashlib.sha256(secret.encode("utf-8", "surrogateescape")).hexdigest()
