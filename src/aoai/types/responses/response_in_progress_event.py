"""Names of `openai.types.responses.response_in_progress_event`. Made by scripts/paths.py."""

from __future__ import annotations

from aoai.types.responses import ResponseInProgressEvent

__all__ = ["ResponseInProgressEvent"]
