"""Names of `openai.types.conversations.conversation_item`. Made by scripts/paths.py."""

from __future__ import annotations

from aoai.types.conversations import ConversationItem
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
)
from aoai.types.responses import ImageGenerationModerationDetails as ImageGenerationCallErrorModerationDetails

__all__ = [
    "AdditionalTools",
    "ConversationItem",
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
]
