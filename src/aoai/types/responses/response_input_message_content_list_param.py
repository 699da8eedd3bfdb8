"""Names of `openai.types.responses.response_input_message_content_list_param`. Made by scripts/paths.py."""

from __future__ import annotations

from aoai.types.responses import ResponseInputContentParam, ResponseInputMessageContentListParam

__all__ = ["ResponseInputContentParam", "ResponseInputMessageContentListParam"]
