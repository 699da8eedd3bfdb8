"""Names of `openai.types.responses.namespace_tool`. Made by scripts/paths.py."""

from __future__ import annotations

from aoai.types.responses import FunctionTool as ToolFunction
from aoai.types.responses import NamespaceTool, Tool

__all__ = ["NamespaceTool", "Tool", "ToolFunction"]
