"""Names of `openai.types.fine_tuning.checkpoints.permission_list_response`. Made by scripts/paths.py."""

from __future__ import annotations

from aoai.types.fine_tuning import CheckpointPermission as PermissionListResponse

__all__ = ["PermissionListResponse"]
