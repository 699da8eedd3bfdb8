"""Names of `openai.types.containers.file_list_response`. Made by scripts/paths.py."""

from __future__ import annotations

from aoai.types.containers import ContainerFile as FileListResponse

__all__ = ["FileListResponse"]
