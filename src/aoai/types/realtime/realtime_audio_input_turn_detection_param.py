"""Names of `openai.types.realtime.realtime_audio_input_turn_detection_param`. Made by scripts/paths.py."""

from __future__ import annotations

from aoai.types.realtime import RealtimeAudioInputTurnDetectionParam, SemanticVad, ServerVad

__all__ = ["RealtimeAudioInputTurnDetectionParam", "SemanticVad", "ServerVad"]
