"""Names of `openai.types.fine_tuning.job_list_events_params`. Made by scripts/paths.py."""

from __future__ import annotations

from aoai.types.fine_tuning import JobListEventsParams

__all__ = ["JobListEventsParams"]
