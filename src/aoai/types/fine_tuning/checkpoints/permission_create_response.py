"""Names of `openai.types.fine_tuning.checkpoints.permission_create_response`. Made by scripts/paths.py."""

from __future__ import annotations

from aoai.types.fine_tuning import CheckpointPermission as PermissionCreateResponse

__all__ = ["PermissionCreateResponse"]
