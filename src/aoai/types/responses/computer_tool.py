"""Names of `openai.types.responses.computer_tool`. Made by scripts/paths.py."""

from __future__ import annotations

from aoai.types.responses import ComputerTool

__all__ = ["ComputerTool"]
