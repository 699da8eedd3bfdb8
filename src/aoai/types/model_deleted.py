"""Names of `openai.types.model_deleted`. Made by scripts/paths.py."""

from __future__ import annotations

from aoai.types.models import ModelDeleted

__all__ = ["ModelDeleted"]
