"""Names of `openai.types.responses.response_computer_tool_call_output_screenshot`. Made by scripts/paths.py."""

from __future__ import annotations

from aoai.types.responses import ResponseComputerToolCallOutputScreenshot

__all__ = ["ResponseComputerToolCallOutputScreenshot"]
