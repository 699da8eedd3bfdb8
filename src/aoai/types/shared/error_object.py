"""Names of `openai.types.shared.error_object`. Made by scripts/paths.py."""

from __future__ import annotations

from aoai.types.shared import ErrorObject, Misalignment, MisalignmentSteer

__all__ = ["ErrorObject", "Misalignment", "MisalignmentSteer"]
