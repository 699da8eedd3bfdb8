"""Names of `openai.types.responses.response_error`. Made by scripts/paths.py."""

from __future__ import annotations

from aoai.types.responses import ResponseError
from aoai.types.shared import Misalignment, MisalignmentSteer

__all__ = ["Misalignment", "MisalignmentSteer", "ResponseError"]
