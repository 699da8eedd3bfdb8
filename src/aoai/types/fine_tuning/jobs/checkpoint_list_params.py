"""Names of `openai.types.fine_tuning.jobs.checkpoint_list_params`. Made by scripts/paths.py."""

from __future__ import annotations

from aoai.types.fine_tuning import CheckpointListParams

__all__ = ["CheckpointListParams"]
