"""Names of `openai.types.beta.threads.message_deleted`. Made by scripts/paths.py."""

from __future__ import annotations

from aoai.types.beta import MessageDeleted

__all__ = ["MessageDeleted"]
