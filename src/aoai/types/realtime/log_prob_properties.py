"""Names of `openai.types.realtime.log_prob_properties`. Made by scripts/paths.py."""

from __future__ import annotations

from aoai.types.realtime import LogProbProperties

__all__ = ["LogProbProperties"]
