"""Names of `openai.types.chat.completion_create_params`. Made by scripts/paths.py."""

from __future__ import annotations

from aoai.types.chat import ChatCompletionFunctionCallOptionParam as FunctionCall
from aoai.types.chat import (
    CompletionCreateParams,
    CompletionCreateParamsBase,
    CompletionCreateParamsNonStreaming,
    CompletionCreateParamsStreaming,
    ResponseFormat,
    WebSearchOptions,
    WebSearchOptionsUserLocation,
    WebSearchOptionsUserLocationApproximate,
)
from aoai.types.chat import FunctionsFunction as Function
from aoai.types.shared_params import ModerationParam as Moderation
from aoai.types.shared_params import ModerationPolicy, PromptCacheOptions
from aoai.types.shared_params import ModerationPolicyRule as ModerationPolicyInput
from aoai.types.shared_params import ModerationPolicyRule as ModerationPolicyOutput

__all__ = [
    "CompletionCreateParams",
    "CompletionCreateParamsBase",
    "CompletionCreateParamsNonStreaming",
    "CompletionCreateParamsStreaming",
    "Function",
    "FunctionCall",
    "Moderation",
    "ModerationPolicy",
    "ModerationPolicyInput",
    "ModerationPolicyOutput",
    "PromptCacheOptions",
    "ResponseFormat",
    "WebSearchOptions",
    "WebSearchOptionsUserLocation",
    "WebSearchOptionsUserLocationApproximate",
]
