"""Names of `openai.types.audio.transcription_create_params`. Made by scripts/paths.py."""

from __future__ import annotations

from aoai.types.audio import (
    ChunkingStrategy,
    ChunkingStrategyVadConfig,
    TranscriptionCreateParams,
    TranscriptionCreateParamsBase,
    TranscriptionCreateParamsNonStreaming,
    TranscriptionCreateParamsStreaming,
)

__all__ = [
    "ChunkingStrategy",
    "ChunkingStrategyVadConfig",
    "TranscriptionCreateParams",
    "TranscriptionCreateParamsBase",
    "TranscriptionCreateParamsNonStreaming",
    "TranscriptionCreateParamsStreaming",
]
