"""Names of `openai.types.image_edit_completed_event`. Made by scripts/paths.py."""

from __future__ import annotations

from aoai.types.images import ImageEditCompletedEvent
from aoai.types.images import ImageUsage as Usage
from aoai.types.images import ImageUsageTokens as UsageInputTokensDetails

__all__ = ["ImageEditCompletedEvent", "Usage", "UsageInputTokensDetails"]
