"""Names of `openai.types.realtime.realtime_mcphttp_error`. Made by scripts/paths.py."""

from __future__ import annotations

from aoai.types.realtime import RealtimeMcphttpError

__all__ = ["RealtimeMcphttpError"]
