"""Names of `openai.types.responses.container_network_policy_disabled_param`. Made by scripts/paths.py."""

from __future__ import annotations

from aoai.types.responses import ContainerNetworkPolicyDisabledParam

__all__ = ["ContainerNetworkPolicyDisabledParam"]
