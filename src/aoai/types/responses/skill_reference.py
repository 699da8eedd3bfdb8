"""Names of `openai.types.responses.skill_reference`. Made by scripts/paths.py."""

from __future__ import annotations

from aoai.types.responses import SkillReference

__all__ = ["SkillReference"]
