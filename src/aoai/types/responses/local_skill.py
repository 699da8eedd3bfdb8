"""Names of `openai.types.responses.local_skill`. Made by scripts/paths.py."""

from __future__ import annotations

from aoai.types.responses import LocalSkill

__all__ = ["LocalSkill"]
