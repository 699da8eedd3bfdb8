"""Names of `openai.types.realtime.realtime_response_usage_output_token_details`. Made by scripts/paths.py."""

from __future__ import annotations

from aoai.types.realtime import RealtimeResponseUsageOutputTokenDetails

__all__ = ["RealtimeResponseUsageOutputTokenDetails"]
