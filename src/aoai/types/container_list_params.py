"""Names of `openai.types.container_list_params`. Made by scripts/paths.py."""

from __future__ import annotations

from aoai.types.containers import ContainerListParams

__all__ = ["ContainerListParams"]
