"""Names of `openai.types.responses.container_network_policy_allowlist`. Made by scripts/paths.py."""

from __future__ import annotations

from aoai.types.responses import ContainerNetworkPolicyAllowlist

__all__ = ["ContainerNetworkPolicyAllowlist"]
