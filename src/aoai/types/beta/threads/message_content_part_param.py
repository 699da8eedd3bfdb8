"""Names of `openai.types.beta.threads.message_content_part_param`. Made by scripts/paths.py."""

from __future__ import annotations

from aoai.types.beta import MessageContentPartParam

__all__ = ["MessageContentPartParam"]
