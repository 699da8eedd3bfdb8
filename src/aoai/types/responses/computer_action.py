"""Names of `openai.types.responses.computer_action`. Made by scripts/paths.py."""

from __future__ import annotations

from aoai.types.responses import ActionClick as Click
from aoai.types.responses import ActionDoubleClick as DoubleClick
from aoai.types.responses import ActionDrag as Drag
from aoai.types.responses import ActionDragPath as DragPath
from aoai.types.responses import ActionKeypress as Keypress
from aoai.types.responses import ActionMove as Move
from aoai.types.responses import ActionScreenshot as Screenshot
from aoai.types.responses import ActionScroll as Scroll
from aoai.types.responses import ActionType as Type
from aoai.types.responses import ActionWait as Wait
from aoai.types.responses import ComputerAction

__all__ = [
    "Click",
    "ComputerAction",
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
