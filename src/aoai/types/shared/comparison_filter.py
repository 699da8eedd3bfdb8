"""Names of `openai.types.shared.comparison_filter`. Made by scripts/paths.py."""

from __future__ import annotations

from aoai.types.shared import ComparisonFilter

__all__ = ["ComparisonFilter"]
