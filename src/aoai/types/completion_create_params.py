"""Names of `openai.types.completion_create_params`. Made by scripts/paths.py."""

from __future__ import annotations

from aoai.types.completions import TextCompletionCreateParams as CompletionCreateParams
from aoai.types.completions import TextCompletionCreateParamsBase as CompletionCreateParamsBase
from aoai.types.completions import TextCompletionCreateParamsNonStreaming as CompletionCreateParamsNonStreaming
from aoai.types.completions import TextCompletionCreateParamsStreaming as CompletionCreateParamsStreaming

__all__ = [
    "CompletionCreateParams",
    "CompletionCreateParamsBase",
    "CompletionCreateParamsNonStreaming",
    "CompletionCreateParamsStreaming",
]
