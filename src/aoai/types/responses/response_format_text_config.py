"""Names of `openai.types.responses.response_format_text_config`. Made by scripts/paths.py."""

from __future__ import annotations

from aoai.types.responses import ResponseFormatTextConfig

__all__ = ["ResponseFormatTextConfig"]
