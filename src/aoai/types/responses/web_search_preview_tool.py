"""Names of `openai.types.responses.web_search_preview_tool`. Made by scripts/paths.py."""

from __future__ import annotations

from aoai.types.responses import WebSearchPreviewTool
from aoai.types.responses import WebSearchUserLocation as UserLocation

__all__ = ["UserLocation", "WebSearchPreviewTool"]
