"""Names of `openai.types.beta.threads.file_citation_delta_annotation`. Made by scripts/paths.py."""

from __future__ import annotations

from aoai.types.beta import FileCitationDelta as FileCitation
from aoai.types.beta import FileCitationDeltaAnnotation

__all__ = ["FileCitation", "FileCitationDeltaAnnotation"]
