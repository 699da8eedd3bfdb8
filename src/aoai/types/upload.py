"""Names of `openai.types.upload`. Made by scripts/paths.py."""

from __future__ import annotations

from aoai.types.uploads import Upload

__all__ = ["Upload"]
