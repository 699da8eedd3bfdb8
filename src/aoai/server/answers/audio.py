"""Audio: there is no speech model here, in either direction."""

from __future__ import annotations

from ...aio.operations.audio import AsyncSpeech, AsyncTranscriptions, AsyncTranslations
from ..answering import refuses

__all__ = ["hearing", "speech"]

speech = refuses(AsyncSpeech.create, limit="it has no model that speaks")
hearing = refuses(AsyncTranscriptions.create, AsyncTranslations.create, limit="it has no model that understands speech")
