"""Names of `openai.types.chat.completion_list_params`. Made by scripts/paths.py."""

from __future__ import annotations

from aoai.types.chat import CompletionListParams

__all__ = ["CompletionListParams"]
