"""Names of `openai.types.vector_stores.file_list_params`. Made by scripts/paths.py."""

from __future__ import annotations

from aoai.types.vector_stores import VectorStoreFileListParams as FileListParams

__all__ = ["FileListParams"]
