"""Names of `openai.types.shared_params.response_format_text`. Made by scripts/paths.py."""

from __future__ import annotations

from aoai.types.shared_params import ResponseFormatText

__all__ = ["ResponseFormatText"]
