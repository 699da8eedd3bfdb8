"""Names of `openai.types.shared_params.responses_model`. Made by scripts/paths.py."""

from __future__ import annotations

from aoai.types.shared_params import ResponsesModel

__all__ = ["ResponsesModel"]
