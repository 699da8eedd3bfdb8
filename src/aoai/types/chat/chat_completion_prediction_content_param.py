"""Names of `openai.types.chat.chat_completion_prediction_content_param`. Made by scripts/paths.py."""

from __future__ import annotations

from aoai.types.chat import ChatCompletionPredictionContentParam

__all__ = ["ChatCompletionPredictionContentParam"]
