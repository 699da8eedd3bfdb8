"""Names of `openai.types.responses.response_status`. Made by scripts/paths.py."""

from __future__ import annotations

from aoai.types.responses import ResponseStatus

__all__ = ["ResponseStatus"]
