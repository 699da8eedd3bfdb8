"""Names of `openai.types.beta.assistant_response_format_option`. Made by scripts/paths.py."""

from __future__ import annotations

from aoai.types.beta import AssistantResponseFormatOption

__all__ = ["AssistantResponseFormatOption"]
