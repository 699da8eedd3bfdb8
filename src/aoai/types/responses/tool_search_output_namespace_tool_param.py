"""Names of `openai.types.responses.tool_search_output_namespace_tool_param`. Made by scripts/paths.py."""

from __future__ import annotations

from aoai.types.responses import CustomToolParam as _CustomToolParam
from aoai.types.responses import FunctionToolParam as ToolFunction
from aoai.types.responses import FunctionToolParam as _FunctionToolParam
from aoai.types.responses import NamespaceToolParam as ToolSearchOutputNamespaceToolParam

__all__ = ["Tool", "ToolFunction", "ToolSearchOutputNamespaceToolParam"]

Tool = _CustomToolParam | _FunctionToolParam
