"""Names of `openai.types.containers.file_create_response`. Made by scripts/paths.py."""

from __future__ import annotations

from aoai.types.containers import ContainerFile as FileCreateResponse

__all__ = ["FileCreateResponse"]
