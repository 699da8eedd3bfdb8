"""Names of `openai.types.fine_tuning.checkpoints.permission_retrieve_response`. Made by scripts/paths.py."""

from __future__ import annotations

from aoai.types.fine_tuning import CheckpointPermission as Data
from aoai.types.fine_tuning import PermissionRetrieveResponse

__all__ = ["Data", "PermissionRetrieveResponse"]
