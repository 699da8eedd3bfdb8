"""Names of `openai.types.shared.response_format_text`. Made by scripts/paths.py."""

from __future__ import annotations

from aoai.types.shared import ResponseFormatText

__all__ = ["ResponseFormatText"]
