"""Names of `openai.types.responses.response_function_tool_call_output_item`. Made by scripts/paths.py."""

from __future__ import annotations

from aoai.types.responses import Caller, CallerDirect, CallerProgram, ResponseFunctionToolCallOutputItem
from aoai.types.responses import ResponseInputContent as OutputOutputContentList

__all__ = ["Caller", "CallerDirect", "CallerProgram", "OutputOutputContentList", "ResponseFunctionToolCallOutputItem"]
