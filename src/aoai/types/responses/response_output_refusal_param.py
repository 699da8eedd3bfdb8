"""Names of `openai.types.responses.response_output_refusal_param`. Made by scripts/paths.py."""

from __future__ import annotations

from aoai.types.responses import ResponseOutputRefusalParam

__all__ = ["ResponseOutputRefusalParam"]
