"""Names of `openai.types.beta.thread_update_params`. Made by scripts/paths.py."""

from __future__ import annotations

from aoai.types.beta import ThreadUpdateParams
from aoai.types.beta import ToolResourcesCodeInterpreterParam as ToolResourcesCodeInterpreter
from aoai.types.beta import ToolResourcesFileSearchUpdateParam as ToolResourcesFileSearch
from aoai.types.beta import ToolResourcesUpdateParam as ToolResources

__all__ = ["ThreadUpdateParams", "ToolResources", "ToolResourcesCodeInterpreter", "ToolResourcesFileSearch"]
