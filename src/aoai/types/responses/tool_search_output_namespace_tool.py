"""Names of `openai.types.responses.tool_search_output_namespace_tool`. Made by scripts/paths.py."""

from __future__ import annotations

from aoai.types.responses import FunctionTool as ToolFunction
from aoai.types.responses import NamespaceTool as ToolSearchOutputNamespaceTool
from aoai.types.responses import Tool

__all__ = ["Tool", "ToolFunction", "ToolSearchOutputNamespaceTool"]
