"""Names of `openai.types.audio.translation_create_params`. Made by scripts/paths.py."""

from __future__ import annotations

from aoai.types.audio import TranslationCreateParams

__all__ = ["TranslationCreateParams"]
