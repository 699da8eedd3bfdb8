"""Names of `openai.types.responses.container_network_policy_domain_secret`. Made by scripts/paths.py."""

from __future__ import annotations

from aoai.types.responses import ContainerNetworkPolicyDomainSecret

__all__ = ["ContainerNetworkPolicyDomainSecret"]
