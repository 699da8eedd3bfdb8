"""The parameter forms of `shared`: dictionaries that a caller writes and that the server checks."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from typing import Annotated, Literal, Required, TypeAlias, TypedDict

from .._bounds import Size
from ..shared import ChatModel, FunctionParameters, Metadata, ReasoningEffort, ResponsesModel

__all__ = [
    "ChatModel",
    "ComparisonFilter",
    "CompoundFilter",
    "CustomToolInputFormat",
    "FunctionDefinition",
    "FunctionParameters",
    "Grammar",
    "JSONSchema",
    "Metadata",
    "ModerationParam",
    "ModerationPolicy",
    "ModerationPolicyRule",
    "PromptCacheBreakpoint",
    "PromptCacheOptions",
    "Reasoning",
    "ReasoningEffort",
    "ResponseFormatJSONObject",
    "ResponseFormatJSONSchema",
    "ResponseFormatText",
    "ResponsesModel",
    "Text",
    "UserSecurityContext",
]


class FunctionDefinition(TypedDict, total=False):
    """A function that the model may call. `strict` holds its arguments to the schema."""

    name: Required[Annotated[str, Size(1, 64)]]
    description: str
    parameters: FunctionParameters
    strict: bool | None


class Reasoning(TypedDict, total=False):
    """How a reasoning model thinks."""

    effort: ReasoningEffort
    summary: Literal["auto", "concise", "detailed"] | None
    generate_summary: Literal["auto", "concise", "detailed"] | None
    """The older name of `summary`."""
    context: Literal["auto", "current_turn", "all_turns"] | None
    mode: str | None
    """`standard` or `pro`."""


class ResponseFormatText(TypedDict, total=False):
    """Free text."""

    type: Required[Literal["text"]]


class ResponseFormatJSONObject(TypedDict, total=False):
    """Any valid JSON object. The prompt has to ask for JSON too."""

    type: Required[Literal["json_object"]]


class JSONSchema(TypedDict, total=False):
    """A named JSON schema. `strict` admits a subset of JSON schema only, and always keeps to it."""

    name: Required[Annotated[str, Size(1, 64)]]
    description: str
    schema: dict[str, object]
    strict: bool | None


class ResponseFormatJSONSchema(TypedDict, total=False):
    """JSON that satisfies a schema."""

    json_schema: Required[JSONSchema]
    type: Required[Literal["json_schema"]]


class Text(TypedDict, total=False):
    """A custom tool takes free text."""

    type: Required[Literal["text"]]


class Grammar(TypedDict, total=False):
    """A custom tool takes text that a grammar generates."""

    definition: Required[str]
    syntax: Required[Literal["lark", "regex"]]
    type: Required[Literal["grammar"]]


CustomToolInputFormat: TypeAlias = Text | Grammar


class ComparisonFilter(TypedDict, total=False):
    """Compares one attribute of a file with a value."""

    key: Required[str]
    type: Required[Literal["eq", "ne", "gt", "gte", "lt", "lte", "in", "nin"]]
    value: Required[str | float | bool | Sequence[str | float]]


class CompoundFilter(TypedDict, total=False):
    """Joins filters; they may be compound themselves."""

    filters: Required[Iterable[ComparisonFilter | CompoundFilter]]
    type: Required[Literal["and", "or"]]


class PromptCacheBreakpoint(TypedDict, total=False):
    """Ends a part of the prompt that is to be cached."""

    mode: Required[Literal["explicit"]]
    ttl: Literal["30m", "12h"]


class PromptCacheOptions(TypedDict, total=False):
    """Where and how long the prompt is cached."""

    mode: Literal["implicit", "explicit"]
    ttl: Literal["30m"]


class ModerationPolicyRule(TypedDict, total=False):
    """Whether a flagged text is only scored or blocked."""

    mode: Required[Literal["score", "block"]]


class ModerationPolicy(TypedDict, total=False):
    """What happens to a flagged prompt and a flagged answer."""

    input: ModerationPolicyRule | None
    output: ModerationPolicyRule | None


class ModerationParam(TypedDict, total=False):
    """Moderates prompt and answer in the same request."""

    model: Required[str]
    policy: ModerationPolicy | None


class UserSecurityContext(TypedDict, total=False):
    """Azure: who is behind the request, for Microsoft Defender's alerts."""

    application_name: str
    end_user_id: str
    end_user_tenant_id: str
    source_ip: str
