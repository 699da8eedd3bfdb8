"""Names of `openai.types.realtime.realtime_tracing_config_param`. Made by scripts/paths.py."""

from __future__ import annotations

from aoai.types.realtime import RealtimeTracingConfigParam, TracingConfiguration

__all__ = ["RealtimeTracingConfigParam", "TracingConfiguration"]
