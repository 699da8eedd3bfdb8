"""Names of `openai.types.graders.grader_inputs`. Made by scripts/paths.py."""

from __future__ import annotations

from aoai.types.graders import GraderInputItem, GraderInputItemInputImage, GraderInputItemOutputText, GraderInputs

__all__ = ["GraderInputItem", "GraderInputItemInputImage", "GraderInputItemOutputText", "GraderInputs"]
