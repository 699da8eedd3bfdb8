"""Names of `openai.types.shared.function_definition`. Made by scripts/paths.py."""

from __future__ import annotations

from aoai.types.shared import FunctionDefinition

__all__ = ["FunctionDefinition"]
