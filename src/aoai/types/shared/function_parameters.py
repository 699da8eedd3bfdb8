"""Names of `openai.types.shared.function_parameters`. Made by scripts/paths.py."""

from __future__ import annotations

from aoai.types.shared import FunctionParameters

__all__ = ["FunctionParameters"]
