"""Names of `openai.types.realtime.call_accept_params`. Made by scripts/paths.py."""

from __future__ import annotations

from aoai.types.realtime import CallAcceptParams

__all__ = ["CallAcceptParams"]
