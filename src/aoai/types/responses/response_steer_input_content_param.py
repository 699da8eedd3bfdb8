"""Names of `openai.types.responses.response_steer_input_content_param`. Made by scripts/paths.py."""

from __future__ import annotations

from aoai.types.responses import ResponseSteerInputContentParam

__all__ = ["ResponseSteerInputContentParam"]
