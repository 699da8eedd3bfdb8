"""Names of `openai.types.shared_params.compound_filter`. Made by scripts/paths.py."""

from __future__ import annotations

from aoai.types.shared_params import ComparisonFilter as Filter
from aoai.types.shared_params import CompoundFilter

__all__ = ["CompoundFilter", "Filter"]
