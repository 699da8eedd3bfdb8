# Made from aio/operations/audio.py by scripts/unasync.py: change that file, and run it.
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
from ..resource import Resource
from ..stream import Stream

__all__ = ["Audio", "Speech", "Transcriptions", "Translations"]


class Audio(Resource):
    """Speech from text, and text from speech."""

    @cached_property
    def speech(self) -> Speech:
        """Speech from text."""
        return Speech(self._driver)

    @cached_property
    def transcriptions(self) -> Transcriptions:
        """Text from speech."""
        return Transcriptions(self._driver)

    @cached_property
    def translations(self) -> Translations:
        """English text from speech."""
        return Translations(self._driver)


class Speech(Resource):
    """Speech from text."""

    @operation("POST /audio/speech", headers={"Accept": "application/octet-stream"})
    def create(self, **params: Unpack[SpeechCreateArgs]) -> BinaryContent:
        """Speaks a text."""
        ...


class Transcriptions(Resource):
    """Text from speech."""

    @overload
    def create(
        self, *, stream: Literal[False] | None = None, **params: Unpack[TranscriptionCreateArgs]
    ) -> TranscriptionCreateResponse | str: ...
    @overload
    def create(
        self, *, stream: Literal[True], **params: Unpack[TranscriptionCreateArgs]
    ) -> Stream[TranscriptionStreamEvent]: ...
    @overload
    def create(
        self, *, stream: bool, **params: Unpack[TranscriptionCreateArgs]
    ) -> TranscriptionCreateResponse | str | Stream[TranscriptionStreamEvent]: ...
    @operation("POST /audio/transcriptions", parts=("file",))
    def create(
        self, *, stream: bool | None = None, **params: Unpack[TranscriptionCreateArgs]
    ) -> TranscriptionCreateResponse | str | Stream[TranscriptionStreamEvent]:
        """Writes down what is said; with `stream=True`, piece by piece. Formats other than JSON are text."""
        ...


class Translations(Resource):
    """English text from speech."""

    @operation("POST /audio/translations", parts=("file",), deprecated="newer models take audio.transcriptions only")
    def create(self, **params: Unpack[TranslationCreateArgs]) -> TranslationCreateResponse | str:
        """Writes down in English what is said. Formats other than JSON are text."""
        ...
