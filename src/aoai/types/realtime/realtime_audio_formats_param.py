"""Names of `openai.types.realtime.realtime_audio_formats_param`. Made by scripts/paths.py."""

from __future__ import annotations

from aoai.types.realtime import AudioPCMAParam as AudioPCMA
from aoai.types.realtime import AudioPCMParam as AudioPCM
from aoai.types.realtime import AudioPCMUParam as AudioPCMU
from aoai.types.realtime import RealtimeAudioFormatsParam

__all__ = ["AudioPCM", "AudioPCMA", "AudioPCMU", "RealtimeAudioFormatsParam"]
