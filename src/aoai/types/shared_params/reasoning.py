"""Names of `openai.types.shared_params.reasoning`. Made by scripts/paths.py."""

from __future__ import annotations

from aoai.types.shared_params import Reasoning

__all__ = ["Reasoning"]
