"""The models behind the deployments, and those that were fine-tuned."""

from __future__ import annotations

from typing import Any

from ...aio.operations.models import AsyncModels
from .. import errors
from ..answering import Asked, answers
from ..deployments import Deployment, Kind
from ..service import Service
from ..tuning import faults
from ..tuning.models import TunedModel, is_tuned

__all__ = ["delete", "retrieve"]

Json = dict[str, Any]


@answers(AsyncModels.list)
async def every(service: Service, asked: Asked) -> Json:
    """Every model that a deployment claims to be, and every one that was fine-tuned."""
    models = {line.model: line for line in service.deployments.values() if not is_tuned(line.model)}
    data = [_base(name, line) for name, line in models.items()] + [_tuned(model) for model in service.tuned]
    return {"object": "list", "data": data}


@answers(AsyncModels.retrieve)
async def retrieve(service: Service, asked: Asked) -> Json:
    """One model, by its own name or by that of a deployment."""
    return _found(service, asked.path["model"])


@answers(AsyncModels.delete)
async def delete(service: Service, asked: Asked) -> Json:
    """Forgets a model that was fine-tuned."""
    name = asked.path["model"]
    _found(service, name)
    tuned = service.tuned.get(name)
    if tuned is None:
        raise faults.is_base(name)
    await service.tuned.forget(tuned)
    return {"id": tuned.name, "object": "model", "deleted": True}


def _found(service: Service, name: str) -> Json:
    line = service.deployments.get(name) or service.deployments.of_model(name)
    tuned = service.tuned.get(name if line is None else line.model)
    if tuned is not None:
        return _tuned(tuned) | {"id": name}
    if line is None or is_tuned(line.model):
        raise errors.wrapped(
            404, f"The model '{name}' does not exist", type="invalid_request_error", param="model",
            code="model_not_found",
        )  # fmt: skip
    return _base(name, line)


def _base(name: str, line: Deployment) -> Json:
    return _model(name, line.created, line.kind)


def _tuned(model: TunedModel) -> Json:
    return _model(model.name, model.created, "chat") | {
        "owned_by": "local",
        "model": model.base,
        "fine_tune": model.job,
    }


def _model(name: str, created: int, kind: Kind) -> Json:
    """A model with the fields of both services; here none is ever retired."""
    return {
        "id": name,
        "created": created,
        "object": "model",
        "owned_by": "system",
        "created_at": created,
        "status": "succeeded",
        "capabilities": {
            "fine_tune": kind == "chat",
            "inference": True,
            "completion": kind == "completion",
            "chat_completion": kind in ("chat", "reasoning"),
            "embeddings": kind == "embedding",
        },
        "lifecycle_status": "generally-available",
        "deprecation": {"fine_tune": None, "inference": None},
    }
