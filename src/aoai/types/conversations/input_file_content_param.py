"""Names of `openai.types.conversations.input_file_content_param`. Made by scripts/paths.py."""

from __future__ import annotations

from aoai.types.responses import ResponseInputFileParam
from aoai.types.responses import ResponseInputFileParam as InputFileContentParam

__all__ = ["InputFileContentParam", "ResponseInputFileParam"]
