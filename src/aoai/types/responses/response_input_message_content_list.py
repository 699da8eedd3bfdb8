"""Names of `openai.types.responses.response_input_message_content_list`. Made by scripts/paths.py."""

from __future__ import annotations

from aoai.types.responses import ResponseInputMessageContentList

__all__ = ["ResponseInputMessageContentList"]
