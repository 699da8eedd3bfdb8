"""Names of `openai.types.image_gen_completed_event`. Made by scripts/paths.py."""

from __future__ import annotations

from aoai.types.images import ImageGenCompletedEvent
from aoai.types.images import ImageUsage as Usage
from aoai.types.images import ImageUsageTokens as UsageInputTokensDetails

__all__ = ["ImageGenCompletedEvent", "Usage", "UsageInputTokensDetails"]
