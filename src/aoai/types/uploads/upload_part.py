"""Names of `openai.types.uploads.upload_part`. Made by scripts/paths.py."""

from __future__ import annotations

from aoai.types.uploads import UploadPart

__all__ = ["UploadPart"]
