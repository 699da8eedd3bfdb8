"""Names of `openai.types.responses.response_code_interpreter_tool_call`. Made by scripts/paths.py."""

from __future__ import annotations

from aoai.types.responses import OutputImage, OutputLogs, ResponseCodeInterpreterToolCall
from aoai.types.responses import OutputImage as _OutputImage
from aoai.types.responses import OutputLogs as _OutputLogs

__all__ = ["Output", "OutputImage", "OutputLogs", "ResponseCodeInterpreterToolCall"]

Output = _OutputImage | _OutputLogs
