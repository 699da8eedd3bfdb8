"""Names of `openai.types.responses.response_tool_search_output_item_param_param`. Made by scripts/paths.py."""

from __future__ import annotations

from aoai.types.responses import CodeInterpreterParam as ToolCodeInterpreter
from aoai.types.responses import CodeInterpreterToolAutoParam as ToolCodeInterpreterContainer
from aoai.types.responses import CodeInterpreterToolAutoParam as ToolCodeInterpreterContainerCodeInterpreterToolAuto
from aoai.types.responses import ConfigurationReasoningParam as ToolImageGenerationSvgReasoning
from aoai.types.responses import ImageGenerationInputImageMaskParam as ToolImageGenerationInputImageMask
from aoai.types.responses import ImageGenerationParam as ToolImageGeneration
from aoai.types.responses import ImageGenerationSvgParam as ToolImageGenerationSvg
from aoai.types.responses import LocalShellParam as ToolLocalShell
from aoai.types.responses import McpApprovalFilterParam as ToolMcpRequireApproval
from aoai.types.responses import McpApprovalFilterParam as ToolMcpRequireApprovalMcpToolApprovalFilter
from aoai.types.responses import McpParam as ToolMcp
from aoai.types.responses import McpToolFilterParam as ToolMcpAllowedTools
from aoai.types.responses import McpToolFilterParam as ToolMcpAllowedToolsMcpToolFilter
from aoai.types.responses import McpToolFilterParam as ToolMcpRequireApprovalMcpToolApprovalFilterAlways
from aoai.types.responses import McpToolFilterParam as ToolMcpRequireApprovalMcpToolApprovalFilterNever
from aoai.types.responses import NetworkPolicyParam as ToolCodeInterpreterContainerCodeInterpreterToolAutoNetworkPolicy
from aoai.types.responses import ProgrammaticToolCallingParam as ToolProgrammaticToolCalling
from aoai.types.responses import ResponseToolSearchOutputItemParamParam
from aoai.types.responses import ToolParam as Tool

__all__ = [
    "ResponseToolSearchOutputItemParamParam",
    "Tool",
    "ToolCodeInterpreter",
    "ToolCodeInterpreterContainer",
    "ToolCodeInterpreterContainerCodeInterpreterToolAuto",
    "ToolCodeInterpreterContainerCodeInterpreterToolAutoNetworkPolicy",
    "ToolImageGeneration",
    "ToolImageGenerationInputImageMask",
    "ToolImageGenerationSvg",
    "ToolImageGenerationSvgReasoning",
    "ToolLocalShell",
    "ToolMcp",
    "ToolMcpAllowedTools",
    "ToolMcpAllowedToolsMcpToolFilter",
    "ToolMcpRequireApproval",
    "ToolMcpRequireApprovalMcpToolApprovalFilter",
    "ToolMcpRequireApprovalMcpToolApprovalFilterAlways",
    "ToolMcpRequireApprovalMcpToolApprovalFilterNever",
    "ToolProgrammaticToolCalling",
]
