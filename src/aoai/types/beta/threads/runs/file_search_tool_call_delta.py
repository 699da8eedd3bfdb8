"""Names of `openai.types.beta.threads.runs.file_search_tool_call_delta`. Made by scripts/paths.py."""

from __future__ import annotations

from aoai.types.beta import FileSearchToolCallDelta

__all__ = ["FileSearchToolCallDelta"]
