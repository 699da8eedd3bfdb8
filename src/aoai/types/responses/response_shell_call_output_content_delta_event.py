"""Names of `openai.types.responses.response_shell_call_output_content_delta_event`. Made by scripts/paths.py."""

from __future__ import annotations

from aoai.types.responses import ResponseShellCallOutputContentDeltaEvent
from aoai.types.responses import ShellOutputDelta as Delta

__all__ = ["Delta", "ResponseShellCallOutputContentDeltaEvent"]
