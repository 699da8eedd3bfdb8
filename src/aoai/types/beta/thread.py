"""Names of `openai.types.beta.thread`. Made by scripts/paths.py."""

from __future__ import annotations

from aoai.types.beta import Thread, ToolResources, ToolResourcesCodeInterpreter, ToolResourcesFileSearch

__all__ = ["Thread", "ToolResources", "ToolResourcesCodeInterpreter", "ToolResourcesFileSearch"]
