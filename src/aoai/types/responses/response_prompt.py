"""Names of `openai.types.responses.response_prompt`. Made by scripts/paths.py."""

from __future__ import annotations

from aoai.types.responses import ResponseInputContent as Variables
from aoai.types.responses import ResponsePrompt

__all__ = ["ResponsePrompt", "Variables"]
