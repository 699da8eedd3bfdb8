"""Names of `openai.types.beta.threads.file_citation_annotation`. Made by scripts/paths.py."""

from __future__ import annotations

from aoai.types.beta import FileCitationAnnotation
from aoai.types.beta import FileReference as FileCitation

__all__ = ["FileCitation", "FileCitationAnnotation"]
