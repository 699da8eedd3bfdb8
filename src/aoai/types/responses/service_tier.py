"""Names of `openai.types.responses.service_tier`. Made by scripts/paths.py."""

from __future__ import annotations

from aoai.types.responses import ServiceTier

__all__ = ["ServiceTier"]
