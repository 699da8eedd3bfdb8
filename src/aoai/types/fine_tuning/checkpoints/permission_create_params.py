"""Names of `openai.types.fine_tuning.checkpoints.permission_create_params`. Made by scripts/paths.py."""

from __future__ import annotations

from aoai.types.fine_tuning import PermissionCreateParams

__all__ = ["PermissionCreateParams"]
