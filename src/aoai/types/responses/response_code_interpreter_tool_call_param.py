"""Names of `openai.types.responses.response_code_interpreter_tool_call_param`. Made by scripts/paths.py."""

from __future__ import annotations

from aoai.types.responses import OutputImageParam as OutputImage
from aoai.types.responses import OutputImageParam as _OutputImageParam
from aoai.types.responses import OutputLogsParam as OutputLogs
from aoai.types.responses import OutputLogsParam as _OutputLogsParam
from aoai.types.responses import ResponseCodeInterpreterToolCallParam

__all__ = ["Output", "OutputImage", "OutputLogs", "ResponseCodeInterpreterToolCallParam"]

Output = _OutputImageParam | _OutputLogsParam
