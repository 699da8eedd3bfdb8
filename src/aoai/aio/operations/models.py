"""Models, as a table."""

from __future__ import annotations

from typing import Unpack

from ...declare import operation, paged
from ...types.models import Model, ModelDeleted
from ...types.shared import Options
from ..pages import AsyncCursorPage
from ..paginator import AsyncPaginator
from ..resource import AsyncResource

__all__ = ["AsyncModels"]


class AsyncModels(AsyncResource):
    """The models the resource knows: base models, and those you tuned."""

    @operation("GET /models/{model}")
    async def retrieve(self, model: str, **options: Unpack[Options]) -> Model:
        """What is known of one model."""
        ...

    @paged("GET /models")
    def list(self, **options: Unpack[Options]) -> AsyncPaginator[Model, AsyncCursorPage[Model]]:
        """Every model, on one page."""
        ...

    @operation("DELETE /models/{model}")
    async def delete(self, model: str, **options: Unpack[Options]) -> ModelDeleted:
        """Deletes a model that you tuned."""
        ...
