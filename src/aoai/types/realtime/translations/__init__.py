"""Names of `openai.types.realtime.translations`. Made by scripts/paths.py."""

from __future__ import annotations

from aoai.types.realtime import ClientSecretCreateParams

__all__ = ["ClientSecretCreateParams"]
