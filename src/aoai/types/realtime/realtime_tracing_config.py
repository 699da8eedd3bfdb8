"""Names of `openai.types.realtime.realtime_tracing_config`. Made by scripts/paths.py."""

from __future__ import annotations

from aoai.types.realtime import RealtimeTracingConfig
from aoai.types.realtime import TracingTracingConfiguration as TracingConfiguration

__all__ = ["RealtimeTracingConfig", "TracingConfiguration"]
