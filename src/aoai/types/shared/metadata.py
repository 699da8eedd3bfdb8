"""Names of `openai.types.shared.metadata`. Made by scripts/paths.py."""

from __future__ import annotations

from aoai.types.shared import Metadata

__all__ = ["Metadata"]
