"""Names of `openai.types.containers.file_retrieve_response`. Made by scripts/paths.py."""

from __future__ import annotations

from aoai.types.containers import ContainerFile as FileRetrieveResponse

__all__ = ["FileRetrieveResponse"]
