"""Names of `openai.types.fine_tuning.checkpoints.permission_retrieve_params`. Made by scripts/paths.py."""

from __future__ import annotations

from aoai.types.fine_tuning import PermissionListParams as PermissionRetrieveParams

__all__ = ["PermissionRetrieveParams"]
