"""Names of `openai.types.responses.local_skill_param`. Made by scripts/paths.py."""

from __future__ import annotations

from aoai.types.responses import LocalSkillParam

__all__ = ["LocalSkillParam"]
