"""Names of `openai.types.chat.completion_update_params`. Made by scripts/paths.py."""

from __future__ import annotations

from aoai.types.chat import CompletionUpdateParams

__all__ = ["CompletionUpdateParams"]
