"""Names of `openai.types.beta.threads.runs.code_interpreter_output_image`. Made by scripts/paths.py."""

from __future__ import annotations

from aoai.types.beta import CodeInterpreterOutputImage
from aoai.types.beta import FileReferenceDelta as Image

__all__ = ["CodeInterpreterOutputImage", "Image"]
