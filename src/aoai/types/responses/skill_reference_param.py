"""Names of `openai.types.responses.skill_reference_param`. Made by scripts/paths.py."""

from __future__ import annotations

from aoai.types.responses import SkillReferenceParam

__all__ = ["SkillReferenceParam"]
