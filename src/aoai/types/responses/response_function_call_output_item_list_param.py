"""Names of `openai.types.responses.response_function_call_output_item_list_param`. Made by scripts/paths.py."""

from __future__ import annotations

from aoai.types.responses import ResponseFunctionCallOutputItemParam
from aoai.types.responses import ResponseInputContentParam as ResponseFunctionCallOutputItemListParam

__all__ = ["ResponseFunctionCallOutputItemListParam", "ResponseFunctionCallOutputItemParam"]
