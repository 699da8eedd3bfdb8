"""Names of `openai.types.responses.easy_input_message_param`. Made by scripts/paths.py."""

from __future__ import annotations

from aoai.types.responses import EasyInputMessageParam

__all__ = ["EasyInputMessageParam"]
