"""Names of `openai.types.responses.response_local_environment`. Made by scripts/paths.py."""

from __future__ import annotations

from aoai.types.responses import ResponseLocalEnvironment

__all__ = ["ResponseLocalEnvironment"]
