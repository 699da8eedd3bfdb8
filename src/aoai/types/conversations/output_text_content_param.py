"""Names of `openai.types.conversations.output_text_content_param`. Made by scripts/paths.py."""

from __future__ import annotations

from aoai.types.responses import ResponseOutputTextParam
from aoai.types.responses import ResponseOutputTextParam as OutputTextContentParam

__all__ = ["OutputTextContentParam", "ResponseOutputTextParam"]
