"""Names of `openai.types.graders.label_model_grader`. Made by scripts/paths.py."""

from __future__ import annotations

from aoai.types.graders import GraderInput as Input
from aoai.types.graders import GraderInputItemInputImage as InputContentInputImage
from aoai.types.graders import GraderInputItemInputImage as _GraderInputItemInputImage
from aoai.types.graders import GraderInputItemOutputText as InputContentOutputText
from aoai.types.graders import GraderInputItemOutputText as _GraderInputItemOutputText
from aoai.types.graders import LabelModelGrader
from aoai.types.responses import ResponseInputAudio as _ResponseInputAudio
from aoai.types.responses import ResponseInputText as _ResponseInputText

__all__ = ["Input", "InputContent", "InputContentInputImage", "InputContentOutputText", "LabelModelGrader"]

InputContent = _GraderInputItemInputImage | _GraderInputItemOutputText | _ResponseInputAudio | _ResponseInputText
