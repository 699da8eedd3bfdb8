# Made from aio/operations/evals.py by scripts/unasync.py: change that file, and run it.
"""Evaluations, as a table."""

from __future__ import annotations

from functools import cached_property
from typing import Unpack

from ...declare import operation, paged
from ...types.evals import (
    Eval,
    EvalCreateArgs,
    EvalDeleteResponse,
    EvalListArgs,
    EvalRun,
    EvalRunOutputItem,
    EvalUpdateArgs,
    OutputItemListArgs,
    RunCreateArgs,
    RunDeleteResponse,
    RunListArgs,
)
from ...types.shared import Options
from ..pages import SyncCursorPage
from ..resource import Resource

__all__ = ["EvalOutputItems", "EvalRuns", "Evals"]


class Evals(Resource):
    """What is to be tested, and how it is judged."""

    @cached_property
    def runs(self) -> EvalRuns:
        """Runs of an evaluation."""
        return EvalRuns(self._driver)

    @operation("POST /evals", once=True)
    def create(self, **params: Unpack[EvalCreateArgs]) -> Eval:
        """Makes an evaluation."""
        ...

    @operation("GET /evals/{eval_id}")
    def retrieve(self, eval_id: str, **options: Unpack[Options]) -> Eval:
        """One evaluation."""
        ...

    @operation("POST /evals/{eval_id}")
    def update(self, eval_id: str, **params: Unpack[EvalUpdateArgs]) -> Eval:
        """Changes the name or the metadata of an evaluation."""
        ...

    @paged("GET /evals")
    def list(self, **params: Unpack[EvalListArgs]) -> SyncCursorPage[Eval]:
        """Your evaluations."""
        ...

    @operation("DELETE /evals/{eval_id}")
    def delete(self, eval_id: str, **options: Unpack[Options]) -> EvalDeleteResponse:
        """Deletes an evaluation."""
        ...


class EvalRuns(Resource):
    """Runs of an evaluation."""

    @cached_property
    def output_items(self) -> EvalOutputItems:
        """What the cases of a run came to."""
        return EvalOutputItems(self._driver)

    @operation("POST /evals/{eval_id}/runs", once=True)
    def create(self, eval_id: str, **params: Unpack[RunCreateArgs]) -> EvalRun:
        """Starts a run."""
        ...

    @operation("GET /evals/{eval_id}/runs/{run_id}")
    def retrieve(self, run_id: str, *, eval_id: str, **options: Unpack[Options]) -> EvalRun:
        """How a run is doing."""
        ...

    @paged("GET /evals/{eval_id}/runs")
    def list(self, eval_id: str, **params: Unpack[RunListArgs]) -> SyncCursorPage[EvalRun]:
        """The runs of an evaluation."""
        ...

    @operation("DELETE /evals/{eval_id}/runs/{run_id}")
    def delete(self, run_id: str, *, eval_id: str, **options: Unpack[Options]) -> RunDeleteResponse:
        """Deletes a run."""
        ...

    @operation("POST /evals/{eval_id}/runs/{run_id}")
    def cancel(self, run_id: str, *, eval_id: str, **options: Unpack[Options]) -> EvalRun:
        """Stops a run. (Azure has this path; elsewhere it ends in `/cancel`.)"""
        ...


class EvalOutputItems(Resource):
    """What the cases of a run came to."""

    @operation("GET /evals/{eval_id}/runs/{run_id}/output_items/{output_item_id}")
    def retrieve(
        self, output_item_id: str, *, eval_id: str, run_id: str, **options: Unpack[Options]
    ) -> EvalRunOutputItem:
        """What one case came to."""
        ...

    @paged("GET /evals/{eval_id}/runs/{run_id}/output_items")
    def list(
        self, run_id: str, *, eval_id: str, **params: Unpack[OutputItemListArgs]
    ) -> SyncCursorPage[EvalRunOutputItem]:
        """What the cases came to."""
        ...
