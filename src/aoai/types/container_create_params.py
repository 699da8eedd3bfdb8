"""Names of `openai.types.container_create_params`. Made by scripts/paths.py."""

from __future__ import annotations

from aoai.types.containers import ContainerCreateParams
from aoai.types.containers import ContainerExpiresAfterParam as ExpiresAfter
from aoai.types.containers import ContainerNetworkPolicyParam as NetworkPolicy
from aoai.types.containers import ContainerSkillParam as Skill

__all__ = ["ContainerCreateParams", "ExpiresAfter", "NetworkPolicy", "Skill"]
