"""Names of `openai.types.upload_complete_params`. Made by scripts/paths.py."""

from __future__ import annotations

from aoai.types.uploads import UploadCompleteParams

__all__ = ["UploadCompleteParams"]
