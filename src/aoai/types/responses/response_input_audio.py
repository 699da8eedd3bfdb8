"""Names of `openai.types.responses.response_input_audio`. Made by scripts/paths.py."""

from __future__ import annotations

from aoai.types.graders import GraderInputItemAudioData as InputAudio
from aoai.types.responses import ResponseInputAudio

__all__ = ["InputAudio", "ResponseInputAudio"]
