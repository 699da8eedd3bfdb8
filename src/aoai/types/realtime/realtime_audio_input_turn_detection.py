"""Names of `openai.types.realtime.realtime_audio_input_turn_detection`. Made by scripts/paths.py."""

from __future__ import annotations

from aoai.types.realtime import AudioInputTurnDetectionSemanticVad as SemanticVad
from aoai.types.realtime import AudioInputTurnDetectionServerVad as ServerVad
from aoai.types.realtime import RealtimeAudioInputTurnDetection

__all__ = ["RealtimeAudioInputTurnDetection", "SemanticVad", "ServerVad"]
