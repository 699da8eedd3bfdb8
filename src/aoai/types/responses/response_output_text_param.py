"""Names of `openai.types.responses.response_output_text_param`. Made by scripts/paths.py."""

from __future__ import annotations

from aoai.types.responses import AnnotationContainerFileCitationParam as AnnotationContainerFileCitation
from aoai.types.responses import AnnotationFileCitationParam as AnnotationFileCitation
from aoai.types.responses import AnnotationFilePathParam as AnnotationFilePath
from aoai.types.responses import AnnotationURLCitationParam as AnnotationURLCitation
from aoai.types.responses import LogprobParam as Logprob
from aoai.types.responses import LogprobTopLogprobParam as LogprobTopLogprob
from aoai.types.responses import ResponseAnnotationParam as Annotation
from aoai.types.responses import ResponseOutputTextParam

__all__ = [
    "Annotation",
    "AnnotationContainerFileCitation",
    "AnnotationFileCitation",
    "AnnotationFilePath",
    "AnnotationURLCitation",
    "Logprob",
    "LogprobTopLogprob",
    "ResponseOutputTextParam",
]
