"""Names of `openai.types.responses.custom_tool_param`. Made by scripts/paths.py."""

from __future__ import annotations

from aoai.types.responses import CustomToolParam

__all__ = ["CustomToolParam"]
