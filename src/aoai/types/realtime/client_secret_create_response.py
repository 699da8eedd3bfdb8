"""Names of `openai.types.realtime.client_secret_create_response`. Made by scripts/paths.py."""

from __future__ import annotations

from aoai.types.realtime import ClientSecretCreateResponse, Session

__all__ = ["ClientSecretCreateResponse", "Session"]
