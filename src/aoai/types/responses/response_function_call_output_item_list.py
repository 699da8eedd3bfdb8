"""Names of `openai.types.responses.response_function_call_output_item_list`. Made by scripts/paths.py."""

from __future__ import annotations

from aoai.types.responses import ResponseFunctionCallOutputItemList

__all__ = ["ResponseFunctionCallOutputItemList"]
