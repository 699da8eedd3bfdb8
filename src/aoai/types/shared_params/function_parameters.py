"""Names of `openai.types.shared_params.function_parameters`. Made by scripts/paths.py."""

from __future__ import annotations

from aoai.types.shared_params import FunctionParameters

__all__ = ["FunctionParameters"]
