"""Names of `openai.types.responses.response`. Made by scripts/paths.py."""

from __future__ import annotations

from aoai.types.responses import (
    AccessPrograms,
    IncompleteDetails,
    InputTransformation,
    PromptCacheDiagnostics,
    PromptCacheDiagnosticsCacheHit,
    PromptCacheDiagnosticsCacheMiss,
    PromptCacheDiagnosticsComparisonResponseNotFound,
    PromptCacheDiagnosticsUnavailable,
    Response,
    ToolChoice,
    ToolUsage,
    ToolUsageImageGen,
    ToolUsageWebSearch,
)
from aoai.types.responses import CachedImageTokens as ToolUsageImageGenCachedTokensDetails
from aoai.types.responses import ContextImage as Image
from aoai.types.responses import ImageTokens as ToolUsageImageGenInputTokensDetails
from aoai.types.responses import ImageTokens as ToolUsageImageGenOutputTokensDetails
from aoai.types.responses import ResponseConversationParam as Conversation
from aoai.types.responses import ResponseModeration as Moderation
from aoai.types.responses import ResponsePromptCacheOptions as PromptCacheOptions
from aoai.types.responses import ToolChoiceProgrammatic as ToolChoiceSpecificProgrammaticToolCallingParam
from aoai.types.shared import ModerationError as ModerationInputError
from aoai.types.shared import ModerationError as ModerationOutputError
from aoai.types.shared import ModerationError as _ModerationError
from aoai.types.shared import ModerationResult as ModerationInputModerationResult
from aoai.types.shared import ModerationResult as ModerationOutputModerationResult
from aoai.types.shared import ModerationResult as _ModerationResult

__all__ = [
    "AccessPrograms",
    "Conversation",
    "Image",
    "IncompleteDetails",
    "InputTransformation",
    "Moderation",
    "ModerationInput",
    "ModerationInputError",
    "ModerationInputModerationResult",
    "ModerationOutput",
    "ModerationOutputError",
    "ModerationOutputModerationResult",
    "PromptCacheDiagnostics",
    "PromptCacheDiagnosticsCacheHit",
    "PromptCacheDiagnosticsCacheMiss",
    "PromptCacheDiagnosticsComparisonResponseNotFound",
    "PromptCacheDiagnosticsUnavailable",
    "PromptCacheOptions",
    "Response",
    "ToolChoice",
    "ToolChoiceSpecificProgrammaticToolCallingParam",
    "ToolUsage",
    "ToolUsageImageGen",
    "ToolUsageImageGenCachedTokensDetails",
    "ToolUsageImageGenInputTokensDetails",
    "ToolUsageImageGenOutputTokensDetails",
    "ToolUsageWebSearch",
]

ModerationInput = _ModerationError | _ModerationResult
ModerationOutput = _ModerationError | _ModerationResult
