"""Names of `openai.types.responses.response_prompt_param`. Made by scripts/paths.py."""

from __future__ import annotations

from aoai.types.responses import ResponseInputContentParam as Variables
from aoai.types.responses import ResponsePromptParam

__all__ = ["ResponsePromptParam", "Variables"]
