"""Names of `openai.types.responses.inline_skill_source_param`. Made by scripts/paths.py."""

from __future__ import annotations

from aoai.types.responses import InlineSkillSourceParam

__all__ = ["InlineSkillSourceParam"]
