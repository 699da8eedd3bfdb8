"""Names of `openai.types.responses.container_auto`. Made by scripts/paths.py."""

from __future__ import annotations

from aoai.types.responses import ContainerAuto, NetworkPolicy
from aoai.types.responses import InlineSkill as _InlineSkill
from aoai.types.responses import SkillReference as _SkillReference

__all__ = ["ContainerAuto", "NetworkPolicy", "Skill"]

Skill = _InlineSkill | _SkillReference
