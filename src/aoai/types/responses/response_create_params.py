"""Names of `openai.types.responses.response_create_params`. Made by scripts/paths.py."""

from __future__ import annotations

from aoai.types.responses import AccessProgramsParam as AccessPrograms
from aoai.types.responses import (
    BackgroundOptions,
    ContextManagement,
    ResponseCreateParams,
    ResponseCreateParamsBase,
    ResponseCreateParamsNonStreaming,
    ResponseCreateParamsStreaming,
)
from aoai.types.responses import ContextImageParam as Image
from aoai.types.responses import ResponseConversationParamParam as Conversation
from aoai.types.responses import ResponsePromptCacheOptionsParam as PromptCacheOptions
from aoai.types.responses import ResponseStreamOptions as StreamOptions
from aoai.types.responses import ToolChoiceParam as ToolChoice
from aoai.types.responses import ToolChoiceProgrammaticParam as ToolChoiceSpecificProgrammaticToolCallingParam
from aoai.types.shared_params import ModerationParam as Moderation
from aoai.types.shared_params import ModerationPolicy
from aoai.types.shared_params import ModerationPolicyRule as ModerationPolicyInput
from aoai.types.shared_params import ModerationPolicyRule as ModerationPolicyOutput

__all__ = [
    "AccessPrograms",
    "BackgroundOptions",
    "ContextManagement",
    "Conversation",
    "Image",
    "Moderation",
    "ModerationPolicy",
    "ModerationPolicyInput",
    "ModerationPolicyOutput",
    "PromptCacheOptions",
    "ResponseCreateParams",
    "ResponseCreateParamsBase",
    "ResponseCreateParamsNonStreaming",
    "ResponseCreateParamsStreaming",
    "StreamOptions",
    "ToolChoice",
    "ToolChoiceSpecificProgrammaticToolCallingParam",
]
