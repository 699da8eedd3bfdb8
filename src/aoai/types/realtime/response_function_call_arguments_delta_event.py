"""Names of `openai.types.realtime.response_function_call_arguments_delta_event`. Made by scripts/paths.py."""

from __future__ import annotations

from aoai.types.realtime import ResponseFunctionCallArgumentsDeltaEvent

__all__ = ["ResponseFunctionCallArgumentsDeltaEvent"]
