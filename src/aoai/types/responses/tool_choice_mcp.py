"""Names of `openai.types.responses.tool_choice_mcp`. Made by scripts/paths.py."""

from __future__ import annotations

from aoai.types.responses import ToolChoiceMcp

__all__ = ["ToolChoiceMcp"]
