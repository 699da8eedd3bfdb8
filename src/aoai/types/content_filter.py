"""What Azure's content filters found in a prompt or an answer.

A category is absent unless the deployment's filter has it, so every field may read `None`.
"""

from __future__ import annotations

from typing import Annotated, Any, Literal

from ._model import Alias, Model
from .shared_params import UserSecurityContext

__all__ = [
    "ContentFilter",
    "ContentFilterBlocklistResult",
    "ContentFilterCitation",
    "ContentFilterCodeResult",
    "ContentFilterCustomTopic",
    "ContentFilterCustomTopicResult",
    "ContentFilterDetectionResult",
    "ContentFilterError",
    "ContentFilterListed",
    "ContentFilterOffsets",
    "ContentFilterPIIResult",
    "ContentFilterPIISubCategory",
    "ContentFilterResults",
    "ContentFilterSeverityResult",
    "ContentFilterSpan",
    "ContentFilterUngroundedResult",
    "PromptFilterResult",
    "UserSecurityContext",
]


class ContentFilterSeverityResult(Model):
    """How bad it is, and whether that was enough to filter it."""

    filtered: bool
    severity: Literal["safe", "low", "medium", "high"] | str


class ContentFilterDetectionResult(Model):
    """Whether it was found, and whether it was filtered."""

    filtered: bool
    detected: bool


class ContentFilterCitation(Model):
    """Where a protected piece of code comes from."""

    license: str | None = None
    url: Annotated[str | None, Alias("URL")] = None


class ContentFilterCodeResult(Model):
    """Whether protected code was found, and whose."""

    filtered: bool
    detected: bool
    citation: ContentFilterCitation | None = None


class ContentFilterListed(Model):
    """One blocklist that matched."""

    id: str
    filtered: bool


class ContentFilterBlocklistResult(Model):
    """Which of the deployment's blocklists matched."""

    filtered: bool
    details: list[ContentFilterListed] | None = None


class ContentFilterCustomTopic(Model):
    """One custom topic that was found."""

    id: str
    detected: bool


class ContentFilterCustomTopicResult(Model):
    """Which custom topics were found."""

    filtered: bool
    details: list[ContentFilterCustomTopic] | None = None


class ContentFilterSpan(Model):
    """A stretch of the answer, in characters."""

    completion_start_offset: int
    completion_end_offset: int


class ContentFilterUngroundedResult(Model):
    """Which stretches the given documents do not support."""

    filtered: bool
    detected: bool
    details: list[ContentFilterSpan] | None = None


class ContentFilterPIISubCategory(Model):
    """One kind of personal data."""

    sub_category: str
    filtered: bool
    detected: bool
    redacted: bool


class ContentFilterPIIResult(Model):
    """Personal data that was found, and the text without it."""

    filtered: bool
    detected: bool
    redacted_text: str | None = None
    sub_categories: list[ContentFilterPIISubCategory] | None = None


class ContentFilterError(Model):
    """The filter itself failed; the content was not checked."""

    code: int | str
    message: str


class ContentFilterResults(Model):
    """Every category that was checked."""

    hate: ContentFilterSeverityResult | None = None
    sexual: ContentFilterSeverityResult | None = None
    violence: ContentFilterSeverityResult | None = None
    self_harm: ContentFilterSeverityResult | None = None
    profanity: ContentFilterDetectionResult | None = None
    jailbreak: ContentFilterDetectionResult | None = None
    indirect_attack: ContentFilterDetectionResult | None = None
    task_adherence: ContentFilterDetectionResult | None = None
    protected_material_text: ContentFilterDetectionResult | None = None
    protected_material_code: ContentFilterCodeResult | None = None
    ungrounded_material: ContentFilterUngroundedResult | None = None
    personally_identifiable_information: ContentFilterPIIResult | None = None
    custom_blocklists: ContentFilterBlocklistResult | None = None
    custom_topics: ContentFilterCustomTopicResult | None = None
    error: ContentFilterError | None = None


class PromptFilterResult(Model):
    """What was found in one prompt of a chat request."""

    prompt_index: int
    content_filter_results: ContentFilterResults | None = None


class ContentFilterOffsets(Model):
    """The stretch of text that a result is about, in characters; checked up to `check_offset`."""

    start_offset: int
    end_offset: int
    check_offset: int


class ContentFilter(Model):
    """What was found in the prompt or the completion of a Responses request."""

    blocked: bool
    source_type: Literal["prompt", "completion"] | str
    content_filter_results: ContentFilterResults | None = None
    content_filter_offsets: ContentFilterOffsets | None = None
    content_filter_raw: list[Any] | None = None
