"""Names of `openai.types.responses.container_network_policy_allowlist_param`. Made by scripts/paths.py."""

from __future__ import annotations

from aoai.types.responses import ContainerNetworkPolicyAllowlistParam

__all__ = ["ContainerNetworkPolicyAllowlistParam"]
