"""Names of `openai.types.responses.response_tool_search_output_item_param`. Made by scripts/paths.py."""

from __future__ import annotations

from aoai.types.responses import CodeInterpreter as ToolCodeInterpreter
from aoai.types.responses import CodeInterpreterToolAuto as ToolCodeInterpreterContainer
from aoai.types.responses import CodeInterpreterToolAuto as ToolCodeInterpreterContainerCodeInterpreterToolAuto
from aoai.types.responses import ConfigurationReasoning as ToolImageGenerationSvgReasoning
from aoai.types.responses import ImageGeneration as ToolImageGeneration
from aoai.types.responses import ImageGenerationInputImageMask as ToolImageGenerationInputImageMask
from aoai.types.responses import ImageGenerationSvg as ToolImageGenerationSvg
from aoai.types.responses import LocalShell as ToolLocalShell
from aoai.types.responses import Mcp as ToolMcp
from aoai.types.responses import McpApprovalFilter as ToolMcpRequireApproval
from aoai.types.responses import McpApprovalFilter as ToolMcpRequireApprovalMcpToolApprovalFilter
from aoai.types.responses import McpToolFilter as ToolMcpAllowedTools
from aoai.types.responses import McpToolFilter as ToolMcpAllowedToolsMcpToolFilter
from aoai.types.responses import McpToolFilter as ToolMcpRequireApprovalMcpToolApprovalFilterAlways
from aoai.types.responses import McpToolFilter as ToolMcpRequireApprovalMcpToolApprovalFilterNever
from aoai.types.responses import NetworkPolicy as ToolCodeInterpreterContainerCodeInterpreterToolAutoNetworkPolicy
from aoai.types.responses import ProgrammaticToolCalling as ToolProgrammaticToolCalling
from aoai.types.responses import ResponseToolSearchOutputItem as ResponseToolSearchOutputItemParam
from aoai.types.responses import Tool

__all__ = [
    "ResponseToolSearchOutputItemParam",
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
