"""Names of `openai.types.shared.custom_tool_input_format`. Made by scripts/paths.py."""

from __future__ import annotations

from aoai.types.shared import CustomToolInputFormat, Grammar, Text

__all__ = ["CustomToolInputFormat", "Grammar", "Text"]
