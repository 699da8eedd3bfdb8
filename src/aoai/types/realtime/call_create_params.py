"""Names of `openai.types.realtime.call_create_params`. Made by scripts/paths.py."""

from __future__ import annotations

from aoai.types.realtime import CallCreateParams

__all__ = ["CallCreateParams"]
