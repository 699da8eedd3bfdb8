"""Names of `openai.types.responses.response_steer_input_content`. Made by scripts/paths.py."""

from __future__ import annotations

from aoai.types.responses import ResponseSteerInputContent

__all__ = ["ResponseSteerInputContent"]
