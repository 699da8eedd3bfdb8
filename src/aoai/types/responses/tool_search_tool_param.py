"""Names of `openai.types.responses.tool_search_tool_param`. Made by scripts/paths.py."""

from __future__ import annotations

from aoai.types.responses import ToolSearchToolParam

__all__ = ["ToolSearchToolParam"]
