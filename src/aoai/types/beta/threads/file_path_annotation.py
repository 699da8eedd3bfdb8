"""Names of `openai.types.beta.threads.file_path_annotation`. Made by scripts/paths.py."""

from __future__ import annotations

from aoai.types.beta import FilePathAnnotation
from aoai.types.beta import FileReference as FilePath

__all__ = ["FilePath", "FilePathAnnotation"]
