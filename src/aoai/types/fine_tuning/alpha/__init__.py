"""Names of `openai.types.fine_tuning.alpha`. Made by scripts/paths.py."""

from __future__ import annotations

from aoai.types.fine_tuning import GraderRunParams, GraderRunResponse, GraderValidateParams, GraderValidateResponse

__all__ = ["GraderRunParams", "GraderRunResponse", "GraderValidateParams", "GraderValidateResponse"]
