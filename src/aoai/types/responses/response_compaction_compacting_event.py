"""Names of `openai.types.responses.response_compaction_compacting_event`. Made by scripts/paths.py."""

from __future__ import annotations

from aoai.types.responses import ResponseCompactionCompactingEvent

__all__ = ["ResponseCompactionCompactingEvent"]
