"""Names of `openai.types.responses.response_usage`. Made by scripts/paths.py."""

from __future__ import annotations

from aoai.types.responses import CacheWriteTokensDetails as InputTokensDetailsCacheWriteTokensDetails
from aoai.types.responses import InputTokensDetails, OutputTokensDetails, ResponseUsage

__all__ = ["InputTokensDetails", "InputTokensDetailsCacheWriteTokensDetails", "OutputTokensDetails", "ResponseUsage"]
