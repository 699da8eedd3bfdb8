"""Names of `openai.types.audio.translation_verbose`. Made by scripts/paths.py."""

from __future__ import annotations

from aoai.types.audio import TranslationVerbose

__all__ = ["TranslationVerbose"]
