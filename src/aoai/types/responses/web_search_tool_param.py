"""Names of `openai.types.responses.web_search_tool_param`. Made by scripts/paths.py."""

from __future__ import annotations

from aoai.types.responses import WebSearchFiltersParam as Filters
from aoai.types.responses import WebSearchToolParam
from aoai.types.responses import WebSearchUserLocationParam as UserLocation

__all__ = ["Filters", "UserLocation", "WebSearchToolParam"]
