"""Names of `openai.types.responses.tool_search_tool`. Made by scripts/paths.py."""

from __future__ import annotations

from aoai.types.responses import ToolSearchTool

__all__ = ["ToolSearchTool"]
