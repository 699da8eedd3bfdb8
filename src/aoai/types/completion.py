"""Names of `openai.types.completion`. Made by scripts/paths.py."""

from __future__ import annotations

from aoai.types.completions import Completion

__all__ = ["Completion"]
