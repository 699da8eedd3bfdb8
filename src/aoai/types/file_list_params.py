"""Names of `openai.types.file_list_params`. Made by scripts/paths.py."""

from __future__ import annotations

from aoai.types.files import FileListParams

__all__ = ["FileListParams"]
