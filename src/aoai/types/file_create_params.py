"""Names of `openai.types.file_create_params`. Made by scripts/paths.py."""

from __future__ import annotations

from aoai.types.files import ExpiresAfter, FileCreateParams

__all__ = ["ExpiresAfter", "FileCreateParams"]
