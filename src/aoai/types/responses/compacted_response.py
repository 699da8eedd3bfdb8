"""Names of `openai.types.responses.compacted_response`. Made by scripts/paths.py."""

from __future__ import annotations

from aoai.types.responses import CompactedResponse
from aoai.types.responses import ContextImage as Image

__all__ = ["CompactedResponse", "Image"]
