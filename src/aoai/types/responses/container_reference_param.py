"""Names of `openai.types.responses.container_reference_param`. Made by scripts/paths.py."""

from __future__ import annotations

from aoai.types.responses import ContainerReferenceParam

__all__ = ["ContainerReferenceParam"]
