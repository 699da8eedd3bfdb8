"""Names of `openai.types.responses.custom_tool`. Made by scripts/paths.py."""

from __future__ import annotations

from aoai.types.responses import CustomTool

__all__ = ["CustomTool"]
