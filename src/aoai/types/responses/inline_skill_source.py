"""Names of `openai.types.responses.inline_skill_source`. Made by scripts/paths.py."""

from __future__ import annotations

from aoai.types.responses import InlineSkillSource

__all__ = ["InlineSkillSource"]
