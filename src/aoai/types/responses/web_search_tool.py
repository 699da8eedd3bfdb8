"""Names of `openai.types.responses.web_search_tool`. Made by scripts/paths.py."""

from __future__ import annotations

from aoai.types.responses import WebSearchFilters as Filters
from aoai.types.responses import WebSearchTool
from aoai.types.responses import WebSearchUserLocation as UserLocation

__all__ = ["Filters", "UserLocation", "WebSearchTool"]
