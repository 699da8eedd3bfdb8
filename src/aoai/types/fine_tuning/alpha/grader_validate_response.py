"""Names of `openai.types.fine_tuning.alpha.grader_validate_response`. Made by scripts/paths.py."""

from __future__ import annotations

from aoai.types.fine_tuning import GraderValidateResponse
from aoai.types.graders import Grader

__all__ = ["Grader", "GraderValidateResponse"]
