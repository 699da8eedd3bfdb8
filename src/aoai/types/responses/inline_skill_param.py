"""Names of `openai.types.responses.inline_skill_param`. Made by scripts/paths.py."""

from __future__ import annotations

from aoai.types.responses import InlineSkillParam

__all__ = ["InlineSkillParam"]
