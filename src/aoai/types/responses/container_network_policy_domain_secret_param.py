"""Names of `openai.types.responses.container_network_policy_domain_secret_param`. Made by scripts/paths.py."""

from __future__ import annotations

from aoai.types.responses import ContainerNetworkPolicyDomainSecretParam

__all__ = ["ContainerNetworkPolicyDomainSecretParam"]
