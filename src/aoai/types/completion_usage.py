"""Names of `openai.types.completion_usage`. Made by scripts/paths.py."""

from __future__ import annotations

from aoai.types.shared import CompletionTokensDetails, CompletionUsage, PromptTokensDetails

__all__ = ["CompletionTokensDetails", "CompletionUsage", "PromptTokensDetails"]
