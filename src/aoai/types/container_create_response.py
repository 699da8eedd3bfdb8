"""Names of `openai.types.container_create_response`. Made by scripts/paths.py."""

from __future__ import annotations

from aoai.types.containers import Container as ContainerCreateResponse
from aoai.types.containers import ContainerExpiresAfter as ExpiresAfter
from aoai.types.containers import ContainerNetworkPolicy as NetworkPolicy

__all__ = ["ContainerCreateResponse", "ExpiresAfter", "NetworkPolicy"]
