"""Names of `openai.types.responses.computer_use_preview_tool_param`. Made by scripts/paths.py."""

from __future__ import annotations

from aoai.types.responses import ComputerUsePreviewToolParam

__all__ = ["ComputerUsePreviewToolParam"]
