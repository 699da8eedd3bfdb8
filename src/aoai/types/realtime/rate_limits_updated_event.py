"""Names of `openai.types.realtime.rate_limits_updated_event`. Made by scripts/paths.py."""

from __future__ import annotations

from aoai.types.realtime import RateLimit, RateLimitsUpdatedEvent

__all__ = ["RateLimit", "RateLimitsUpdatedEvent"]
