"""Names of `openai.types.realtime.realtime_tools_config_union_param`. Made by scripts/paths.py."""

from __future__ import annotations

from aoai.types.realtime import (
    Mcp,
    McpAllowedTools,
    McpAllowedToolsMcpToolFilter,
    McpRequireApproval,
    McpRequireApprovalMcpToolApprovalFilter,
    RealtimeToolsConfigUnionParam,
)

__all__ = [
    "Mcp",
    "McpAllowedTools",
    "McpAllowedToolsMcpToolFilter",
    "McpRequireApproval",
    "McpRequireApprovalMcpToolApprovalFilter",
    "RealtimeToolsConfigUnionParam",
]
