"""Batches, as a table."""

from __future__ import annotations

from typing import Unpack

from ...declare import operation, paged
from ...types.batches import Batch, BatchCreateArgs, BatchListArgs
from ...types.shared import Options
from ..pages import AsyncCursorPage
from ..paginator import AsyncPaginator
from ..resource import AsyncResource

__all__ = ["AsyncBatches"]


class AsyncBatches(AsyncResource):
    """Files of requests that are answered within a day."""

    @operation("POST /batches", once=True)
    async def create(self, **params: Unpack[BatchCreateArgs]) -> Batch:
        """Starts a batch on an uploaded file of requests."""
        ...

    @operation("GET /batches/{batch_id}")
    async def retrieve(self, batch_id: str, **options: Unpack[Options]) -> Batch:
        """How a batch is doing."""
        ...

    @paged("GET /batches")
    def list(self, **params: Unpack[BatchListArgs]) -> AsyncPaginator[Batch, AsyncCursorPage[Batch]]:
        """Your batches, newest first."""
        ...

    @operation("POST /batches/{batch_id}/cancel")
    async def cancel(self, batch_id: str, **options: Unpack[Options]) -> Batch:
        """Stops a batch; what is done by then is kept."""
        ...
