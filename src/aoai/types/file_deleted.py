"""Names of `openai.types.file_deleted`. Made by scripts/paths.py."""

from __future__ import annotations

from aoai.types.files import FileDeleted

__all__ = ["FileDeleted"]
