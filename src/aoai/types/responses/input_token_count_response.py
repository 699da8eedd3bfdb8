"""Names of `openai.types.responses.input_token_count_response`. Made by scripts/paths.py."""

from __future__ import annotations

from aoai.types.responses import InputTokenCountResponse

__all__ = ["InputTokenCountResponse"]
