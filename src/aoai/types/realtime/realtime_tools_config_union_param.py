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
from aoai.types.realtime import McpAllowedToolsMcpToolFilter as McpRequireApprovalMcpToolApprovalFilterAlways
from aoai.types.realtime import McpAllowedToolsMcpToolFilter as McpRequireApprovalMcpToolApprovalFilterNever

__all__ = [
    "Mcp",
    "McpAllowedTools",
    "McpAllowedToolsMcpToolFilter",
    "McpRequireApproval",
    "McpRequireApprovalMcpToolApprovalFilter",
    "McpRequireApprovalMcpToolApprovalFilterAlways",
    "McpRequireApprovalMcpToolApprovalFilterNever",
    "RealtimeToolsConfigUnionParam",
]
