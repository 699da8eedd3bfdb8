"""Names of `openai.types.file_content`. Made by scripts/paths.py."""

from __future__ import annotations

from aoai.types.files import FileContent

__all__ = ["FileContent"]
