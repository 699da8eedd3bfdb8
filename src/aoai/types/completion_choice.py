"""Names of `openai.types.completion_choice`. Made by scripts/paths.py."""

from __future__ import annotations

from aoai.types.completions import CompletionChoice
from aoai.types.completions import CompletionLogprobs as Logprobs

__all__ = ["CompletionChoice", "Logprobs"]
