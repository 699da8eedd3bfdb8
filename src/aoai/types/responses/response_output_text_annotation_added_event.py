"""Names of `openai.types.responses.response_output_text_annotation_added_event`. Made by scripts/paths.py."""

from __future__ import annotations

from aoai.types.responses import (
    AnnotationContainerFileCitation,
    AnnotationFileCitation,
    AnnotationFilePath,
    AnnotationURLCitation,
    ResponseOutputTextAnnotationAddedEvent,
)
from aoai.types.responses import ResponseAnnotation as Annotation

__all__ = [
    "Annotation",
    "AnnotationContainerFileCitation",
    "AnnotationFileCitation",
    "AnnotationFilePath",
    "AnnotationURLCitation",
    "ResponseOutputTextAnnotationAddedEvent",
]
