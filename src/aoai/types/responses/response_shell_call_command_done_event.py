"""Names of `openai.types.responses.response_shell_call_command_done_event`. Made by scripts/paths.py."""

from __future__ import annotations

from aoai.types.responses import ResponseShellCallCommandDoneEvent

__all__ = ["ResponseShellCallCommandDoneEvent"]
