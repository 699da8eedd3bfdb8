"""Names of `openai.types.shared_params.comparison_filter`. Made by scripts/paths.py."""

from __future__ import annotations

from aoai.types.shared_params import ComparisonFilter

__all__ = ["ComparisonFilter"]
