"""Names of `openai.types.realtime.realtime_response_usage_input_token_details`. Made by scripts/paths.py."""

from __future__ import annotations

from aoai.types.realtime import CachedTokensDetails, RealtimeResponseUsageInputTokenDetails

__all__ = ["CachedTokensDetails", "RealtimeResponseUsageInputTokenDetails"]
