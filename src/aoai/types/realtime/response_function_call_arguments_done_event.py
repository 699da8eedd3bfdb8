"""Names of `openai.types.realtime.response_function_call_arguments_done_event`. Made by scripts/paths.py."""

from __future__ import annotations

from aoai.types.realtime import ResponseFunctionCallArgumentsDoneEvent

__all__ = ["ResponseFunctionCallArgumentsDoneEvent"]
