"""Names of `openai.types.responses.computer_tool_param`. Made by scripts/paths.py."""

from __future__ import annotations

from aoai.types.responses import ComputerToolParam

__all__ = ["ComputerToolParam"]
