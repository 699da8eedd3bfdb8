"""Names of `openai.types.responses.computer_use_preview_tool`. Made by scripts/paths.py."""

from __future__ import annotations

from aoai.types.responses import ComputerUsePreviewTool

__all__ = ["ComputerUsePreviewTool"]
