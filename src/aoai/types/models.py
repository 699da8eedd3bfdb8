"""The models that a resource offers."""

from __future__ import annotations

from typing import Literal

from ._model import Model as View

__all__ = [
    "Model",
    "ModelDeleted",
]


class Model(View):
    """A model. `created` is in Unix seconds."""

    id: str
    created: int
    owned_by: str
    object: Literal["model"] = "model"
    shutdown_date: str | None = None


class ModelDeleted(View):
    """A fine-tuned model is gone."""

    id: str
    deleted: bool
    object: Literal["model"] | str = "model"
