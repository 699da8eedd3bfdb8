"""Names of `openai.types.shared.all_models`. Made by scripts/paths.py."""

from __future__ import annotations

from aoai.types.shared import AllModels

__all__ = ["AllModels"]
