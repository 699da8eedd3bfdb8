"""Sound, as a table."""

from __future__ import annotations

from functools import cached_property
from typing import Literal, Unpack, overload

from ...content import BinaryContent
from ...declare import operation
from ...types.audio import (
    SpeechCreateArgs,
    TranscriptionCreateArgs,
    TranscriptionCreateResponse,
    TranscriptionStreamEvent,
    TranslationCreateArgs,
    TranslationCreateResponse,
)
from ..resource import AsyncResource
from ..stream import AsyncStream

__all__ = ["AsyncAudio", "AsyncSpeech", "AsyncTranscriptions", "AsyncTranslations"]


class AsyncAudio(AsyncResource):
    """Speech from text, and text from speech."""

    @cached_property
    def speech(self) -> AsyncSpeech:
        """Speech from text."""
        return AsyncSpeech(self._driver)

    @cached_property
    def transcriptions(self) -> AsyncTranscriptions:
        """Text from speech."""
        return AsyncTranscriptions(self._driver)

    @cached_property
    def translations(self) -> AsyncTranslations:
        """English text from speech."""
        return AsyncTranslations(self._driver)


class AsyncSpeech(AsyncResource):
    """Speech from text."""

    @operation("POST /audio/speech", headers={"Accept": "application/octet-stream"})
    async def create(self, **params: Unpack[SpeechCreateArgs]) -> BinaryContent:
        """Speaks a text."""
        ...


class AsyncTranscriptions(AsyncResource):
    """Text from speech."""

    @overload
    async def create(
        self, *, stream: Literal[False] | None = None, **params: Unpack[TranscriptionCreateArgs]
    ) -> TranscriptionCreateResponse | str: ...
    @overload
    async def create(
        self, *, stream: Literal[True], **params: Unpack[TranscriptionCreateArgs]
    ) -> AsyncStream[TranscriptionStreamEvent]: ...
    @overload
    async def create(
        self, *, stream: bool, **params: Unpack[TranscriptionCreateArgs]
    ) -> TranscriptionCreateResponse | str | AsyncStream[TranscriptionStreamEvent]: ...
    @operation("POST /audio/transcriptions", parts=("file",))
    async def create(
        self, *, stream: bool | None = None, **params: Unpack[TranscriptionCreateArgs]
    ) -> TranscriptionCreateResponse | str | AsyncStream[TranscriptionStreamEvent]:
        """Writes down what is said; with `stream=True`, piece by piece. Formats other than JSON are text."""
        ...


class AsyncTranslations(AsyncResource):
    """English text from speech."""

    @operation("POST /audio/translations", parts=("file",), deprecated="newer models take audio.transcriptions only")
    async def create(self, **params: Unpack[TranslationCreateArgs]) -> TranslationCreateResponse | str:
        """Writes down in English what is said. Formats other than JSON are text."""
        ...
