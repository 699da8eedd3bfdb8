"""Names of `openai.types.shared_params.custom_tool_input_format`. Made by scripts/paths.py."""

from __future__ import annotations

from aoai.types.shared_params import CustomToolInputFormat, Grammar, Text

__all__ = ["CustomToolInputFormat", "Grammar", "Text"]
