# Made from aio/operations/models.py by scripts/unasync.py: change that file, and run it.
"""Models, as a table."""

from __future__ import annotations

from typing import Unpack

from ...declare import operation, paged
from ...types.models import Model, ModelDeleted
from ...types.shared import Options
from ..pages import SyncCursorPage
from ..resource import Resource

__all__ = ["Models"]


class Models(Resource):
    """The models the resource knows: base models, and those you tuned."""

    @operation("GET /models/{model}")
    def retrieve(self, model: str, **options: Unpack[Options]) -> Model:
        """What is known of one model."""
        ...

    @paged("GET /models")
    def list(self, **options: Unpack[Options]) -> SyncCursorPage[Model]:
        """Every model, on one page."""
        ...

    @operation("DELETE /models/{model}")
    def delete(self, model: str, **options: Unpack[Options]) -> ModelDeleted:
        """Deletes a model that you tuned."""
        ...
