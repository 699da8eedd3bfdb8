"""Names of `openai.types.graders.string_check_grader_param`. Made by scripts/paths.py."""

from __future__ import annotations

from aoai.types.graders import StringCheckGraderParam

__all__ = ["StringCheckGraderParam"]
