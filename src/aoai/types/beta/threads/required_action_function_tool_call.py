"""Names of `openai.types.beta.threads.required_action_function_tool_call`. Made by scripts/paths.py."""

from __future__ import annotations

from aoai.types.beta import RequiredActionFunction as Function
from aoai.types.beta import RequiredActionFunctionToolCall

__all__ = ["Function", "RequiredActionFunctionToolCall"]
