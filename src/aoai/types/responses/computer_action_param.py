"""Names of `openai.types.responses.computer_action_param`. Made by scripts/paths.py."""

from __future__ import annotations

from aoai.types.responses import ActionClickParam as Click
from aoai.types.responses import ActionDoubleClickParam as DoubleClick
from aoai.types.responses import ActionDragParam as Drag
from aoai.types.responses import ActionDragPathParam as DragPath
from aoai.types.responses import ActionKeypressParam as Keypress
from aoai.types.responses import ActionMoveParam as Move
from aoai.types.responses import ActionScreenshotParam as Screenshot
from aoai.types.responses import ActionScrollParam as Scroll
from aoai.types.responses import ActionTypeParam as Type
from aoai.types.responses import ActionWaitParam as Wait
from aoai.types.responses import ComputerActionParam

__all__ = [
    "Click",
    "ComputerActionParam",
    "DoubleClick",
    "Drag",
    "DragPath",
    "Keypress",
    "Move",
    "Screenshot",
    "Scroll",
    "Type",
    "Wait",
]
