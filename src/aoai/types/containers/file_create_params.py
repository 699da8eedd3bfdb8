"""Names of `openai.types.containers.file_create_params`. Made by scripts/paths.py."""

from __future__ import annotations

from aoai.types.containers import ContainerFileCreateParams as FileCreateParams

__all__ = ["FileCreateParams"]
