"""Graders: what reinforcement fine-tuning and evaluations judge an answer by.

Texts in a grader are templates: `{{ item.x }}` and `{{ sample.output_text }}` are filled in for each case.
"""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from typing import Annotated, Literal, Required, TypeAlias, TypedDict

from .._bounds import Bounds, Size
from .._model import Model, Unknown
from ..shared import PromptCacheBreakpoint, ReasoningEffort
from ..shared_params import PromptCacheBreakpoint as PromptCacheBreakpointParam

__all__ = [
    "EndpointGrader",
    "EndpointGraderParam",
    "Grader",
    "GraderAudioDataParam",
    "GraderInput",
    "GraderInputAudioParam",
    "GraderInputImageParam",
    "GraderInputItem",
    "GraderInputItemAudioData",
    "GraderInputItemInputAudio",
    "GraderInputItemInputImage",
    "GraderInputItemInputText",
    "GraderInputItemOutputText",
    "GraderInputParam",
    "GraderInputTextParam",
    "GraderInputs",
    "GraderInputsParam",
    "GraderInputsParamItem",
    "GraderOutputTextParam",
    "GraderParam",
    "LabelModelGrader",
    "LabelModelGraderParam",
    "MultiGrader",
    "MultiGraderParam",
    "PythonGrader",
    "PythonGraderParam",
    "SamplingParams",
    "SamplingParamsParam",
    "ScoreModelGrader",
    "ScoreModelGraderParam",
    "SingleGrader",
    "SingleGraderParam",
    "StringCheckGrader",
    "StringCheckGraderParam",
    "TextSimilarityGrader",
    "TextSimilarityGraderParam",
    "TextSimilarityMetric",
]

TextSimilarityMetric: TypeAlias = Literal[
    "cosine",
    "fuzzy_match",
    "bleu",
    "gleu",
    "meteor",
    "rouge_1",
    "rouge_2",
    "rouge_3",
    "rouge_4",
    "rouge_5",
    "rouge_l",
]

# -- replies -------------------------------------------------------------------------------------


class GraderInputItemInputText(Model):
    """A text."""

    text: str
    type: Literal["input_text"] = "input_text"
    prompt_cache_breakpoint: PromptCacheBreakpoint | None = None


class GraderInputItemOutputText(Model):
    """A text that a model wrote."""

    text: str
    type: Literal["output_text"] = "output_text"


class GraderInputItemInputImage(Model):
    """An image by URL or data URL."""

    image_url: str
    type: Literal["input_image"] = "input_image"
    detail: str | None = None


class GraderInputItemAudioData(Model):
    """Sound as base64."""

    data: str
    format: Literal["mp3", "wav"] | str


class GraderInputItemInputAudio(Model):
    """Sound."""

    input_audio: GraderInputItemAudioData
    type: Literal["input_audio"] = "input_audio"


GraderInputItem: TypeAlias = (
    str
    | GraderInputItemInputText
    | GraderInputItemOutputText
    | GraderInputItemInputImage
    | GraderInputItemInputAudio
    | Unknown
)
GraderInputs: TypeAlias = list[GraderInputItem]


class GraderInput(Model):
    """One message to the judging model."""

    content: GraderInputItem | GraderInputs
    role: Literal["user", "assistant", "system", "developer"]
    type: Literal["message"] | None = None


class StringCheckGrader(Model):
    """Compares two texts: equal, not equal, or like (`ilike`: whatever the case)."""

    name: str
    input: str
    reference: str
    operation: Literal["eq", "ne", "like", "ilike"] | str
    type: Literal["string_check"] = "string_check"


class TextSimilarityGrader(Model):
    """Measures how alike two texts are."""

    name: str
    input: str
    reference: str
    evaluation_metric: TextSimilarityMetric | str
    type: Literal["text_similarity"] = "text_similarity"


class PythonGrader(Model):
    """Runs Python source with a `grade` function."""

    name: str
    source: str
    type: Literal["python"] = "python"
    image_tag: str | None = None


class SamplingParams(Model):
    """How the judging model samples."""

    max_completions_tokens: int | None = None
    reasoning_effort: ReasoningEffort | str = None
    seed: int | None = None
    temperature: float | None = None
    top_p: float | None = None


class ScoreModelGrader(Model):
    """Asks a model for a score within `range`."""

    name: str
    model: str
    input: list[GraderInput]
    type: Literal["score_model"] = "score_model"
    range: list[float] | None = None
    sampling_params: SamplingParams | None = None


class LabelModelGrader(Model):
    """Asks a model for one of the labels."""

    name: str
    model: str
    input: list[GraderInput]
    labels: list[str]
    passing_labels: list[str]
    type: Literal["label_model"] = "label_model"


class EndpointGrader(Model):
    """Azure: asks a web service of your own. `rate_limit` is in requests per second."""

    name: str
    url: str
    type: Literal["endpoint"] = "endpoint"
    headers: dict[str, str] | None = None
    rate_limit: int | None = None
    pass_threshold: float | None = None


