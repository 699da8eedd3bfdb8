"""Names of `openai.types.beta.threads.message_content`. Made by scripts/paths.py."""

from __future__ import annotations

from aoai.types.beta import MessageContent

__all__ = ["MessageContent"]
