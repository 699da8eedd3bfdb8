"""Names of `openai.types.beta.thread_deleted`. Made by scripts/paths.py."""

from __future__ import annotations

from aoai.types.beta import ThreadDeleted

__all__ = ["ThreadDeleted"]
