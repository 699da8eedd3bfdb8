"""Names of `openai.types.shared.response_format_text_python`. Made by scripts/paths.py."""

from __future__ import annotations

from aoai.types.shared import ResponseFormatTextPython

__all__ = ["ResponseFormatTextPython"]
