"""Names of `openai.types.beta.assistant_response_format_option_param`. Made by scripts/paths.py."""

from __future__ import annotations

from aoai.types.beta import AssistantResponseFormatOptionParam

__all__ = ["AssistantResponseFormatOptionParam"]
