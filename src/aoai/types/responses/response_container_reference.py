"""Names of `openai.types.responses.response_container_reference`. Made by scripts/paths.py."""

from __future__ import annotations

from aoai.types.responses import ResponseContainerReference

__all__ = ["ResponseContainerReference"]
