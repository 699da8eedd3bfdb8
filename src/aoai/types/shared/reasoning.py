"""Names of `openai.types.shared.reasoning`. Made by scripts/paths.py."""

from __future__ import annotations

from aoai.types.shared import Reasoning

__all__ = ["Reasoning"]
