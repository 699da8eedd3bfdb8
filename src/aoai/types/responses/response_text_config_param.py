"""Names of `openai.types.responses.response_text_config_param`. Made by scripts/paths.py."""

from __future__ import annotations

from aoai.types.responses import ResponseTextConfigParam

__all__ = ["ResponseTextConfigParam"]
