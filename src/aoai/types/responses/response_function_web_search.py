"""Names of `openai.types.responses.response_function_web_search`. Made by scripts/paths.py."""

from __future__ import annotations

from aoai.types.responses import ActionFind, ActionOpenPage, ActionSearch, ActionSearchSource, ResponseFunctionWebSearch
from aoai.types.responses import ActionFind as _ActionFind
from aoai.types.responses import ActionOpenPage as _ActionOpenPage
from aoai.types.responses import ActionSearch as _ActionSearch

__all__ = ["Action", "ActionFind", "ActionOpenPage", "ActionSearch", "ActionSearchSource", "ResponseFunctionWebSearch"]

Action = _ActionFind | _ActionOpenPage | _ActionSearch
