"""Names of `openai.types.responses.response_output_message_param`. Made by scripts/paths.py."""

from __future__ import annotations

from aoai.types.responses import ResponseOutputContentParam as Content
from aoai.types.responses import ResponseOutputMessageParam

__all__ = ["Content", "ResponseOutputMessageParam"]
