"""The header fields that the service puts on its replies.

Values are those of this endpoint; names and forms are as recorded. The rate figures come from `limits.py`.
"""

from __future__ import annotations

from collections.abc import Mapping

from .limits import Standing

__all__ = ["of_error", "of_success"]


def of_success(request_id: str, region: str, standing: Standing | None, *, session: str = "") -> dict[str, str]:
    """Fields of a good reply. `standing` is where the deployment that answers stands, if one does."""
    fields = _every(request_id, region)
    if standing is None:
        return fields
    return fields | {
        "x-ms-deployment-name": standing.deployment.name,
        "x-ms-rai-invoked": "true",
        "x-ms-is-spilled-over": "false",
        "azureml-model-session": session,
        "skip-error-remapping": "true",
        "x-accel-buffering": "no",
        **standing.fields(),
    }


def of_error(status: int, request_id: str, region: str, more: Mapping[str, str]) -> dict[str, str]:
    """Fields of an error. A 401 comes from the gateway, before the service has given the request an id of its own."""
    fields = {"apim-request-id": request_id} if status == 401 else _every(request_id, region)
    return fields | dict(more)


def _every(request_id: str, region: str) -> dict[str, str]:
    return {
        "apim-request-id": request_id,
        "x-request-id": request_id,
        "x-ms-region": region,
        "x-content-type-options": "nosniff",
        "strict-transport-security": "max-age=0",  # Azure says a year; no browser shall hold localhost to https
    }
