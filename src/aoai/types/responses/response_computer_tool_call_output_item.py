"""Names of `openai.types.responses.response_computer_tool_call_output_item`. Made by scripts/paths.py."""

from __future__ import annotations

from aoai.types.responses import PendingSafetyCheck as AcknowledgedSafetyCheck
from aoai.types.responses import ResponseComputerToolCallOutputItem

__all__ = ["AcknowledgedSafetyCheck", "ResponseComputerToolCallOutputItem"]
