"""Names of `openai.types.beta.threads.message_content_delta`. Made by scripts/paths.py."""

from __future__ import annotations

from aoai.types.beta import MessageContentDelta

__all__ = ["MessageContentDelta"]
