"""Names of `openai.types.fine_tuning.alpha.grader_run_response`. Made by scripts/paths.py."""

from __future__ import annotations

from aoai.types.fine_tuning import GraderRunErrors as MetadataErrors
from aoai.types.fine_tuning import GraderRunMetadata as Metadata
from aoai.types.fine_tuning import GraderRunResponse

__all__ = ["GraderRunResponse", "Metadata", "MetadataErrors"]
