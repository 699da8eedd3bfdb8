"""Names of `openai.types.realtime.realtime_truncation_param`. Made by scripts/paths.py."""

from __future__ import annotations

from aoai.types.realtime import RealtimeTruncationParam

__all__ = ["RealtimeTruncationParam"]
