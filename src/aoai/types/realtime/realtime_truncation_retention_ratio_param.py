"""Names of `openai.types.realtime.realtime_truncation_retention_ratio_param`. Made by scripts/paths.py."""

from __future__ import annotations

from aoai.types.realtime import RealtimeTruncationRetentionRatioParam
from aoai.types.realtime import TokenLimitsParam as TokenLimits

__all__ = ["RealtimeTruncationRetentionRatioParam", "TokenLimits"]
