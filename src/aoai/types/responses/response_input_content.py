"""Names of `openai.types.responses.response_input_content`. Made by scripts/paths.py."""

from __future__ import annotations

from aoai.types.responses import ResponseInputContent

__all__ = ["ResponseInputContent"]
