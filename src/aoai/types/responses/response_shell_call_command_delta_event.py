"""Names of `openai.types.responses.response_shell_call_command_delta_event`. Made by scripts/paths.py."""

from __future__ import annotations

from aoai.types.responses import ResponseShellCallCommandDeltaEvent

__all__ = ["ResponseShellCallCommandDeltaEvent"]
