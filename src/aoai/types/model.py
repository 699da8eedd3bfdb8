"""Names of `openai.types.model`. Made by scripts/paths.py."""

from __future__ import annotations

from aoai.types.models import Model

__all__ = ["Model"]
