"""Names of `openai.types.responses.response_computer_tool_call_param`. Made by scripts/paths.py."""

from __future__ import annotations

from aoai.types.responses import ActionClickParam as ActionClick
from aoai.types.responses import ActionDoubleClickParam as ActionDoubleClick
from aoai.types.responses import ActionDragParam as ActionDrag
from aoai.types.responses import ActionDragPathParam as ActionDragPath
from aoai.types.responses import ActionKeypressParam as ActionKeypress
from aoai.types.responses import ActionMoveParam as ActionMove
from aoai.types.responses import ActionScreenshotParam as ActionScreenshot
from aoai.types.responses import ActionScrollParam as ActionScroll
from aoai.types.responses import ActionTypeParam as ActionType
from aoai.types.responses import ActionWaitParam as ActionWait
from aoai.types.responses import ComputerActionParam as Action
from aoai.types.responses import PendingSafetyCheckParam as PendingSafetyCheck
from aoai.types.responses import ResponseComputerToolCallParam

__all__ = [
    "Action",
    "ActionClick",
    "ActionDoubleClick",
    "ActionDrag",
    "ActionDragPath",
    "ActionKeypress",
    "ActionMove",
    "ActionScreenshot",
    "ActionScroll",
    "ActionType",
    "ActionWait",
    "PendingSafetyCheck",
    "ResponseComputerToolCallParam",
]
