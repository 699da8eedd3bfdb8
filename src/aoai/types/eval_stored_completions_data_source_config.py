"""Names of `openai.types.eval_stored_completions_data_source_config`. Made by scripts/paths.py."""

from __future__ import annotations

from aoai.types.evals import EvalStoredCompletionsDataSourceConfig

__all__ = ["EvalStoredCompletionsDataSourceConfig"]
