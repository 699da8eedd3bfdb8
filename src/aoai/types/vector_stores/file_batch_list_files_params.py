"""Names of `openai.types.vector_stores.file_batch_list_files_params`. Made by scripts/paths.py."""

from __future__ import annotations

from aoai.types.vector_stores import FileBatchListFilesParams

__all__ = ["FileBatchListFilesParams"]
