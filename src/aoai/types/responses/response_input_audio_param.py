"""Names of `openai.types.responses.response_input_audio_param`. Made by scripts/paths.py."""

from __future__ import annotations

from aoai.types.responses import InputAudioDataParam as InputAudio
from aoai.types.responses import ResponseInputAudioParam

__all__ = ["InputAudio", "ResponseInputAudioParam"]
