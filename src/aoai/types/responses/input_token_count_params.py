"""Names of `openai.types.responses.input_token_count_params`. Made by scripts/paths.py."""

from __future__ import annotations

from aoai.types.responses import InputTokenCountParams
from aoai.types.responses import ResponseConversationParamParam as Conversation
from aoai.types.responses import ResponseTextConfigParam as Text
from aoai.types.responses import ToolChoiceParam as ToolChoice
from aoai.types.responses import ToolChoiceProgrammaticParam as ToolChoiceSpecificProgrammaticToolCallingParam

__all__ = [
    "Conversation",
    "InputTokenCountParams",
    "Text",
    "ToolChoice",
    "ToolChoiceSpecificProgrammaticToolCallingParam",
]
