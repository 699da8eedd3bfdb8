"""Names of `openai.types.responses.response_compaction_item`. Made by scripts/paths.py."""

from __future__ import annotations

from aoai.types.responses import ResponseCompactionItem

__all__ = ["ResponseCompactionItem"]
