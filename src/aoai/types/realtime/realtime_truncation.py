"""Names of `openai.types.realtime.realtime_truncation`. Made by scripts/paths.py."""

from __future__ import annotations

from aoai.types.realtime import RealtimeTruncation

__all__ = ["RealtimeTruncation"]
