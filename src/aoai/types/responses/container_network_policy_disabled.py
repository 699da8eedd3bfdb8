"""Names of `openai.types.responses.container_network_policy_disabled`. Made by scripts/paths.py."""

from __future__ import annotations

from aoai.types.responses import ContainerNetworkPolicyDisabled

__all__ = ["ContainerNetworkPolicyDisabled"]
