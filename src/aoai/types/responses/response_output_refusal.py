"""Names of `openai.types.responses.response_output_refusal`. Made by scripts/paths.py."""

from __future__ import annotations

from aoai.types.responses import ResponseOutputRefusal

__all__ = ["ResponseOutputRefusal"]
