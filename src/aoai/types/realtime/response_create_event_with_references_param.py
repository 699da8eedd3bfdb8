"""Names of `openai.types.realtime.response_create_event_with_references_param`. Made by scripts/paths.py."""

from __future__ import annotations

from aoai.types.realtime import ResponseCreateEventParam as ResponseCreateEventWithReferencesParam

__all__ = ["ResponseCreateEventWithReferencesParam"]
