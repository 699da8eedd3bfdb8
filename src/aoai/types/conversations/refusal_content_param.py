"""Names of `openai.types.conversations.refusal_content_param`. Made by scripts/paths.py."""

from __future__ import annotations

from aoai.types.responses import ResponseOutputRefusalParam
from aoai.types.responses import ResponseOutputRefusalParam as RefusalContentParam

__all__ = ["RefusalContentParam", "ResponseOutputRefusalParam"]
