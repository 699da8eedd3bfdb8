"""Names of `openai.types.responses.response_output_text`. Made by scripts/paths.py."""

from __future__ import annotations

from aoai.types.responses import (
    AnnotationContainerFileCitation,
    AnnotationFileCitation,
    AnnotationFilePath,
    AnnotationURLCitation,
    Logprob,
    LogprobTopLogprob,
    ResponseOutputText,
)
from aoai.types.responses import ResponseAnnotation as Annotation

__all__ = [
    "Annotation",
    "AnnotationContainerFileCitation",
    "AnnotationFileCitation",
    "AnnotationFilePath",
    "AnnotationURLCitation",
    "Logprob",
    "LogprobTopLogprob",
    "ResponseOutputText",
]
