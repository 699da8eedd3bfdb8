"""Names of `openai.types.image_edit_params`. Made by scripts/paths.py."""

from __future__ import annotations

from aoai.types.images import (
    ImageEditParams,
    ImageEditParamsBase,
    ImageEditParamsNonStreaming,
    ImageEditParamsStreaming,
)
from aoai.types.images import SvgParam as Svg
from aoai.types.images import SvgReasoningParam as SvgReasoning

__all__ = [
    "ImageEditParams",
    "ImageEditParamsBase",
    "ImageEditParamsNonStreaming",
    "ImageEditParamsStreaming",
    "Svg",
    "SvgReasoning",
]
