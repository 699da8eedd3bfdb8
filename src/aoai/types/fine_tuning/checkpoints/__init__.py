"""Names of `openai.types.fine_tuning.checkpoints`. Made by scripts/paths.py."""

from __future__ import annotations

from aoai.types.fine_tuning import CheckpointPermission as PermissionCreateResponse
from aoai.types.fine_tuning import CheckpointPermission as PermissionListResponse
from aoai.types.fine_tuning import (
    PermissionCreateParams,
    PermissionDeleteResponse,
    PermissionListParams,
    PermissionRetrieveResponse,
)
from aoai.types.fine_tuning import PermissionListParams as PermissionRetrieveParams

__all__ = [
    "PermissionCreateParams",
    "PermissionCreateResponse",
    "PermissionDeleteResponse",
    "PermissionListParams",
    "PermissionListResponse",
    "PermissionRetrieveParams",
    "PermissionRetrieveResponse",
]
