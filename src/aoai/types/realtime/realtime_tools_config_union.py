"""Names of `openai.types.realtime.realtime_tools_config_union`. Made by scripts/paths.py."""

from __future__ import annotations

from aoai.types.realtime import RealtimeToolsConfigUnion
from aoai.types.realtime import ToolMcpTool as Mcp
from aoai.types.realtime import ToolMcpToolAllowedTools as McpAllowedTools
from aoai.types.realtime import ToolMcpToolAllowedToolsMcpToolFilter as McpAllowedToolsMcpToolFilter
from aoai.types.realtime import ToolMcpToolAllowedToolsMcpToolFilter as McpRequireApprovalMcpToolApprovalFilterAlways
from aoai.types.realtime import ToolMcpToolAllowedToolsMcpToolFilter as McpRequireApprovalMcpToolApprovalFilterNever
from aoai.types.realtime import ToolMcpToolRequireApproval as McpRequireApproval
from aoai.types.realtime import (
    ToolMcpToolRequireApprovalMcpToolApprovalFilter as McpRequireApprovalMcpToolApprovalFilter,
)

__all__ = [
    "Mcp",
    "McpAllowedTools",
    "McpAllowedToolsMcpToolFilter",
    "McpRequireApproval",
    "McpRequireApprovalMcpToolApprovalFilter",
    "McpRequireApprovalMcpToolApprovalFilterAlways",
    "McpRequireApprovalMcpToolApprovalFilterNever",
    "RealtimeToolsConfigUnion",
]
