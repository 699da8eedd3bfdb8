"""Names of `openai.types.chat.chat_completion_chunk`. Made by scripts/paths.py."""

from __future__ import annotations

from aoai.types.chat import (
    ChatCompletionChunk,
    ChoiceDelta,
    ChoiceDeltaAudio,
    ChoiceDeltaFunctionCall,
    ChoiceDeltaToolCall,
    ChoiceDeltaToolCallFunction,
    ChoiceLogprobs,
    Moderation,
)
from aoai.types.chat import ChunkChoice as Choice
from aoai.types.chat import ModerationResults as ModerationInputModerationResults
from aoai.types.chat import ModerationResults as ModerationOutputModerationResults
from aoai.types.chat import ModerationResults as _ModerationResults
from aoai.types.shared import ModerationError as ModerationInputError
from aoai.types.shared import ModerationError as ModerationOutputError
from aoai.types.shared import ModerationError as _ModerationError
from aoai.types.shared import ModerationResult as ModerationInputModerationResultsResult
from aoai.types.shared import ModerationResult as ModerationOutputModerationResultsResult

__all__ = [
    "ChatCompletionChunk",
    "Choice",
    "ChoiceDelta",
    "ChoiceDeltaAudio",
    "ChoiceDeltaFunctionCall",
    "ChoiceDeltaToolCall",
    "ChoiceDeltaToolCallFunction",
    "ChoiceLogprobs",
    "Moderation",
    "ModerationInput",
    "ModerationInputError",
    "ModerationInputModerationResults",
    "ModerationInputModerationResultsResult",
    "ModerationOutput",
    "ModerationOutputError",
    "ModerationOutputModerationResults",
    "ModerationOutputModerationResultsResult",
]

ModerationInput = _ModerationResults | _ModerationError
ModerationOutput = _ModerationResults | _ModerationError
