"""Names of `openai.types.responses.response_function_call_arguments_done_event`. Made by scripts/paths.py."""

from __future__ import annotations

from aoai.types.responses import ResponseFunctionCallArgumentsDoneEvent

__all__ = ["ResponseFunctionCallArgumentsDoneEvent"]
