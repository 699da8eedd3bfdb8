"""Names of `openai.types.container_list_response`. Made by scripts/paths.py."""

from __future__ import annotations

from aoai.types.containers import Container as ContainerListResponse
from aoai.types.containers import ContainerExpiresAfter as ExpiresAfter
from aoai.types.containers import ContainerNetworkPolicy as NetworkPolicy

__all__ = ["ContainerListResponse", "ExpiresAfter", "NetworkPolicy"]
