"""Names of `openai.types.graders.python_grader`. Made by scripts/paths.py."""

from __future__ import annotations

from aoai.types.graders import PythonGrader

__all__ = ["PythonGrader"]
