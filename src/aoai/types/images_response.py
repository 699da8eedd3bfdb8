"""Names of `openai.types.images_response`. Made by scripts/paths.py."""

from __future__ import annotations

from aoai.types.images import ImagesResponse
from aoai.types.images import ImageUsage as Usage
from aoai.types.images import ImageUsageTokens as UsageInputTokensDetails
from aoai.types.images import ImageUsageTokens as UsageOutputTokensDetails
from aoai.types.responses import ImageGenerationCallSvgUsage as SvgUsage

__all__ = ["ImagesResponse", "SvgUsage", "Usage", "UsageInputTokensDetails", "UsageOutputTokensDetails"]
