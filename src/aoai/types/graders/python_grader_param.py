"""Names of `openai.types.graders.python_grader_param`. Made by scripts/paths.py."""

from __future__ import annotations

from aoai.types.graders import PythonGraderParam

__all__ = ["PythonGraderParam"]
