"""Names of `openai.types.beta.threads.run_submit_tool_outputs_params`. Made by scripts/paths.py."""

from __future__ import annotations

from aoai.types.beta import (
    RunSubmitToolOutputsParams,
    RunSubmitToolOutputsParamsBase,
    RunSubmitToolOutputsParamsNonStreaming,
    RunSubmitToolOutputsParamsStreaming,
    ToolOutput,
)

__all__ = [
    "RunSubmitToolOutputsParams",
    "RunSubmitToolOutputsParamsBase",
    "RunSubmitToolOutputsParamsNonStreaming",
    "RunSubmitToolOutputsParamsStreaming",
    "ToolOutput",
]
