"""Names of `openai.types.responses.inline_skill`. Made by scripts/paths.py."""

from __future__ import annotations

from aoai.types.responses import InlineSkill

__all__ = ["InlineSkill"]
