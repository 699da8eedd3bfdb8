"""Names of `openai.types.responses.response_tool_search_call`. Made by scripts/paths.py."""

from __future__ import annotations

from aoai.types.responses import ResponseToolSearchCall

__all__ = ["ResponseToolSearchCall"]
