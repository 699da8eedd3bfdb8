"""Names of `openai.types.graders.string_check_grader`. Made by scripts/paths.py."""

from __future__ import annotations

from aoai.types.graders import StringCheckGrader

__all__ = ["StringCheckGrader"]
