"""Names of `openai.types.responses.response_format_text_config_param`. Made by scripts/paths.py."""

from __future__ import annotations

from aoai.types.responses import ResponseFormatTextConfigParam

__all__ = ["ResponseFormatTextConfigParam"]
