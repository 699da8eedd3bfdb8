"""Names of `openai.types.responses.tool_choice_mcp_param`. Made by scripts/paths.py."""

from __future__ import annotations

from aoai.types.responses import ToolChoiceMcpParam

__all__ = ["ToolChoiceMcpParam"]
