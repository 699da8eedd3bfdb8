"""Names of `openai.types.beta.threads.file_path_delta_annotation`. Made by scripts/paths.py."""

from __future__ import annotations

from aoai.types.beta import FilePathDeltaAnnotation
from aoai.types.beta import FileReferenceDelta as FilePath

__all__ = ["FilePath", "FilePathDeltaAnnotation"]
