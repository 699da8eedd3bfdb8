"""Names of `openai.types.upload_create_params`. Made by scripts/paths.py."""

from __future__ import annotations

from aoai.types.files import ExpiresAfter
from aoai.types.uploads import UploadCreateParams

__all__ = ["ExpiresAfter", "UploadCreateParams"]
