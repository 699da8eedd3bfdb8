"""Names of `openai.types.responses.web_search_preview_tool_param`. Made by scripts/paths.py."""

from __future__ import annotations

from aoai.types.responses import WebSearchPreviewToolParam
from aoai.types.responses import WebSearchUserLocationParam as UserLocation

__all__ = ["UserLocation", "WebSearchPreviewToolParam"]
