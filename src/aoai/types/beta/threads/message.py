"""Names of `openai.types.beta.threads.message`. Made by scripts/paths.py."""

from __future__ import annotations

from aoai.types.beta import Attachment, AttachmentTool, Message
from aoai.types.beta import AttachmentFileSearch as AttachmentToolAssistantToolsFileSearchTypeOnly
from aoai.types.beta import MessageIncompleteDetails as IncompleteDetails

__all__ = [
    "Attachment",
    "AttachmentTool",
    "AttachmentToolAssistantToolsFileSearchTypeOnly",
    "IncompleteDetails",
    "Message",
]
