"""The models behind the deployments."""

from __future__ import annotations

from typing import Any

from ...aio.operations.models import AsyncModels
from .. import errors
from ..answering import Asked, answers
from ..deployments import Deployment
from ..service import Service

__all__ = ["delete", "retrieve"]


@answers(AsyncModels.list)
async def every(service: Service, asked: Asked) -> dict[str, Any]:
    """Every model that a deployment claims to be."""
    models = {deployment.model: deployment for deployment in service.deployments.values()}
    return {"object": "list", "data": [_model(name, deployment) for name, deployment in models.items()]}


@answers(AsyncModels.retrieve)
async def retrieve(service: Service, asked: Asked) -> dict[str, Any]:
    """One model, by its own name or by that of a deployment."""
    name = asked.path["model"]
    return _model(name, _find(service, name))


@answers(AsyncModels.delete)
async def delete(service: Service, asked: Asked) -> dict[str, Any]:
    """Always an error: only fine-tuned models can be deleted, and there are none."""
    name = asked.path["model"]
    _find(service, name)
    raise errors.invalid(
        f"The model '{name}' is a base model; only fine-tuned models can be deleted.", "model", "OperationNotSupported"
    )


def _find(service: Service, name: str) -> Deployment:
    for deployment in service.deployments.values():
        if name in (deployment.name, deployment.model):
            return deployment
    raise errors.wrapped(
        404, f"The model '{name}' does not exist", type="invalid_request_error", param="model", code="model_not_found"
    )


def _model(name: str, deployment: Deployment) -> dict[str, Any]:
    return {"id": name, "created": deployment.created, "object": "model", "owned_by": "system"}
