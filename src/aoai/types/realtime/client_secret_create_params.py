"""Names of `openai.types.realtime.client_secret_create_params`. Made by scripts/paths.py."""

from __future__ import annotations

from aoai.types.realtime import ClientSecretCreateParams, ExpiresAfter
from aoai.types.realtime import SessionParam as Session

__all__ = ["ClientSecretCreateParams", "ExpiresAfter", "Session"]
