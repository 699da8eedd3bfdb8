"""Names of `openai.types.responses.response_function_call_output_item_param`. Made by scripts/paths.py."""

from __future__ import annotations

from aoai.types.responses import ResponseFunctionCallOutputItemParam

__all__ = ["ResponseFunctionCallOutputItemParam"]
