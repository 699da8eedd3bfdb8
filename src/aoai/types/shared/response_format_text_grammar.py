"""Names of `openai.types.shared.response_format_text_grammar`. Made by scripts/paths.py."""

from __future__ import annotations

from aoai.types.shared import ResponseFormatTextGrammar

__all__ = ["ResponseFormatTextGrammar"]
