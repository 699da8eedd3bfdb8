"""Names of `openai.types.responses.easy_input_message`. Made by scripts/paths.py."""

from __future__ import annotations

from aoai.types.responses import EasyInputMessage

__all__ = ["EasyInputMessage"]
