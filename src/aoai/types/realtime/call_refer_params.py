"""Names of `openai.types.realtime.call_refer_params`. Made by scripts/paths.py."""

from __future__ import annotations

from aoai.types.realtime import CallReferParams

__all__ = ["CallReferParams"]
