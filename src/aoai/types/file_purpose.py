"""Names of `openai.types.file_purpose`. Made by scripts/paths.py."""

from __future__ import annotations

from aoai.types.files import FilePurpose

__all__ = ["FilePurpose"]
