"""Names of `openai.types.file_object`. Made by scripts/paths.py."""

from __future__ import annotations

from aoai.types.files import FileObject

__all__ = ["FileObject"]
