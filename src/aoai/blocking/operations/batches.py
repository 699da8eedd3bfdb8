# Made from aio/operations/batches.py by scripts/unasync.py: change that file, and run it.
"""Batches, as a table."""

from __future__ import annotations

from typing import Unpack

from ...declare import operation, paged
from ...types.batches import Batch, BatchCreateArgs, BatchListArgs
from ...types.shared import Options
from ..pages import SyncCursorPage
from ..resource import Resource

__all__ = ["Batches"]


class Batches(Resource):
    """Files of requests that are answered within a day."""

    @operation("POST /batches", once=True)
    def create(self, **params: Unpack[BatchCreateArgs]) -> Batch:
        """Starts a batch on an uploaded file of requests."""
        ...

    @operation("GET /batches/{batch_id}")
    def retrieve(self, batch_id: str, **options: Unpack[Options]) -> Batch:
        """How a batch is doing."""
        ...

    @paged("GET /batches")
    def list(self, **params: Unpack[BatchListArgs]) -> SyncCursorPage[Batch]:
        """Your batches, newest first."""
        ...

    @operation("POST /batches/{batch_id}/cancel")
    def cancel(self, batch_id: str, **options: Unpack[Options]) -> Batch:
        """Stops a batch; what is done by then is kept."""
        ...
