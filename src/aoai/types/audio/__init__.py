"""Sound: from text, and to text. On Azure in preview."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Annotated, Literal, Required, TypeAlias, TypedDict

from .._bounds import Bounds, Size
from .._model import Model, Unknown
from ..files import FileTypes
from ..shared import Options

__all__ = [
    "AudioModel",
    "AudioResponseFormat",
    "ChunkingStrategy",
    "ChunkingStrategyVadConfig",
    "Logprob",
    "SpeechCreateArgs",
    "SpeechCreateParams",
    "SpeechModel",
    "Transcription",
    "TranscriptionCreateArgs",
    "TranscriptionCreateParams",
    "TranscriptionCreateParamsBase",
    "TranscriptionCreateParamsNonStreaming",
    "TranscriptionCreateParamsStreaming",
    "TranscriptionCreateResponse",
    "TranscriptionDiarized",
    "TranscriptionDiarizedSegment",
    "TranscriptionInclude",
    "TranscriptionLanguage",
    "TranscriptionSegment",
    "TranscriptionStreamEvent",
    "TranscriptionTextDeltaEvent",
    "TranscriptionTextDoneEvent",
    "TranscriptionTextSegmentEvent",
    "TranscriptionVerbose",
    "TranscriptionWord",
    "Translation",
    "TranslationCreateArgs",
    "TranslationCreateParams",
    "TranslationCreateResponse",
    "TranslationVerbose",
    "Usage",
    "UsageDuration",
    "UsageInputTokenDetails",
    "UsageTokens",
    "Voice",
    "VoiceID",
]

# -- replies -------------------------------------------------------------------------------------

SpeechModel: TypeAlias = str


class Logprob(Model):
    """How likely a token was."""

    token: str | None = None
    bytes: list[float] | None = None
    logprob: float | None = None


class UsageInputTokenDetails(Model):
    """What the input tokens were."""

    audio_tokens: int | None = None
    text_tokens: int | None = None


class UsageTokens(Model):
    """Billed by tokens."""

    input_tokens: int
    output_tokens: int
    total_tokens: int
    type: Literal["tokens"] = "tokens"
    input_token_details: UsageInputTokenDetails | None = None


class UsageDuration(Model):
    """Billed by seconds of sound."""

    seconds: float
    type: Literal["duration"] = "duration"


Usage: TypeAlias = UsageTokens | UsageDuration | Unknown


class TranscriptionLanguage(Model):
    """A language that was heard."""

    code: str


class Transcription(Model):
    """What was said."""

    text: str
    languages: list[TranscriptionLanguage] | None = None
    logprobs: list[Logprob] | None = None
    usage: Usage | None = None


AudioModel: TypeAlias = str


TranscriptionInclude: TypeAlias = Literal["logprobs"] | str


AudioResponseFormat: TypeAlias = Literal["json", "text", "srt", "verbose_json", "vtt", "diarized_json"] | str


class TranscriptionDiarizedSegment(Model):
    """What one speaker said, from `start` to `end` in seconds."""

    id: str
    end: float
    speaker: str
    start: float
    text: str
    type: Literal["transcript.text.segment"] = "transcript.text.segment"


TranscriptionTextSegmentEvent: TypeAlias = TranscriptionDiarizedSegment


class TranscriptionDiarized(Model):
    """What was said, and by whom."""

    duration: float
    segments: list[TranscriptionDiarizedSegment]
    task: Literal["transcribe"] | str
    text: str
    usage: Usage | None = None


class TranscriptionSegment(Model):
    """A stretch of the text, from `start` to `end` in seconds."""

    id: int
    avg_logprob: float
    compression_ratio: float
    end: float
    no_speech_prob: float
    seek: int
    start: float
    temperature: float
    text: str
    tokens: list[int]


class TranscriptionWord(Model):
    """A word, from `start` to `end` in seconds."""

    end: float
    start: float
    word: str


class TranscriptionVerbose(Model):
    """What was said, with times."""

    duration: float
    language: str
    text: str
    segments: list[TranscriptionSegment] | None = None
    usage: UsageDuration | None = None
    words: list[TranscriptionWord] | None = None


TranscriptionCreateResponse: TypeAlias = Transcription | TranscriptionDiarized | TranscriptionVerbose | Unknown


class TranscriptionTextDeltaEvent(Model):
    """More of the text."""

    delta: str
    type: Literal["transcript.text.delta"] = "transcript.text.delta"
    logprobs: list[Logprob] | None = None
    segment_id: str | None = None


class TranscriptionTextDoneEvent(Model):
    """The whole text."""

    text: str
    type: Literal["transcript.text.done"] = "transcript.text.done"
    languages: list[TranscriptionLanguage] | None = None
    logprobs: list[Logprob] | None = None
    usage: UsageTokens | None = None


TranscriptionStreamEvent: TypeAlias = (
    TranscriptionDiarizedSegment | TranscriptionTextDeltaEvent | TranscriptionTextDoneEvent | Unknown
)


class Translation(Model):
    """What was said, in English."""

    text: str


class TranslationVerbose(Model):
    """What was said, in English, with times."""

    duration: float
    language: str
    text: str
    segments: list[TranscriptionSegment] | None = None


TranslationCreateResponse: TypeAlias = Translation | TranslationVerbose | Unknown


# -- parameters ----------------------------------------------------------------------------------


class VoiceID(TypedDict, total=False):
    """A voice by its id."""

    id: Required[str]


Voice: TypeAlias = (
    str
    | Literal[
        "alloy", "ash", "ballad", "coral", "echo", "sage", "shimmer", "verse", "marin", "cedar", "fable", "onyx", "nova"
    ]
    | VoiceID
)


class SpeechCreateParams(TypedDict, total=False):
    """A text to speak."""

    input: Required[Annotated[str, Size(0, 4096)]]
    model: Required[SpeechModel]
    voice: Required[Voice]
    instructions: Annotated[str, Size(0, 4096)]
    response_format: Literal["mp3", "opus", "aac", "flac", "wav", "pcm"]
    speed: Annotated[float, Bounds(0.25, 4)]
    stream_format: Literal["sse", "audio"]


class SpeechCreateArgs(SpeechCreateParams, Options, total=False):
    """Arguments of `audio.speech.create`."""


class ChunkingStrategyVadConfig(TypedDict, total=False):
    """Cuts the sound where nobody speaks."""

    type: Required[Literal["server_vad"]]
    prefix_padding_ms: int
    silence_duration_ms: int
    threshold: float


ChunkingStrategy: TypeAlias = Literal["auto"] | ChunkingStrategyVadConfig


class TranscriptionCreateParamsBase(TypedDict, total=False):
    """Sound to write down, `stream` aside."""

    file: Required[FileTypes]
    model: Required[AudioModel]
    chunking_strategy: ChunkingStrategy | None
    include: list[TranscriptionInclude]
    keywords: Sequence[str]
    known_speaker_names: Annotated[Sequence[str], Size(0, 4)]
    known_speaker_references: Annotated[Sequence[str], Size(0, 4)]
    language: str
    languages: Annotated[Sequence[str], Size(1)]
    prompt: str
    response_format: AudioResponseFormat
    temperature: float
    timestamp_granularities: list[Literal["word", "segment"]]


class TranscriptionCreateArgs(TranscriptionCreateParamsBase, Options, total=False):
    """Arguments of `audio.transcriptions.create`, `stream` aside."""


class TranscriptionCreateParamsNonStreaming(TranscriptionCreateParamsBase, total=False):
    """Sound to write down, answered at once."""

    stream: Literal[False] | None


class TranscriptionCreateParamsStreaming(TranscriptionCreateParamsBase, total=False):
    """Sound to write down, answered piece by piece."""

    stream: Required[Literal[True]]


class TranscriptionCreateParams(TranscriptionCreateParamsBase, total=False):
    """Sound to write down."""

    stream: bool | None


class TranslationCreateParams(TypedDict, total=False):
    """Sound to write down in English."""

    file: Required[FileTypes]
    model: Required[AudioModel]
    prompt: str
    response_format: Literal["json", "text", "srt", "verbose_json", "vtt"]
    temperature: float


class TranslationCreateArgs(TranslationCreateParams, Options, total=False):
    """Arguments of `audio.translations.create`."""
