"""Names of `openai.types.audio.translation_create_response`. Made by scripts/paths.py."""

from __future__ import annotations

from aoai.types.audio import TranslationCreateResponse

__all__ = ["TranslationCreateResponse"]
