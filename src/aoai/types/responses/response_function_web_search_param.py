"""Names of `openai.types.responses.response_function_web_search_param`. Made by scripts/paths.py."""

from __future__ import annotations

from aoai.types.responses import ActionFindParam as ActionFind
from aoai.types.responses import ActionFindParam as _ActionFindParam
from aoai.types.responses import ActionOpenPageParam as ActionOpenPage
from aoai.types.responses import ActionOpenPageParam as _ActionOpenPageParam
from aoai.types.responses import ActionSearchParam as ActionSearch
from aoai.types.responses import ActionSearchParam as _ActionSearchParam
from aoai.types.responses import ActionSearchSourceParam as ActionSearchSource
from aoai.types.responses import ResponseFunctionWebSearchParam

__all__ = [
    "Action",
    "ActionFind",
    "ActionOpenPage",
    "ActionSearch",
    "ActionSearchSource",
    "ResponseFunctionWebSearchParam",
]

Action = _ActionFindParam | _ActionOpenPageParam | _ActionSearchParam
