"""Names of `openai.types.beta.threads.message_update_params`. Made by scripts/paths.py."""

from __future__ import annotations

from aoai.types.beta import MessageUpdateParams

__all__ = ["MessageUpdateParams"]
