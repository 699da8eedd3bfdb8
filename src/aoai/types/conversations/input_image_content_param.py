"""Names of `openai.types.conversations.input_image_content_param`. Made by scripts/paths.py."""

from __future__ import annotations

from aoai.types.responses import ResponseInputImageParam
from aoai.types.responses import ResponseInputImageParam as InputImageContentParam

__all__ = ["InputImageContentParam", "ResponseInputImageParam"]
