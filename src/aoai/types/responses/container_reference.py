"""Names of `openai.types.responses.container_reference`. Made by scripts/paths.py."""

from __future__ import annotations

from aoai.types.responses import ContainerReference

__all__ = ["ContainerReference"]
