"""Names of `openai.types.responses.response_includable`. Made by scripts/paths.py."""

from __future__ import annotations

from aoai.types.responses import ResponseIncludable

__all__ = ["ResponseIncludable"]
