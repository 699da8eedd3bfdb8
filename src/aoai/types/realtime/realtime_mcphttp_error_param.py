"""Names of `openai.types.realtime.realtime_mcphttp_error_param`. Made by scripts/paths.py."""

from __future__ import annotations

from aoai.types.realtime import RealtimeMcphttpErrorParam

__all__ = ["RealtimeMcphttpErrorParam"]
