"""Names of `openai.types.responses.local_environment`. Made by scripts/paths.py."""

from __future__ import annotations

from aoai.types.responses import LocalEnvironment

__all__ = ["LocalEnvironment"]
