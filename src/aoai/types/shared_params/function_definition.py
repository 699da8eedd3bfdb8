"""Names of `openai.types.shared_params.function_definition`. Made by scripts/paths.py."""

from __future__ import annotations

from aoai.types.shared_params import FunctionDefinition

__all__ = ["FunctionDefinition"]
