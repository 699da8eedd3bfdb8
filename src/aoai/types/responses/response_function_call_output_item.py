"""Names of `openai.types.responses.response_function_call_output_item`. Made by scripts/paths.py."""

from __future__ import annotations

from aoai.types.responses import ResponseFunctionCallOutputItem

__all__ = ["ResponseFunctionCallOutputItem"]
