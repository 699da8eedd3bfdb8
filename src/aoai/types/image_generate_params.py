"""Names of `openai.types.image_generate_params`. Made by scripts/paths.py."""

from __future__ import annotations

from aoai.types.images import (
    ImageGenerateParams,
    ImageGenerateParamsBase,
    ImageGenerateParamsNonStreaming,
    ImageGenerateParamsStreaming,
)
from aoai.types.images import SvgParam as Svg
from aoai.types.images import SvgReasoningParam as SvgReasoning

__all__ = [
    "ImageGenerateParams",
    "ImageGenerateParamsBase",
    "ImageGenerateParamsNonStreaming",
    "ImageGenerateParamsStreaming",
    "Svg",
    "SvgReasoning",
]
