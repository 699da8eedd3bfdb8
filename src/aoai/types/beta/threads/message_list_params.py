"""Names of `openai.types.beta.threads.message_list_params`. Made by scripts/paths.py."""

from __future__ import annotations

from aoai.types.beta import MessageListParams

__all__ = ["MessageListParams"]
