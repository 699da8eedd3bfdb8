"""Names of `openai.types.eval_custom_data_source_config`. Made by scripts/paths.py."""

from __future__ import annotations

from aoai.types.evals import EvalCustomDataSourceConfig

__all__ = ["EvalCustomDataSourceConfig"]
