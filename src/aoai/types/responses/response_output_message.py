"""Names of `openai.types.responses.response_output_message`. Made by scripts/paths.py."""

from __future__ import annotations

from aoai.types.responses import ResponseOutputContent as Content
from aoai.types.responses import ResponseOutputMessage

__all__ = ["Content", "ResponseOutputMessage"]
