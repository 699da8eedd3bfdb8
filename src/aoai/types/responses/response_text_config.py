"""Names of `openai.types.responses.response_text_config`. Made by scripts/paths.py."""

from __future__ import annotations

from aoai.types.responses import ResponseTextConfig

__all__ = ["ResponseTextConfig"]
