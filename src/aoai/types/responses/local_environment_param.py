"""Names of `openai.types.responses.local_environment_param`. Made by scripts/paths.py."""

from __future__ import annotations

from aoai.types.responses import LocalEnvironmentParam

__all__ = ["LocalEnvironmentParam"]
