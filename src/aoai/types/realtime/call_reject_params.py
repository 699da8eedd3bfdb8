"""Names of `openai.types.realtime.call_reject_params`. Made by scripts/paths.py."""

from __future__ import annotations

from aoai.types.realtime import CallRejectParams

__all__ = ["CallRejectParams"]
