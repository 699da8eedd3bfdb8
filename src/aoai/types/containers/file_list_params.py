"""Names of `openai.types.containers.file_list_params`. Made by scripts/paths.py."""

from __future__ import annotations

from aoai.types.containers import ContainerFileListParams as FileListParams

__all__ = ["FileListParams"]
