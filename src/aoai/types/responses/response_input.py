"""Names of `openai.types.responses.response_input`. Made by scripts/paths.py."""

from __future__ import annotations

from aoai.types.responses import ResponseInput

__all__ = ["ResponseInput"]
