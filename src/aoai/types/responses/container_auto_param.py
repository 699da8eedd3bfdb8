"""Names of `openai.types.responses.container_auto_param`. Made by scripts/paths.py."""

from __future__ import annotations

from aoai.types.responses import ContainerAutoParam
from aoai.types.responses import InlineSkillParam as _InlineSkillParam
from aoai.types.responses import NetworkPolicyParam as NetworkPolicy
from aoai.types.responses import SkillReferenceParam as _SkillReferenceParam

__all__ = ["ContainerAutoParam", "NetworkPolicy", "Skill"]

Skill = _InlineSkillParam | _SkillReferenceParam
