"""Names of `openai.types.beta.threads.message_create_params`. Made by scripts/paths.py."""

from __future__ import annotations

from aoai.types.beta import AttachmentFileSearchParam as AttachmentToolFileSearch
from aoai.types.beta import AttachmentParam as Attachment
from aoai.types.beta import AttachmentToolParam as AttachmentTool
from aoai.types.beta import MessageCreateParams

__all__ = ["Attachment", "AttachmentTool", "AttachmentToolFileSearch", "MessageCreateParams"]
