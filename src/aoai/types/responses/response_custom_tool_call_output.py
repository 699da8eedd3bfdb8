"""Names of `openai.types.responses.response_custom_tool_call_output`. Made by scripts/paths.py."""

from __future__ import annotations

from aoai.types.responses import Caller, CallerDirect, CallerProgram, ResponseCustomToolCallOutput
from aoai.types.responses import ResponseInputContent as OutputOutputContentList

__all__ = ["Caller", "CallerDirect", "CallerProgram", "OutputOutputContentList", "ResponseCustomToolCallOutput"]
