"""Names of `openai.types.shared.compound_filter`. Made by scripts/paths.py."""

from __future__ import annotations

from aoai.types.shared import ComparisonFilter as Filter
from aoai.types.shared import CompoundFilter

__all__ = ["CompoundFilter", "Filter"]
