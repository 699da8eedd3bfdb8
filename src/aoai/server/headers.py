"""The header fields that the service puts on its replies.

Values are those of this endpoint; names and forms are as recorded. The rate figures only inform: nothing is limited.
"""

from __future__ import annotations

from collections.abc import Mapping

from .deployments import Deployment

__all__ = ["of_error", "of_success"]

REQUESTS_PER_MINUTE = 60_000
TOKENS_PER_MINUTE = 60_000_000


def of_success(
    request_id: str, region: str, deployment: Deployment | None, *, session: str = "", prompt_size: int = 0
) -> dict[str, str]:
    """Fields of a good reply. `prompt_size` is the length of the request body: the estimate counts it as tokens."""
    fields = _every(request_id, region)
    if deployment is None:
        return fields
    tokens = prompt_size // 4 + 1
    return fields | {
        "x-ms-deployment-name": deployment.name,
        "x-ms-rai-invoked": "true",
        "x-ms-is-spilled-over": "false",
        "azureml-model-session": session,
        "skip-error-remapping": "true",
        "x-accel-buffering": "no",
        "x-ratelimit-limit-requests": str(REQUESTS_PER_MINUTE),
        "x-ratelimit-limit-tokens": str(TOKENS_PER_MINUTE),
        "x-ratelimit-remaining-requests": str(REQUESTS_PER_MINUTE - 1),
        "x-ratelimit-remaining-tokens": str(max(0, TOKENS_PER_MINUTE - tokens)),
        # bare milliseconds, as Azure has them
        "x-ratelimit-reset-requests": str(60_000 // REQUESTS_PER_MINUTE),
        "x-ratelimit-reset-tokens": str(max(1, tokens * 60_000 // TOKENS_PER_MINUTE)),
        "x-ratelimit-renewalperiod-requests": "60",
        "x-ratelimit-renewalperiod-tokens": "60",
        "x-ratelimit-abusepenalty-active": "False",
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
        "strict-transport-security": "max-age=31536000; includeSubDomains; preload",
    }
