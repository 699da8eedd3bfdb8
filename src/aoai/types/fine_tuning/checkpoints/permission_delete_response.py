"""Names of `openai.types.fine_tuning.checkpoints.permission_delete_response`. Made by scripts/paths.py."""

from __future__ import annotations

from aoai.types.fine_tuning import PermissionDeleteResponse

__all__ = ["PermissionDeleteResponse"]
