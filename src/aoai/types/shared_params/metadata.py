"""Names of `openai.types.shared_params.metadata`. Made by scripts/paths.py."""

from __future__ import annotations

from aoai.types.shared_params import Metadata

__all__ = ["Metadata"]
