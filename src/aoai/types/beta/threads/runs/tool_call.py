"""Names of `openai.types.beta.threads.runs.tool_call`. Made by scripts/paths.py."""

from __future__ import annotations

from aoai.types.beta import ToolCall

__all__ = ["ToolCall"]