SingleGrader: TypeAlias = (
    StringCheckGrader
    | TextSimilarityGrader
    | PythonGrader
    | ScoreModelGrader
    | LabelModelGrader
    | EndpointGrader
    | Unknown
)


class MultiGrader(Model):
    """Joins graders by the formula `calculate_output`. Graders by name read as `Unknown`, with the names in it."""

    name: str
    calculate_output: str
    graders: SingleGrader
    type: Literal["multi"] = "multi"


Grader: TypeAlias = (
    StringCheckGrader
    | TextSimilarityGrader
    | PythonGrader
    | ScoreModelGrader
    | LabelModelGrader
    | MultiGrader
    | EndpointGrader
    | Unknown
)

# -- parameters ----------------------------------------------------------------------------------


class GraderInputTextParam(TypedDict, total=False):
    """A text."""

    text: Required[str]
    type: Required[Literal["input_text"]]
    prompt_cache_breakpoint: PromptCacheBreakpointParam


class GraderOutputTextParam(TypedDict, total=False):
    """A text that a model wrote."""

    text: Required[str]
    type: Required[Literal["output_text"]]


class GraderInputImageParam(TypedDict, total=False):
    """An image by URL or data URL."""

    image_url: Required[str]
    type: Required[Literal["input_image"]]
    detail: str


class GraderAudioDataParam(TypedDict, total=False):
    """Sound as base64."""

    data: Required[str]
    format: Required[Literal["mp3", "wav"]]


class GraderInputAudioParam(TypedDict, total=False):
    """Sound."""

    input_audio: Required[GraderAudioDataParam]
    type: Required[Literal["input_audio"]]


GraderInputsParamItem: TypeAlias = (
    str | GraderInputTextParam | GraderOutputTextParam | GraderInputImageParam | GraderInputAudioParam
)
GraderInputsParam: TypeAlias = Iterable[GraderInputsParamItem]


class GraderInputParam(TypedDict, total=False):
    """One message to the judging model."""

    content: Required[GraderInputsParamItem | GraderInputsParam]
    role: Required[Literal["user", "assistant", "system", "developer"]]
    type: Literal["message"]


class StringCheckGraderParam(TypedDict, total=False):
    """Compares two texts: equal, not equal, or like (`ilike`: whatever the case)."""

    name: Required[str]
    input: Required[str]
    reference: Required[str]
    operation: Required[Literal["eq", "ne", "like", "ilike"]]
    type: Required[Literal["string_check"]]


class TextSimilarityGraderParam(TypedDict, total=False):
    """Measures how alike two texts are."""

    name: Required[str]
    input: Required[str]
    reference: Required[str]
    evaluation_metric: Required[TextSimilarityMetric]
    type: Required[Literal["text_similarity"]]


class PythonGraderParam(TypedDict, total=False):
    """Runs Python source with a `grade` function."""

    name: Required[str]
    source: Required[str]
    type: Required[Literal["python"]]
    image_tag: str


class SamplingParamsParam(TypedDict, total=False):
    """How the judging model samples."""

    max_completions_tokens: Annotated[int | None, Bounds(1)]
    reasoning_effort: ReasoningEffort
    seed: int | None
    temperature: float | None
    top_p: float | None


class ScoreModelGraderParam(TypedDict, total=False):
    """Asks a model for a score within `range`."""

    name: Required[str]
    model: Required[str]
    input: Required[Iterable[GraderInputParam]]
    type: Required[Literal["score_model"]]
    range: Annotated[Iterable[float], Size(2, 2)]
    sampling_params: SamplingParamsParam


class LabelModelGraderParam(TypedDict, total=False):
    """Asks a model for one of the labels."""

    name: Required[str]
    model: Required[str]
    input: Required[Iterable[GraderInputParam]]
    labels: Required[Sequence[str]]
    passing_labels: Required[Sequence[str]]
    type: Required[Literal["label_model"]]


class EndpointGraderParam(TypedDict, total=False):
    """Azure: asks a web service of your own."""

    name: Required[str]
    url: Required[str]
    type: Required[Literal["endpoint"]]
    headers: dict[str, str] | None
    rate_limit: int | None
    pass_threshold: float | None


SingleGraderParam: TypeAlias = (
    StringCheckGraderParam
    | TextSimilarityGraderParam
    | PythonGraderParam
    | ScoreModelGraderParam
    | LabelModelGraderParam
    | EndpointGraderParam
)


class MultiGraderParam(TypedDict, total=False):
    """Joins graders by the formula `calculate_output`: one grader, or graders by the names in the formula."""

    name: Required[str]
    calculate_output: Required[str]
    graders: Required[SingleGraderParam | dict[str, SingleGraderParam]]
    type: Required[Literal["multi"]]


GraderParam: TypeAlias = (
    StringCheckGraderParam
    | TextSimilarityGraderParam
    | PythonGraderParam
    | ScoreModelGraderParam
    | LabelModelGraderParam
    | MultiGraderParam
    | EndpointGraderParam
)
