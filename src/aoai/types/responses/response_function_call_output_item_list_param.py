"""Names of `openai.types.responses.response_function_call_output_item_list_param`. Made by scripts/paths.py."""

from __future__ import annotations

from aoai.types.responses import ResponseFunctionCallOutputItemListParam, ResponseFunctionCallOutputItemParam

__all__ = ["ResponseFunctionCallOutputItemListParam", "ResponseFunctionCallOutputItemParam"]
