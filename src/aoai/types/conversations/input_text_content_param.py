"""Names of `openai.types.conversations.input_text_content_param`. Made by scripts/paths.py."""

from __future__ import annotations

from aoai.types.responses import ResponseInputTextParam
from aoai.types.responses import ResponseInputTextParam as InputTextContentParam

__all__ = ["InputTextContentParam", "ResponseInputTextParam"]
