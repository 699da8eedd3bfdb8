"""Names of `openai.types.conversations.computer_screenshot_content`. Made by scripts/paths.py."""

from __future__ import annotations

from aoai.types.conversations import ComputerScreenshotContent
from aoai.types.shared import PromptCacheBreakpoint

__all__ = ["ComputerScreenshotContent", "PromptCacheBreakpoint"]
