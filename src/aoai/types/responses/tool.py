"""Names of `openai.types.responses.tool`. Made by scripts/paths.py."""

from __future__ import annotations

from aoai.types.responses import (
    CodeInterpreter,
    ImageGeneration,
    ImageGenerationInputImageMask,
    ImageGenerationSvg,
    LocalShell,
    Mcp,
    ProgrammaticToolCalling,
    Tool,
    WebSearchTool,
)
from aoai.types.responses import CodeInterpreterToolAuto as CodeInterpreterContainer
from aoai.types.responses import CodeInterpreterToolAuto as CodeInterpreterContainerCodeInterpreterToolAuto
from aoai.types.responses import ConfigurationReasoning as ImageGenerationSvgReasoning
from aoai.types.responses import McpApprovalFilter as McpRequireApproval
from aoai.types.responses import McpApprovalFilter as McpRequireApprovalMcpToolApprovalFilter
from aoai.types.responses import McpToolFilter as McpAllowedTools
from aoai.types.responses import McpToolFilter as McpAllowedToolsMcpToolFilter
from aoai.types.responses import McpToolFilter as McpRequireApprovalMcpToolApprovalFilterAlways
from aoai.types.responses import McpToolFilter as McpRequireApprovalMcpToolApprovalFilterNever
from aoai.types.responses import NetworkPolicy as CodeInterpreterContainerCodeInterpreterToolAutoNetworkPolicy

__all__ = [
    "CodeInterpreter",
    "CodeInterpreterContainer",
    "CodeInterpreterContainerCodeInterpreterToolAuto",
    "CodeInterpreterContainerCodeInterpreterToolAutoNetworkPolicy",
    "ImageGeneration",
    "ImageGenerationInputImageMask",
    "ImageGenerationSvg",
    "ImageGenerationSvgReasoning",
    "LocalShell",
    "Mcp",
    "McpAllowedTools",
    "McpAllowedToolsMcpToolFilter",
    "McpRequireApproval",
    "McpRequireApprovalMcpToolApprovalFilter",
    "McpRequireApprovalMcpToolApprovalFilterAlways",
    "McpRequireApprovalMcpToolApprovalFilterNever",
    "ProgrammaticToolCalling",
    "Tool",
    "WebSearchTool",
]
