"""Names of `openai.types.conversations.refusal_content`. Made by scripts/paths.py."""

from __future__ import annotations

from aoai.types.responses import ResponseOutputRefusal as RefusalContent

__all__ = ["RefusalContent"]
