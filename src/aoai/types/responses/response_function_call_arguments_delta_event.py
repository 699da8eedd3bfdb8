"""Names of `openai.types.responses.response_function_call_arguments_delta_event`. Made by scripts/paths.py."""

from __future__ import annotations

from aoai.types.responses import ResponseFunctionCallArgumentsDeltaEvent

__all__ = ["ResponseFunctionCallArgumentsDeltaEvent"]
