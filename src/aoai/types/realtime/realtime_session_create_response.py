"""Names of `openai.types.realtime.realtime_session_create_response`. Made by scripts/paths.py."""

from __future__ import annotations

from aoai.types.realtime import (
    Audio,
    AudioInput,
    AudioInputNoiseReduction,
    AudioInputTurnDetection,
    AudioInputTurnDetectionSemanticVad,
    AudioInputTurnDetectionServerVad,
    AudioOutput,
    RealtimeSessionCreateResponse,
    Tool,
    ToolChoice,
    ToolMcpTool,
    ToolMcpToolAllowedTools,
    ToolMcpToolAllowedToolsMcpToolFilter,
    ToolMcpToolRequireApproval,
    ToolMcpToolRequireApprovalMcpToolApprovalFilter,
    Tracing,
    TracingTracingConfiguration,
)
from aoai.types.realtime import (
    ToolMcpToolAllowedToolsMcpToolFilter as ToolMcpToolRequireApprovalMcpToolApprovalFilterAlways,
)
from aoai.types.realtime import (
    ToolMcpToolAllowedToolsMcpToolFilter as ToolMcpToolRequireApprovalMcpToolApprovalFilterNever,
)

__all__ = [
    "Audio",
    "AudioInput",
    "AudioInputNoiseReduction",
    "AudioInputTurnDetection",
    "AudioInputTurnDetectionSemanticVad",
    "AudioInputTurnDetectionServerVad",
    "AudioOutput",
    "RealtimeSessionCreateResponse",
    "Tool",
    "ToolChoice",
    "ToolMcpTool",
    "ToolMcpToolAllowedTools",
    "ToolMcpToolAllowedToolsMcpToolFilter",
    "ToolMcpToolRequireApproval",
    "ToolMcpToolRequireApprovalMcpToolApprovalFilter",
    "ToolMcpToolRequireApprovalMcpToolApprovalFilterAlways",
    "ToolMcpToolRequireApprovalMcpToolApprovalFilterNever",
    "Tracing",
    "TracingTracingConfiguration",
]
