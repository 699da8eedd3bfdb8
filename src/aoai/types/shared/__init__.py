"""Types that more than one area of the API uses, and the options every request takes.

Replies are here; the parameter forms of the same names are in `shared_params`, as in `openai.types`.
"""

from __future__ import annotations

from collections.abc import Mapping
from typing import Annotated, Any, Literal, TypeAlias, TypedDict

from aoai.timeouts import Timeout

from .._bounds import Size
from .._model import Alias, Model, Unknown
from .._omit import Omit

__all__ = [
    "AllModels",
    "ChatModel",
    "ComparisonFilter",
    "CompletionTokensDetails",
    "CompletionUsage",
    "CompoundFilter",
    "CustomToolInputFormat",
    "EmbeddingModel",
    "ErrorObject",
    "FunctionDefinition",
    "FunctionParameters",
    "Grammar",
    "JSONSchema",
    "Metadata",
    "Misalignment",
    "MisalignmentSteer",
    "ModerationError",
    "ModerationResult",
    "Options",
    "PromptCacheBreakpoint",
    "PromptTokensDetails",
    "Reasoning",
    "ReasoningEffort",
    "ResponseFormatJSONObject",
    "ResponseFormatJSONSchema",
    "ResponseFormatText",
    "ResponseFormatTextGrammar",
    "ResponseFormatTextPython",
    "ResponsesModel",
    "Text",
    "Verbosity",
]

ChatModel: TypeAlias = str
"""On Azure: the name of a deployment. So are the others."""
AllModels: TypeAlias = str
ResponsesModel: TypeAlias = str
EmbeddingModel: TypeAlias = str

Metadata: TypeAlias = dict[Annotated[str, Size(0, 64)], Annotated[str, Size(0, 512)]]
"""At most 16 pairs; keys up to 64 characters, values up to 512."""
FunctionParameters: TypeAlias = dict[str, object]
"""A JSON schema."""
ReasoningEffort: TypeAlias = Literal["none", "minimal", "low", "medium", "high", "xhigh", "max"] | None
Verbosity: TypeAlias = Literal["low", "medium", "high"]


class Options(TypedDict, total=False):
    """What every operation takes besides its own parameters."""

    extra_headers: Mapping[str, str | Omit] | None
    extra_query: Mapping[str, object] | None
    extra_body: object
    timeout: float | Timeout | None
    """Seconds for each step of one try; an object sets the steps apart."""
    deadline: float | None
    """Seconds for everything: all tries, the waits between them, and reading the body."""


class PromptTokensDetails(Model):
    """What the prompt tokens were."""

    audio_tokens: int | None = None
    cache_write_tokens: int | None = None
    cached_tokens: int | None = None
    image_tokens: int | None = None
    text_tokens: int | None = None


class CompletionTokensDetails(Model):
    """What the generated tokens were."""

    accepted_prediction_tokens: int | None = None
    audio_tokens: int | None = None
    reasoning_tokens: int | None = None
    rejected_prediction_tokens: int | None = None
    text_tokens: int | None = None


class CompletionUsage(Model):
    """Token counts of one completion."""

    completion_tokens: int
    prompt_tokens: int
    total_tokens: int
    completion_tokens_details: CompletionTokensDetails | None = None
    prompt_tokens_details: PromptTokensDetails | None = None


class MisalignmentSteer(Model):
    """The message that steered the model back."""

    message: str


class Misalignment(Model):
    """Why a safety review stopped the model."""

    detailed_explanation: str | None = None
    error_type: str | None = None
    review_target: str | None = None
    steer: MisalignmentSteer | None = None


class ErrorObject(Model):
    """The inside of an error body. On Azure any of it may be missing, and the reason hides in `innererror`."""

    message: str
    type: str | None = None
    code: str | None = None
    param: str | None = None
    misalignment: Misalignment | None = None
    innererror: dict[str, Any] | None = None
    inner_error: dict[str, Any] | None = None


class FunctionDefinition(Model):
    """A function that the model may call."""

    name: str
    description: str | None = None
    parameters: dict[str, Any] | None = None
    strict: bool | None = None


class Reasoning(Model):
    """How a reasoning model was told to think."""

    effort: ReasoningEffort | str = None
    summary: Literal["auto", "concise", "detailed"] | str | None = None
    generate_summary: Literal["auto", "concise", "detailed"] | str | None = None
    context: Literal["auto", "current_turn", "all_turns"] | str | None = None
    mode: Literal["standard", "pro"] | str | None = None


class ResponseFormatText(Model):
    """Free text."""

    type: Literal["text"] = "text"


class ResponseFormatJSONObject(Model):
    """Any valid JSON object."""

    type: Literal["json_object"] = "json_object"


class JSONSchema(Model):
    """A named JSON schema."""

    name: str
    description: str | None = None
    schema_: Annotated[dict[str, Any] | None, Alias("schema")] = None
    strict: bool | None = None


class ResponseFormatJSONSchema(Model):
    """JSON that satisfies a schema."""

    json_schema: JSONSchema
    type: Literal["json_schema"] = "json_schema"


class ResponseFormatTextGrammar(Model):
    """Text that a grammar generates."""

    grammar: str
    type: Literal["grammar"] = "grammar"


class ResponseFormatTextPython(Model):
    """Python source."""

    type: Literal["python"] = "python"


class Text(Model):
    """A custom tool takes free text."""

    type: Literal["text"] = "text"


class Grammar(Model):
    """A custom tool takes text that a grammar generates."""

    definition: str
    syntax: Literal["lark", "regex"] | str
    type: Literal["grammar"] = "grammar"


CustomToolInputFormat: TypeAlias = Text | Grammar | Unknown


class ComparisonFilter(Model):
    """Compares one attribute of a file with a value."""

    key: str
    type: Literal["eq", "ne", "gt", "gte", "lt", "lte", "in", "nin"]
    value: str | float | bool | list[str | float]


class CompoundFilter(Model):
    """Joins filters."""

    filters: list[ComparisonFilter | CompoundFilter | Unknown]
    type: Literal["and", "or"]


class PromptCacheBreakpoint(Model):
    """Ends a part of the prompt that is to be cached."""

    mode: Literal["explicit"] | str
    ttl: Literal["30m", "12h"] | str | None = None


class ModerationResult(Model):
    """What a moderation model found in one text."""

    flagged: bool
    model: str
    categories: dict[str, bool]
    category_scores: dict[str, float]
    category_applied_input_types: dict[str, list[Literal["text", "image"] | str]]
    type: Literal["moderation_result"] = "moderation_result"


class ModerationError(Model):
    """The moderation did not work."""

    code: str
    message: str
    type: Literal["error"] = "error"
