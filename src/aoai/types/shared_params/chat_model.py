"""Names of `openai.types.shared_params.chat_model`. Made by scripts/paths.py."""

from __future__ import annotations

from aoai.types.shared_params import ChatModel

__all__ = ["ChatModel"]
