"""Names of `openai.types.beta.threads.run_create_params`. Made by scripts/paths.py."""

from __future__ import annotations

from aoai.types.beta import AttachmentFileSearchParam as AdditionalMessageAttachmentToolFileSearch
from aoai.types.beta import AttachmentParam as AdditionalMessageAttachment
from aoai.types.beta import AttachmentToolParam as AdditionalMessageAttachmentTool
from aoai.types.beta import MessageParam as AdditionalMessage
from aoai.types.beta import RunCreateParams, RunCreateParamsBase, RunCreateParamsNonStreaming, RunCreateParamsStreaming
from aoai.types.beta import TruncationStrategyParam as TruncationStrategy

__all__ = [
    "AdditionalMessage",
    "AdditionalMessageAttachment",
    "AdditionalMessageAttachmentTool",
    "AdditionalMessageAttachmentToolFileSearch",
    "RunCreateParams",
    "RunCreateParamsBase",
    "RunCreateParamsNonStreaming",
    "RunCreateParamsStreaming",
    "TruncationStrategy",
]
