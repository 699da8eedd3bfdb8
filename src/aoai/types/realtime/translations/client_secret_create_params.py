"""Names of `openai.types.realtime.translations.client_secret_create_params`. Made by scripts/paths.py."""

from __future__ import annotations

from aoai.types.realtime import ClientSecretCreateParams, ExpiresAfter

__all__ = ["ClientSecretCreateParams", "ExpiresAfter"]
