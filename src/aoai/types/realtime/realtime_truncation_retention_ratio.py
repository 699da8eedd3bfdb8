"""Names of `openai.types.realtime.realtime_truncation_retention_ratio`. Made by scripts/paths.py."""

from __future__ import annotations

from aoai.types.realtime import RealtimeTruncationRetentionRatio, TokenLimits

__all__ = ["RealtimeTruncationRetentionRatio", "TokenLimits"]
