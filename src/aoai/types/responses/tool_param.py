"""Names of `openai.types.responses.tool_param`. Made by scripts/paths.py."""

from __future__ import annotations

from aoai.types.responses import CodeInterpreterParam as CodeInterpreter
from aoai.types.responses import CodeInterpreterToolAutoParam as CodeInterpreterContainer
from aoai.types.responses import CodeInterpreterToolAutoParam as CodeInterpreterContainerCodeInterpreterToolAuto
from aoai.types.responses import ConfigurationReasoningParam as ImageGenerationSvgReasoning
from aoai.types.responses import ImageGenerationInputImageMaskParam as ImageGenerationInputImageMask
from aoai.types.responses import ImageGenerationParam as ImageGeneration
from aoai.types.responses import ImageGenerationSvgParam as ImageGenerationSvg
from aoai.types.responses import LocalShellParam as LocalShell
from aoai.types.responses import McpApprovalFilterParam as McpRequireApproval
from aoai.types.responses import McpApprovalFilterParam as McpRequireApprovalMcpToolApprovalFilter
from aoai.types.responses import McpParam as Mcp
from aoai.types.responses import McpToolFilterParam as McpAllowedTools
from aoai.types.responses import McpToolFilterParam as McpAllowedToolsMcpToolFilter
from aoai.types.responses import McpToolFilterParam as McpRequireApprovalMcpToolApprovalFilterAlways
from aoai.types.responses import McpToolFilterParam as McpRequireApprovalMcpToolApprovalFilterNever
from aoai.types.responses import NetworkPolicyParam as CodeInterpreterContainerCodeInterpreterToolAutoNetworkPolicy
from aoai.types.responses import ProgrammaticToolCallingParam as ProgrammaticToolCalling
from aoai.types.responses import ToolParam

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
    "ToolParam",
]
