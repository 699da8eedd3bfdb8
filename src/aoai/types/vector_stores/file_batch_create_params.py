"""Names of `openai.types.vector_stores.file_batch_create_params`. Made by scripts/paths.py."""

from __future__ import annotations

from aoai.types.vector_stores import FileBatchCreateParams
from aoai.types.vector_stores import FileBatchFileParam as File

__all__ = ["File", "FileBatchCreateParams"]
