"""Names of `openai.types.responses.response_output_item`. Made by scripts/paths.py."""

from __future__ import annotations

from aoai.types.responses import (
    AdditionalTools,
    ImageGenerationCall,
    ImageGenerationCallError,
    ImageGenerationCallSvgUsage,
    LocalShellCall,
    LocalShellCallAction,
    LocalShellCallOutput,
    McpApprovalRequest,
    McpApprovalResponse,
    McpCall,
    McpListTools,
    McpListToolsTool,
    Program,
    ProgramOutput,
    ResponseOutputItem,
)
from aoai.types.responses import ImageGenerationModerationDetails as ImageGenerationCallErrorModerationDetails

__all__ = [
    "AdditionalTools",
    "ImageGenerationCall",
    "ImageGenerationCallError",
    "ImageGenerationCallErrorModerationDetails",
    "ImageGenerationCallSvgUsage",
    "LocalShellCall",
    "LocalShellCallAction",
    "LocalShellCallOutput",
    "McpApprovalRequest",
    "McpApprovalResponse",
    "McpCall",
    "McpListTools",
    "McpListToolsTool",
    "Program",
    "ProgramOutput",
    "ResponseOutputItem",
]
